import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPages } from '../../../src/events/list-pages.ts';

describe('a list that is cut into pages', () => {
  it('has every item on exactly one page, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, most) => {
        expect(listPages(items, most).flat()).toEqual(items);
      }),
    );
  });

  it('has as few pages as it takes, and none that is more than one item longer than another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, most) => {
        const pages = listPages(items, most);
        const lengths = pages.map(({ length }) => length);
        expect(pages).toHaveLength(Math.ceil(items.length / most));
        if (pages.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is halved by the first item that does not fit', () => {
    expect(listPages([1, 2, 3, 4, 5], 4)).toEqual([[1, 2], [3, 4, 5]]);
    expect(listPages([1, 2, 3, 4], 4)).toEqual([[1, 2, 3, 4]]);
    expect(listPages([], 4)).toEqual([]);
  });
});
