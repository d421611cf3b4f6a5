import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../../src/render/island/gestures.ts';

describe('a view that was moved', () => {
  const length = 800;

  it('by a shift shows what was that much further back', () => {
    expect(moved({ centre: 1000, msPerPx: 2 }, { factor: 1, shift: 50 }, length)).toEqual({ centre: 900, msPerPx: 2 });
  });

  it('by a factor about a point keeps the time under the point', () => {
    const view = fc.record({ centre: fc.integer({ min: -1e12, max: 1e12 }), msPerPx: fc.integer({ min: 1, max: 1e9 }) });
    fc.assert(
      fc.property(view, fc.integer({ min: 0, max: length }), fc.double({ min: 0.1, max: 10, noNaN: true }), (before, point, factor) => {
        const after = moved(before, { factor, shift: point * (1 - factor) }, length);
        const under = ({ centre, msPerPx }: typeof before) => centre + (point - length / 2) * msPerPx;
        expect(after.msPerPx).toBeCloseTo(before.msPerPx / factor, 6);
        expect(Math.abs(under(after) - under(before)) / before.msPerPx).toBeLessThan(1e-3);
      }),
    );
  });
});
