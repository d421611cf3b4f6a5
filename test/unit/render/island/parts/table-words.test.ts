import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/events/query.ts';
import { withWords, wordsOf } from '../../../../../src/render/island/parts/table-words.ts';

describe('the words of the table', () => {
  it('change nothing else that a filter asks', () => {
    expect(withWords('category:regulation place:"United States" trial', 'double blind')).toBe(
      'category:regulation place:"united states" double blind',
    );
    expect(withWords('decade:1990s trial', '')).toBe('decade:1990s');
  });

  it('are never read as fields', () => {
    expect(withWords('', 'note: category:culture "two words')).toBe('note category culture two words');
  });

  it('whatever is typed gives a filter that can be read, with the fields as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const filter = withWords('category:regulation', typed);
        expect([...parseQuery(filter).fields]).toEqual([['category', ['regulation']]]);
        expect(withWords(filter, wordsOf(filter))).toBe(filter.toLowerCase());
      }),
    );
  });
});
