import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsIn, gapsScale, logScale, timeScale, type Scale } from '../../../src/scene/scale.ts';

const year = 31_556_952_000;

/** Rises strictly between instants that numbers of the coordinate can tell apart, and `from` leads back. */
function isMonotone(scale: Scale, instants: readonly number[], resolution: (t: number) => number): void {
  const sorted = [...new Set(instants)].sort((a, b) => a - b);
  sorted.forEach((t, index) => {
    expect(Math.abs(scale.from(scale.to(t)) - t)).toBeLessThanOrEqual(resolution(t));
    const before = sorted[index - 1];
    if (before === undefined) return;
    if (t - before > resolution(t) + resolution(before)) expect(scale.to(t)).toBeGreaterThan(scale.to(before));
    else expect(scale.to(t)).toBeGreaterThanOrEqual(scale.to(before) - resolution(t));
  });
}

const instants = fc.array(
  fc.oneof(
    fc.integer({ min: -2e12, max: 2e12 }),
    fc.integer({ min: -6e13, max: 6e13 }),
    fc.double({ min: -4.4e20, max: 4.4e20, noNaN: true }),
  ),
  { minLength: 2, maxLength: 30 },
);

describe('time', () => {
  it('is as it is', () => {
    expect([timeScale().to(-5), timeScale().from(4.35e20), timeScale().folds]).toEqual([-5, 4.35e20, []]);
  });
});

describe('gaps', () => {
  const anchors = [0, 10, 20, 60, 70, 100];
  const scale = gapsScale(anchors, { lo: 0, hi: 100 });

  it('folds what is longer than 8 % of the extent to 2 %, leaving 1 % at both ends', () => {
    expect(scale.folds).toEqual([
      { from: 1, to: 9 },
      { from: 11, to: 19 },
      { from: 21, to: 59 },
      { from: 61, to: 69 },
      { from: 71, to: 99 },
    ]);
    expect([1, 9, 21, 59].map(scale.to)).toEqual([1, 3, 9, 11]);
  });

  it('keeps the pace of time outside folds', () => {
    expect(scale.to(20) - scale.to(19)).toBe(1);
    expect(scale.to(-500)).toBe(-500);
    expect(scale.to(1100) - scale.to(100)).toBe(1000);
  });

  it('goes evenly through a fold', () => {
    expect([21, 40, 59].map(scale.to)).toEqual([9, 10, 11]);
    expect(scale.from(10)).toBe(40);
  });

  it('folds nothing where events are dense, alone, or absent', () => {
    expect(gapsScale([0, 7, 14, 21], { lo: 0, hi: 100 }).folds).toEqual([]);
    expect(gapsScale([50], { lo: 0, hi: 100 }).folds).toEqual([]);
    expect(gapsScale([50, 50], { lo: 0, hi: 100 }).folds).toEqual([]);
    expect(gapsScale([], { lo: 0, hi: 100 }).folds).toEqual([]);
  });

  it('does not depend on the order of the anchors', () => {
    expect(gapsScale(anchors.toReversed(), { lo: 0, hi: 100 }).folds).toEqual(scale.folds);
  });

  it('is time itself where the extent is empty', () => {
    const empty = gapsScale([0, 10, 20], { lo: 5, hi: 5 });
    expect([empty.folds, empty.to(7), empty.from(7)]).toEqual([[], 7, 7]);
  });

  it('folds what lies beyond the extent, too, however often', () => {
    const many = gapsScale(Array.from({ length: 20_001 }, (_, n) => n * 1000), { lo: 0, hi: 1000 });
    expect(many.folds).toHaveLength(20_000);
    // Of each 1000, 20 remain at the ends and 20 of the fold.
    expect(many.to(20_000_000)).toBeCloseTo(20_000 * 40, 3);
    expect(many.from(many.to(12_345_678))).toBeCloseTo(12_345_678, 3);
  });

  it('rises strictly, and leads back', () => {
    fc.assert(
      fc.property(instants, instants, (times, asked) => {
        const extent = { lo: Math.min(...times), hi: Math.max(...times) };
        // As fine as the largest number it adds, and in a fold as much coarser as that is shortened.
        const coarse = Math.max(...times.map(Math.abs), ...asked.map(Math.abs), 1) * 2 ** -44;
        isMonotone(gapsScale(times, extent), asked, () => coarse);
      }),
    );
  });
});

describe('folds in a stretch', () => {
  const scale = gapsScale([0, 30, 60, 90], { lo: 0, hi: 100 });

  it('are those of which a part is seen', () => {
    expect(foldsIn(scale, 0, 2)).toEqual([{ from: 1, to: 29, start: 1, end: 3 }]);
    expect(foldsIn(scale, 2, 6).map(({ from }) => from)).toEqual([1, 31]);
    expect(foldsIn(scale, 3, 4)).toEqual([]);
    expect(foldsIn(scale, -10, 1)).toEqual([]);
    expect(foldsIn(timeScale(), 0, 100)).toEqual([]);
  });
});

describe('log', () => {
  const scale = logScale(2000 * year);

  it('has the present at 0 and the past before it', () => {
    expect(scale.to(2000 * year)).toBeCloseTo(0, 12);
    expect(scale.to(1999 * year)).toBe(-Math.LN2 * year);
    expect(scale.to(2001 * year)).toBe(Math.LN2 * year);
  });

  it('gives each tenfold of age the same room', () => {
    const room = (age: number) => scale.to((2000 - age) * year) - scale.to((2000 - 10 * age) * year);
    expect(room(1e6) / room(1e5)).toBeCloseTo(1, 4);
  });

  it('rises strictly, and leads back', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1e12, max: 2e12 }), (times, present) => {
        // A step of the coordinate is the longer, the longer ago; and t itself is subtracted from the present.
        const coarse = (t: number) => (Math.abs(present - t) + year) * 2 ** -46;
        isMonotone(logScale(present), times, coarse);
      }),
    );
  });
});
