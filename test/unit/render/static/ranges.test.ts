import { describe, expect, it } from 'vitest';
import { foldSteps, rangeClass } from '../../../../src/render/static/ranges.ts';

describe('what steps show', () => {
  it('folds into stretches: from the first step that shows a thing to the one that no longer does', () => {
    const steps = [['a', 'b'], ['a', 'c'], ['a', 'c'], ['a']];
    expect(foldSteps(steps, 20, (value) => value)).toEqual([
      { value: 'b', from: null, until: 21 },
      { value: 'c', from: 21, until: 23 },
      { value: 'a', from: null, until: null },
    ]);
  });

  it('is two stretches if it comes back', () => {
    expect(foldSteps([['a'], [], ['a']], 5, (value) => value)).toEqual([
      { value: 'a', from: null, until: 6 },
      { value: 'a', from: 7, until: null },
    ]);
  });

  it('of no step is nothing', () => {
    expect(foldSteps([], 0, String)).toEqual([]);
  });
});

describe('the class of a stretch', () => {
  it.each([
    [{ from: null, until: null }, ''],
    [{ from: 21, until: null }, 'from-21'],
    [{ from: null, until: 23 }, 'until-23'],
    [{ from: 21, until: 23 }, 'from-21 until-23'],
  ])('%o is “%s”', (range, name) => {
    expect(rangeClass(range)).toBe(name);
  });
});
