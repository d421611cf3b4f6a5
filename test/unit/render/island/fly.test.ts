import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eased } from '../../../../src/render/island/fly.ts';

describe('the way of a flight', () => {
  it('starts and ends slowly', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map(eased)).toEqual([0, 0.0625, 0.5, 0.9375, 1]);
  });

  it('never turns back, and is the same from either end', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(eased(Math.min(a, b))).toBeLessThanOrEqual(eased(Math.max(a, b)));
        expect(eased(a) + eased(1 - a)).toBeCloseTo(1, 12);
      }),
    );
  });
});
