import { describe, expect, it } from 'vitest';
import { trail } from '../../../../src/render/island/trail.ts';

const at = (lo: number) => ({ lo, hi: lo + 1 });

describe('the way back', () => {
  it('leads nowhere at first, whatever the first view is', () => {
    const way = trail();
    way.rest(at(0), true);
    expect(way.leads).toBe(false);
    expect(way.back()).toBeUndefined();
  });

  it('leads through the views that were left, the last one first', () => {
    const way = trail();
    for (const lo of [0, 1, 2]) way.rest(at(lo), true);
    expect(way.leads).toBe(true);
    expect([way.back(), way.back(), way.back()]).toEqual([at(1), at(0), undefined]);
    expect(way.leads).toBe(false);
  });

  it('leaves out a view that was left without keeping it', () => {
    const way = trail();
    way.rest(at(0), true);
    way.rest(at(1), false);
    way.rest(at(2), true);
    expect([way.back(), way.back()]).toEqual([at(1), undefined]);
  });

  it('is fifty views long: the oldest are forgotten', () => {
    const way = trail();
    for (let lo = 0; lo <= 60; lo++) way.rest(at(lo), true);
    const back = Array.from({ length: 51 }, () => way.back()?.lo);
    expect([back[0], back[49], back[50]]).toEqual([59, 10, undefined]);
  });
});
