import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { held, moved, turned, type Move, type Place, type Turn } from '../../../../src/render/island/move.ts';
import type { View } from '../../../../src/scene/index.ts';

const length = 800;
const room = { length, limited: (view: View) => view };
const second = 1000;

/** The instant under a point of the axis. */
function under({ centre, msPerPx }: View, point: number): number {
  return centre + (point - length / 2) * msPerPx;
}

/** How far an instant of one view is from a point of another, px. */
function off(before: View, from: number, after: View, to: number): number {
  return Math.abs(under(before, from) - under(after, to)) / after.msPerPx;
}

/** Years around 2024, from a second to a month per px. */
const view = fc.record({
  centre: fc.double({ min: Date.UTC(2000), max: Date.UTC(2050), noNaN: true }),
  msPerPx: fc.double({ min: 0, max: 6.4, noNaN: true }).map((exponent) => second * 10 ** exponent),
});
const px = fc.double({ min: 0, max: length, noNaN: true });
const place = fc.record({ along: px, across: px });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

describe('a view that was moved', () => {
  it('by a shift shows what was that much further back', () => {
    expect(moved({ centre: 1000, msPerPx: 2 }, { factor: 1, from: 10, to: 60 }, room)).toEqual({ centre: 900, msPerPx: 2 });
  });

  it('shows under the one point what was under the other, to a hundredth of a px where a px is a second', () => {
    fc.assert(
      fc.property(view, px, px, factor, (before, from, to, times) => {
        const after = moved(before, { factor: times, from, to }, room);
        expect(after.msPerPx).toBeCloseTo(before.msPerPx / times, 6);
        expect(off(before, from, after, to)).toBeLessThan(0.01);
      }),
    );
  });

  it('there and back is where it was', () => {
    fc.assert(
      fc.property(view, px, px, (before, from, to) => {
        const there = moved(before, { factor: 1, from, to }, room);
        const back = moved(there, { factor: 1, from: to, to: from }, room);
        expect(back.msPerPx).toBe(before.msPerPx);
        expect(Math.abs(back.centre - before.centre) / before.msPerPx).toBeLessThan(1e-5);
      }),
    );
  });

  it('nearer than it may be keeps what is under the pointer all the same', () => {
    const limited = ({ centre, msPerPx }: View) => ({ centre, msPerPx: Math.max(second, msPerPx) });
    const before = { centre: Date.UTC(2024), msPerPx: 2 * second };
    const after = moved(before, { factor: 8, from: 700, to: 700 }, { length, limited });
    expect(after.msPerPx).toBe(second);
    expect(off(before, 700, after, 700)).toBe(0);
    expect(moved(after, { factor: 8, from: 700, to: 700 }, { length, limited })).toEqual(after);
  });
});

describe('one pointer', () => {
  it('takes along what is under it', () => {
    expect(held([{ along: 100, across: 5 }], [{ along: 130, across: 90 }])).toEqual({ factor: 1, from: 100, to: 130 });
  });

  it('that comes back to where it took hold leaves the view as it was, to the bit', () => {
    fc.assert(
      fc.property(view, place, (before, at) => {
        expect(moved(before, held([at], [at]), room).msPerPx).toBe(before.msPerPx);
        expect(moved(before, held([at], [at]), room).centre).toBe(before.centre);
      }),
    );
  });
});

describe('two fingers', () => {
  /** Two fingers whose distance lies along the axis, in this order. */
  const pair = fc
    .tuple(fc.double({ min: 0, max: 380, noNaN: true }), fc.double({ min: 400, max: length, noNaN: true }), px)
    .map(([a, b, y]): [Place, Place] => [{ along: a, across: y }, { along: b, across: y }]);

  it('keep both instants under them', () => {
    fc.assert(
      fc.property(view, pair, pair, (before, from, to) => {
        const after = moved(before, held(from, to), room);
        expect(off(before, from[0].along, after, to[0].along)).toBeLessThan(0.01);
        expect(off(before, from[1].along, after, to[1].along)).toBeLessThan(0.01);
      }),
    );
  });

  it('keep what is between them between them, however they are held', () => {
    fc.assert(
      fc.property(view, fc.tuple(place, place), fc.tuple(place, place), (before, from, to) => {
        const middle = ([a, b]: [Place, Place]) => (a.along + b.along) / 2;
        const move = held(from, to);
        expect(move.factor).toBeGreaterThan(0);
        expect(off(before, middle(from), moved(before, move, room), middle(to))).toBeLessThan(0.01);
      }),
    );
  });

  it('across the axis zoom by their distance', () => {
    const from: [Place, Place] = [{ along: 300, across: 100 }, { along: 300, across: 200 }];
    const to: [Place, Place] = [{ along: 320, across: 50 }, { along: 320, across: 250 }];
    expect(held(from, to)).toEqual({ factor: 2, from: 300, to: 320 });
  });

  it('that touch each other tremble without a zoom', () => {
    const from: [Place, Place] = [{ along: 300, across: 100 }, { along: 301, across: 100 }];
    const to: [Place, Place] = [{ along: 300, across: 100 }, { along: 310, across: 100 }];
    expect(held(from, to).factor).toBe(1);
  });
});

describe('a wheel', () => {
  const still: Turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
  const turn = (change: Partial<Turn>): Move => turned({ ...still, ...change }, 200);

  it('zooms about the pointer: 500 px, 20 lines or one page double the scale', () => {
    expect(turn({ deltaY: -500 })).toEqual({ factor: 2, from: 200, to: 200 });
    expect(turn({ deltaY: -20, deltaMode: 1 })).toEqual({ factor: 2, from: 200, to: 200 });
    expect(turn({ deltaY: -1, deltaMode: 2 })).toEqual({ factor: 2, from: 200, to: 200 });
    expect(turn({ deltaY: 500, metaKey: true }).factor).toBe(0.5);
    expect(turn({ deltaY: 100, ctrlKey: true }).factor).toBe(2 ** -0.2);
  });

  it('turned there and back zooms back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), fc.boolean(), (deltaY, ctrlKey) => {
        expect(turn({ deltaY, ctrlKey }).factor * turn({ deltaY: -deltaY, ctrlKey }).factor).toBeCloseTo(1, 12);
      }),
    );
  });

  it('follows the fingers of a pinch on a trackpad, whose turns are hundredths of the logarithm of its scale', () => {
    const steps = Array.from({ length: 20 }, () => turn({ deltaY: (-100 * Math.log(3)) / 20, ctrlKey: true }).factor);
    expect(steps.reduce((product, step) => product * step)).toBeCloseTo(3, 10);
  });

  it('sideways or with Shift moves along the axis', () => {
    expect(turn({ deltaX: 30, deltaY: 10 })).toEqual({ factor: 1, from: 200, to: 170 });
    expect(turn({ deltaY: -30, shiftKey: true })).toEqual({ factor: 1, from: 200, to: 230 });
    expect(turn({ deltaX: 2, deltaMode: 1 })).toEqual({ factor: 1, from: 200, to: 150 });
  });

  it('with Ctrl zooms, whatever else it does', () => {
    expect(turn({ deltaX: 30, deltaY: -10, ctrlKey: true, shiftKey: true })).toMatchObject({ from: 200, to: 200 });
    expect(turn({ deltaX: 30, ctrlKey: true })).toEqual({ factor: 1, from: 200, to: 200 });
  });
});
