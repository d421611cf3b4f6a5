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

  it('folds what is longer than 8 % of the extent to 3 %, leaving 1.5 % at both ends', () => {
    expect(scale.folds).toEqual([
      { from: 1.5, to: 8.5, gap: 10 },
      { from: 11.5, to: 18.5, gap: 10 },
      { from: 21.5, to: 58.5, gap: 40 },
      { from: 61.5, to: 68.5, gap: 10 },
      { from: 71.5, to: 98.5, gap: 30 },
    ]);
    expect([1.5, 8.5, 21.5, 58.5].map(scale.to)).toEqual([1.5, 4.5, 13.5, 16.5]);
  });

  it('keeps the pace of time outside folds', () => {
    expect(scale.to(20) - scale.to(19)).toBeCloseTo(1, 12);
    expect(scale.to(-500)).toBe(-500);
    expect(scale.to(1100) - scale.to(100)).toBe(1000);
  });

  it('goes evenly through a fold', () => {
    expect([21.5, 40, 58.5].map(scale.to)).toEqual([13.5, 15, 16.5]);
    expect(scale.from(15)).toBe(40);
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
    // Of each 1000, 30 remain at the ends and 30 of the fold.
    expect(many.to(20_000_000)).toBeCloseTo(20_000 * 60, 3);
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
    expect(foldsIn(scale, 0, 2)).toEqual([{ index: 0, from: 1.5, to: 28.5, gap: 30, start: 1.5, end: 4.5 }]);
    expect(foldsIn(scale, 2, 8).map(({ from }) => from)).toEqual([1.5, 31.5]);
    expect(foldsIn(scale, 5, 6)).toEqual([]);
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

  it('goes on after the present at the mean pace of the past', () => {
    const deep = logScale(0, 1e9 * year);
    expect(deep.to(2e7 * year) / deep.to(-1e9 * year)).toBeCloseTo(-0.02, 12);
    expect(deep.from(deep.to(2e7 * year)) / year).toBeCloseTo(2e7, 3);
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
