import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../src/events/formula-guard.ts';

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each([
    ['=HYPERLINK("https://example.org")', `'=HYPERLINK("https://example.org")`],
    ['-0043-03-15', `'-0043-03-15`],
    ['+32 2 555', `'+32 2 555`],
    ['@mention', `'@mention`],
    ["'=1+1", "''=1+1"],
  ])('%s begins with an apostrophe', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });

  it.each(['1970-02-19', '-4.35', "'t Hof", 'a=b', ''])('%s is none', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '1', '.', 'a', ' ') });
    fc.assert(
      fc.property(text, (before) => {
        expect(unguarded(guarded(before))).toBe(before);
        expect(guarded(before)).not.toMatch(/^[=@]/);
      }),
    );
  });
});
