import { describe, expect, it } from 'vitest';
import { startOfYear } from '../../../src/dates/calendar.ts';
import { type ContextUnit, formatContext, formatDeepContext, formatInstant, type TickUnit } from '../../../src/dates/format-instant.ts';

const march = Date.UTC(2023, 2, 12, 14, 0, 5, 250);

describe('formatInstant', () => {
  it.each<[TickUnit, string]>([
    ['millisecond', '5.250'],
    ['second', '14:00:05'],
    ['minute', '14:00'],
    ['hour', '14:00'],
    ['day', '12'],
    ['month', 'Mar'],
    ['year', '2023'],
  ])('%s: %s', (unit, words) => {
    expect(formatInstant(march, unit, 'en')).toBe(words);
  });

  it('speaks the language of the page', () => {
    expect([formatInstant(march, 'month', 'nl'), formatInstant(march, 'year', 'ja')]).toEqual(['mrt', '2023年']);
  });

  it('keeps to UTC and to the Gregorian calendar', () => {
    expect(formatInstant(Date.UTC(2023, 0, 1), 'hour', 'en')).toBe('00:00');
    expect(formatInstant(march, 'year', 'th')).toBe('2023');
    expect(formatInstant(march, 'year', 'th-u-ca-buddhist')).toContain('2566');
  });

  it.each([
    [1, '1'],
    [0, '1 BC'],
    [-43, '44 BC'],
    [-19_999, '20000 BC'],
    [20_000, '20000'],
    [2000 - 22_000, '20001 BC'],
    [2000 - 23_000, '23,000 years ago'],
    [2000 - 66_000_000, '66 million years ago'],
    [2000 - 66_041_500, '66.04 million years ago'],
    [2000 - 4_540_000_000, '4.54 billion years ago'],
    [2000 - 13_800_001_000, '13.8 billion years ago'],
    [1_002_000, 'in 1 million years'],
  ])('year %i: %s', (year, words) => {
    expect(formatInstant(startOfYear(year), 'year', 'en')).toBe(words);
  });

  it.each([
    ['nl', '44 v.Chr.', '23.000 jaar geleden', '4,5 miljard jaar geleden'],
    ['fr', '44 av. J.-C.', 'il y a 23 000 ans', 'il y a 4,5 milliards d’années'],
    ['de', '44 v. Chr.', 'vor 23.000 Jahren', 'vor 4,5 Milliarden Jahren'],
    ['es', '44 a. C.', 'hace 23.000 años', 'hace 4,5 mil millones de años'],
    ['ar', '44 ق.م', 'قبل 23,000 سنة', 'قبل 4.5 مليار سنة'],
    ['ja', '紀元前44年', '23,000 年前', '45億 年前'],
  ])('in %s: %s, %s, %s', (locale, ...words) => {
    const told = [-43, 2000 - 23_000, 2000 - 4_500_000_000].map((year) => formatInstant(startOfYear(year), 'year', locale));
    expect(told).toEqual(words);
  });

  it.each([
    [2000 - 23_000, '23,000', '23 ka'],
    [2000 - 66_001_000, '66.001 million', '66.001 Ma'],
    [2000 - 13_800_001_000, '13.800001 billion', '13.800001 Ga'],
    [1_002_000, '1 million', '+1 Ma'],
    [1970, '1970', '1970'],
  ])('year %i by its amount: %s, in symbols: %s', (year, amount, symbol) => {
    expect(formatInstant(startOfYear(year), 'year', 'en', 'amount')).toBe(amount);
    expect(formatInstant(startOfYear(year), 'year', 'en', 'symbol')).toBe(symbol);
  });

  it('tells months and days beyond the range of Date', () => {
    expect(formatInstant(startOfYear(-400_000) + 31 * 86_400_000, 'month', 'en')).toBe('Feb');
    expect(formatInstant(startOfYear(400_000) + 31 * 86_400_000, 'day', 'en')).toBe('1');
  });
});

describe('formatContext', () => {
  it.each<[ContextUnit, string]>([
    ['second', '12 March 2023 at 14:00:05'],
    ['minute', '12 March 2023 at 14:00'],
    ['hour', '12 March 2023 at 14:00'],
    ['day', '12 March 2023'],
    ['month', 'March 2023'],
    ['year', '2023'],
    ['decade', '2020–2029'],
    ['century', '2000–2099'],
  ])('%s: %s', (unit, words) => {
    expect(formatContext(march, unit, 'en-GB')).toBe(words);
  });

  it.each([
    [10, 'decade', '10–19'],
    [9, 'decade', '1–9'],
    [1, 'decade', '1–9'],
    [0, 'decade', '9 – 1 BC'],
    [-8, 'decade', '9 – 1 BC'],
    [-9, 'decade', '19 – 10 BC'],
    [-43, 'century', '99 – 1 BC'],
    [-100, 'century', '199 – 100 BC'],
    [-43, 'month', 'January 44 BC'],
    [-66_000_000 + 2000, 'century', '66 million years ago'],
  ] as const)('year %i, %s: %s, for there is no year 0', (year, unit, words) => {
    expect(formatContext(startOfYear(year), unit, 'en')).toBe(words);
  });
});

describe('formatDeepContext', () => {
  it.each([
    ['en', '… years ago', '… years ago', 'in … years'],
    ['fr', 'il y a … d’années', 'il y a … ans', 'dans … d’années'],
    ['de', 'vor … Jahren', 'vor … Jahren', 'in … Jahren'],
    ['es', 'hace … de años', 'hace … años', 'dentro de … de años'],
  ])('in %s says what amounts leave out: %s', (locale, ...words) => {
    const told = [-66_000_000, -30_000, 5_000_000].map((year) => formatDeepContext(startOfYear(year), locale));
    expect(told).toEqual(words);
  });
});
