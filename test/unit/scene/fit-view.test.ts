import { describe, expect, it } from 'vitest';
import { fitView, viewExtent, type Size } from '../../../src/scene/fit-view.ts';
import { gapsScale, logScale, timeScale } from '../../../src/scene/scale.ts';

const size: Size = { length: 1000, em: 10, orientation: 'horizontal', rowHeight: 2, padStart: 2, padEnd: 8, locale: 'en' };

describe('a view that fits an extent', () => {
  it('shows it between the pads', () => {
    // 900 px from 20 to 920 show 9000 ms.
    expect(fitView(1000, 10_000, timeScale(), size)).toEqual({ centre: 5800, msPerPx: 10 });
  });

  it('is in the coordinate of the scale', () => {
    const scale = logScale(10_000);
    const { centre, msPerPx } = fitView(1000, 10_000, scale, size);
    const left = centre - 500 * msPerPx;
    expect(left + 20 * msPerPx).toBeCloseTo(scale.to(1000), 6);
    expect(left + 920 * msPerPx).toBeCloseTo(scale.to(10_000), 6);
  });

  it('has at least a pixel where the pads leave none', () => {
    expect(fitView(0, 50, timeScale(), { ...size, length: 60 }).msPerPx).toBe(50);
  });
});

describe('the extent of a view', () => {
  it.each([
    ['time', timeScale()],
    ['gaps', gapsScale([0, 1e9, 9e9, 1e10], { lo: 0, hi: 1e10 })],
    ['log', logScale(1e10)],
  ])('is what was fitted, by %s', (_name, scale) => {
    const { lo, hi } = viewExtent(fitView(2e8, 9.5e9, scale, size), scale, size);
    expect(lo).toBeCloseTo(2e8, 0);
    expect(hi).toBeCloseTo(9.5e9, 0);
  });

  it('holds for all of time', () => {
    const bang = -4.35e20;
    const { lo, hi } = viewExtent(fitView(bang, 0, timeScale(), size), timeScale(), size);
    expect(Math.abs(lo / bang - 1)).toBeLessThan(1e-12);
    expect(Math.abs(hi)).toBeLessThan(1e6);
  });
});
