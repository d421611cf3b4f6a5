import { describe, expect, it } from 'vitest';
import { clusterCount } from '../../../src/render/cluster-count.ts';

describe('the count of a cluster', () => {
  it.each([
    [1, 'en', '+1'],
    [999, 'en', '+999'],
    [1000, 'en', '+1K'],
    [12_345, 'en', '+12K'],
    [9_876_543, 'en', '+9.9M'],
  ])('%i in %s is %s', (count, lang, written) => {
    expect(clusterCount(count, lang)).toBe(written);
  });
});
