import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/dates/format-duration.ts';

const day = 86_400_000;
const year = 365.2425 * day;

describe('formatDuration', () => {
  it.each([
    [4.5e9 * year, '4.5 billion years', '4.5By'],
    [10.8 * year, '11 years', '11y'],
    [1.5 * year, '2 years', '2y'],
    [1.4 * year, '17 months', '17m'],
    [40 * day, '40 days', '40d'],
    [day, '24 hours', '24h'],
    [day / 24, '60 minutes', '60m'],
    [1000, '0 minutes', '0m'],
  ])('%f ms: %s, or %s', (ms, long, narrow) => {
    expect([formatDuration(ms, 'en'), formatDuration(ms, 'en', 'narrow')]).toEqual([long, narrow]);
  });

  it.each([
    ['nl', '80 jaar', '66 miljoen jaar'],
    ['fr', '80 ans', '66 millions d’années'],
    ['de', '80 Jahre', '66 Millionen Jahre'],
    ['es', '80 años', '66 millones de años'],
    ['ar', '80 سنة', '66 مليون سنة'],
  ])('in %s: %s, %s', (locale, ...words) => {
    expect([80, 66e6].map((years) => formatDuration(years * year, locale))).toEqual(words);
  });
});
