import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/content/front-matter.ts';

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
    expect(parseFrontMatter('Only a body.')).toMatchObject({ value: {}, body: 'Only a body.', bodyLine: 1 });
  });

  it('reports a syntax error with its line', () => {
    expect(parseFrontMatter('---\ntitle: a: b\n---\n').fault?.line).toBe(2);
  });

  it('reads files with Windows line ends', () => {
    expect(parseFrontMatter('---\r\ntitle: A\r\n---\r\nBody').value).toEqual({ title: 'A' });
  });
});
