import { describe, expect, it } from 'vitest';
import { labelBox, labelCap } from '../../../src/scene/label-box.ts';

describe('the box of a label', () => {
  it('has room for mark and gaps even without a title', () => {
    expect(labelBox('')).toBe(2.75);
  });

  it.each([
    ['law', 4.25],
    ['Ill', 3.75],
    ['MMM', 5],
    ['1970', 5],
    ['治療', 4.75],
    ['علاج', 5.25],
  ])('of “%s” is %f em', (title, width) => {
    expect(labelBox(title)).toBe(width);
  });

  it('is a whole number of quarters', () => {
    expect(labelBox('A first report') % 0.25).toBe(0);
  });

  it('grows with the title, up to the cap', () => {
    expect(labelBox('First report')).toBeLessThan(labelBox('First report on'));
    expect(labelBox('m'.repeat(40))).toBe(labelCap);
    expect(labelBox('m'.repeat(100_000))).toBe(labelCap);
  });

  it('does not depend on what was measured before', () => {
    const first = labelBox('Žižek 新 😀');
    labelBox('😀新Ž');
    expect(labelBox('Žižek 新 😀')).toBe(first);
  });
});
