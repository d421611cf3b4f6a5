import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minTree } from '../../../src/scene/min-tree.ts';

function each(values: readonly number[], from: number, to: number, bound: number): number[] {
  const found: number[] = [];
  minTree(values).each(from, to, bound, (index) => found.push(index));
  return found;
}

describe('a tree of minima', () => {
  it('gives the indices of a stretch whose value is at most the bound, in order', () => {
    expect(each([5, 1, 4, 1, 3], 0, 5, 3)).toEqual([1, 3, 4]);
    expect(each([5, 1, 4, 1, 3], 2, 4, 3)).toEqual([3]);
    expect(each([5, 1, 4, 1, 3], 0, 5, 0)).toEqual([]);
  });

  it('gives the last of them before an end', () => {
    const tree = minTree([5, 1, 4, 1, 3]);
    expect(tree.last(5, 1)).toBe(3);
    expect(tree.last(3, 1)).toBe(1);
    expect(tree.last(1, 1)).toBe(-1);
    expect(tree.last(99, 5)).toBe(4);
  });

  it('gives the first of them from a beginning', () => {
    const tree = minTree([5, 1, 4, 1, 3]);
    expect(tree.first(0, 1)).toBe(1);
    expect(tree.first(2, 1)).toBe(3);
    expect(tree.first(4, 1)).toBe(-1);
    expect(tree.first(-3, 5)).toBe(0);
  });

  it('of nothing gives nothing', () => {
    expect(minTree([]).first(0, 1e9)).toBe(-1);
    expect(each([], 0, 1, 1e9)).toEqual([]);
    expect(minTree([]).last(1, 1e9)).toBe(-1);
  });

  it('equals a look at every element', () => {
    const index = fc.integer({ min: -1, max: 70 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 66 }), index, index, fc.integer({ min: -10, max: 10 }), (values, from, to, bound) => {
        const wanted = values.flatMap((value, i) => (i >= from && i < to && value <= bound ? [i] : []));
        expect(each(values, from, to, bound)).toEqual(wanted);
        expect(minTree(values).first(from, bound)).toBe(values.findIndex((value, i) => i >= from && value <= bound));
        expect(minTree(values).last(to, bound)).toBe(values.findLastIndex((value, i) => i < to && value <= bound));
      }),
    );
  });
});
