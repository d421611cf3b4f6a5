import { describe, expect, it } from 'vitest';
import { formatDecade } from '../../../src/dates/format-decade.ts';
import { formatEdtf } from '../../../src/dates/format.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

describe('a decade in words', () => {
  it.each(['en', 'de', 'fr', 'nl', 'es', 'ar', 'ja'])('is that of a date known to the decade: %s', (locale) => {
    for (const year of [1960, 1200, 10]) {
      const date = `${String(year / 10).padStart(3, '0')}X`;
      expect(formatDecade(year, locale)).toBe(formatEdtf(parseEdtf(date), locale));
    }
  });

  it('before the year 10 is told from first to last year, with eras', () => {
    expect(formatDecade(0, 'en')).toBe('1 BC – 9 AD');
    expect(formatDecade(-50, 'en')).toBe('51 – 42 BC');
  });

  it('beyond the calendar is told by how far from now it is', () => {
    expect(formatDecade(-4_540_000_000, 'en')).toBe('4.54 billion years ago');
  });
});
