import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sorted } from '../../../../../src/render/island/parts/table-sort.ts';

const pair = fc.record({ key: fc.integer({ min: 0, max: 9 }), n: fc.integer() });

describe('sorting by and by', () => {
  it('gives what a stable sort at once gives, however many there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 2000, size: 'max' }), async (items) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(await sorted(items, compare, () => undefined)).toEqual(items.toSorted(compare));
      }),
      { numRuns: 40 },
    );
  });

  it('asks for a pause again and again: at least once for every 2048 comparisons', async () => {
    let since = 0;
    let most = 0;
    const compare = (a: number, b: number) => {
      // Runs of 256 are sorted at once, with at most 8 comparisons for each.
      most = Math.max(most, ++since);
      return a - b;
    };
    const pause = () => {
      since = 0;
      return undefined;
    };
    await sorted(Array.from({ length: 10_000 }, (_, n) => (n * 7919) % 10_007), compare, pause);
    expect(most).toBeLessThanOrEqual(256 * 8);
  });
});
