import { describe, expect, it } from 'vitest';
import { parseFrontMatter, parseJson, parseLocated } from '../../../src/content/front-matter.ts';

const text = `---
title: A title
date: 1970-02-19
place:
  name: Belgium
  country: BE
sources:
  - one
  - two
---

The body.
`;

describe('front matter', () => {
  it('keeps dates as the text that was written', () => {
    expect(parseFrontMatter(text).value).toMatchObject({ date: '1970-02-19' });
  });

  it('knows the line of every field', () => {
    const { lineOf } = parseFrontMatter(text);
    expect(lineOf(['title'])).toBe(2);
    expect(lineOf(['date'])).toBe(3);
    expect(lineOf(['place', 'country'])).toBe(6);
    expect(lineOf(['sources', 1])).toBe(9);
  });

  it('gives a missing field the line of what would hold it', () => {
    const { lineOf } = parseFrontMatter(text);
    expect(lineOf(['place', 'lat'])).toBe(4);
    expect(lineOf(['summary'])).toBe(2);
  });

  it('ends where the body begins', () => {
    const { body, bodyLine } = parseFrontMatter(text);
    expect(body).toBe('\nThe body.\n');
    expect(bodyLine).toBe(11);
  });

  it('may be absent', () => {
    expect(parseFrontMatter('Only a body.')).toMatchObject({ fenced: false, body: 'Only a body.', bodyLine: 1 });
    expect(parseFrontMatter('A body.\n\n---\n\nA rule.\n\n---\n').fenced).toBe(false);
  });

  it('may be empty', () => {
    expect(parseFrontMatter('---\n---\nBody')).toMatchObject({ fenced: true, value: {}, body: 'Body', bodyLine: 3 });
  });

  it('may begin with a byte order mark', () => {
    expect(parseFrontMatter('\uFEFF---\ntitle: A\n---\nBody').value).toEqual({ title: 'A' });
  });

  it('reports a syntax error with its line', () => {
    expect(parseFrontMatter('---\ntitle: a: b\n---\n').fault?.line).toBe(2);
  });

  it('reads files with Windows line ends', () => {
    expect(parseFrontMatter('---\r\ntitle: A\r\n---\r\nBody').value).toEqual({ title: 'A' });
  });
});

describe('YAML', () => {
  it('keeps what older versions take for something else', () => {
    expect(parseLocated('country: NO\nanswer: yes\ntime: 12:30\ndate: 1970-02-19\nyear: 1970').value).toEqual({
      country: 'NO',
      answer: 'yes',
      time: '12:30',
      date: '1970-02-19',
      year: 1970,
    });
  });

  it('refuses a field that is there twice', () => {
    expect(parseLocated('title: A\ndate: 1970\ntitle: B\n').fault).toEqual({ message: 'Map keys must be unique', line: 3 });
  });

  it('takes an asterisk for no reference', () => {
    expect(parseLocated('title: A\nsummary: *note\n').fault).toEqual({ message: 'an asterisk at the beginning', line: 2 });
  });
});

describe('JSON', () => {
  it('knows the line of every field', () => {
    const { value, lineOf } = parseJson('[\n  { "title": "A" },\n  {\n    "title": "B",\n    "date": "1970"\n  }\n]\n');
    expect(value).toEqual([{ title: 'A' }, { title: 'B', date: '1970' }]);
    expect([lineOf([0, 'title']), lineOf([1]), lineOf([1, 'date']), lineOf([1, 'summary'])]).toEqual([2, 3, 5, 3]);
  });

  it('may have a comma too many', () => {
    expect(parseJson('[{ "title": "A", },]')).toMatchObject({ value: [{ title: 'A' }], fault: null });
  });

  it('reports what is wrong and where', () => {
    expect(parseJson('[\n  { "title": "A" }\n  { "title": "B" }\n]').fault).toEqual({
      message: "Expected ',' or ']' after array element",
      line: 3,
    });
    expect(parseJson('[\n  { "title": "A" }').fault).toMatchObject({ line: 2 });
  });
});
