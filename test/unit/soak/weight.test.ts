import { describe, expect, it } from 'vitest';
import { slopeOf } from '../../soak/weight.ts';

describe('the growth of a screen', () => {
  it('is exact where it is even', () => {
    expect(slopeOf([[100, 7], [200, 9], [300, 11]])).toEqual({ perUnit: 0.02, error: 0 });
  });

  it('has the standard error of what differs from it', () => {
    // y = 2.2 + 0.6 x leaves −0.8, 0.6, 1, −0.6, −0.2.
    const { perUnit, error } = slopeOf([[1, 2], [2, 4], [3, 5], [4, 4], [5, 5]]);
    expect(perUnit).toBeCloseTo(0.6, 12);
    expect(error).toBeCloseTo(Math.sqrt(2.4 / 3 / 10), 12);
  });

  it('is not known from two weighings, and none from one', () => {
    expect(slopeOf([[1, 5], [2, 6]])).toEqual({ perUnit: 1, error: Infinity });
    expect(slopeOf([[1, 5]])).toEqual({ perUnit: 0, error: Infinity });
  });
});
