import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../src/render/static/wilson.ts';

describe('Wilson’s interval', () => {
  // The examples of Newcombe 1998, Statistics in Medicine 17: 857–872, table I, method 3.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %i among %i is %f to %f', (count, people, from, to) => {
    const [low, high] = wilson(count, people);
    expect(low).toBeCloseTo(from, 2);
    expect(high).toBeCloseTo(to, 2);
  });

  it('ends at 100 for everybody', () => {
    expect(wilson(20, 20)[1]).toBe(100);
  });

  it('holds the rate, stays between 0 and 100, and turns round with the question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }).chain((people) => fc.tuple(fc.integer({ min: 0, max: people }), fc.constant(people))), ([count, people]) => {
        const [low, high] = wilson(count, people);
        const rate = (count / people) * 100;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate + 1e-9);
        expect(high).toBeGreaterThanOrEqual(rate - 1e-9);
        expect(high).toBeLessThanOrEqual(100);
        expect(wilson(people - count, people)[1]).toBeCloseTo(100 - low, 9);
      }),
    );
  });
});
