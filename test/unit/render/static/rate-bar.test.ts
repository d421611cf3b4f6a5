import { describe, expect, it } from 'vitest';
import { rateBar, rateLines, rateTicks } from '../../../../src/render/static/rate-bar.ts';

describe('a bar of a rate', () => {
  it('is as long as the rate says, with a whisker from bound to bound', () => {
    expect(rateBar(55.4, [48.36, 62.2])).toEqual({ width: '55.4%', from: '48.36%', to: '62.2%' });
  });

  it('has no whisker without an interval', () => {
    expect(rateBar(0)).toEqual({ width: '0%', from: undefined, to: undefined });
  });

  it('has an axis from 0 to 100 in even steps, and a line for each', () => {
    expect(rateTicks).toEqual([0, 20, 40, 60, 80, 100]);
    expect(rateLines).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });
});
