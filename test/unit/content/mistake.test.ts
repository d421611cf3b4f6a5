import { describe, expect, it } from 'vitest';
import { mistakesError, quote, reportMistakes, type Mistake } from '../../../src/content/mistake.ts';

function at(file: string, line: number, field = 'date'): Mistake {
  return { file, line, field, found: '"x"', allowed: 'a date' };
}

describe('the report of mistakes', () => {
  it('says of each its file, line and field, what was found and what is allowed', () => {
    expect(reportMistakes([at('content/events/a.mdx', 3)])).toBe(
      '1 mistake in the content:\n\ncontent/events/a.mdx:3  date\n    found:   "x"\n    allowed: a date\n',
    );
  });

  it('goes file by file, line by line', () => {
    const lines = reportMistakes([at('b', 1), at('a', 10), at('a', 2, 'title'), at('a', 2, 'place')]).match(/^\S+:\d+.*$/gm);
    expect(lines).toEqual(['a:2  place', 'a:2  title', 'a:10  date', 'b:1  date']);
  });

  it('is an error that stands in the first file, not in this package', () => {
    const error = mistakesError([at('b', 1), at('a', 2)]);
    expect(error.message).toContain('2 mistakes in the content:');
    expect(error).toMatchObject({ loc: { file: 'a', line: 2 }, stack: '' });
  });
});

describe('a value in a message', () => {
  it('is quoted as JSON', () => {
    expect(quote('a "b"')).toBe('"a \\"b\\""');
    expect(quote(7)).toBe('7');
    expect(quote(['a'])).toBe('["a"]');
  });

  it('that is missing or empty is nothing', () => {
    expect([undefined, null, ''].map(quote)).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('that is long is cut', () => {
    expect(quote('x'.repeat(200))).toBe(`"${'x'.repeat(98)}…`);
  });

  it('that is no JSON is shown as it can be', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(quote(loop)).toBe('[object Object]');
    expect(quote(12n)).toBe('12');
    expect(quote(() => 1)).toBe('() => 1');
  });
});
