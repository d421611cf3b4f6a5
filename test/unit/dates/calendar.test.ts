import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilFromDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  startOfMonth,
  startOfYear,
} from '../../../src/dates/calendar.ts';

describe('daysFromCivil', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [0, 1, 1, -719_528],
    [0, 2, 29, -719_469],
    [-1, 12, 31, -719_529],
    [-4713, 11, 24, -2_440_588],
    [1582, 10, 15, -141_427],
    [275_760, 9, 13, 100_000_000],
  ])('%i-%i-%i is day %i', (year, month, day, days) => {
    expect(daysFromCivil(year, month, day)).toBe(days);
  });

  it('agrees with Date wherever that reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(civilFromDays(days)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });
});

describe('civilFromDays', () => {
  const days = fc.integer({ min: Math.round(-13.8e9 * 365.2425), max: Math.round(13.8e9 * 365.2425) });

  it('is the inverse of daysFromCivil over ±13.8 billion years', () => {
    fc.assert(
      fc.property(days, (n) => {
        const { year, month, day } = civilFromDays(n);
        expect(daysFromCivil(year, month, day)).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives days that exist', () => {
    fc.assert(
      fc.property(days, (n) => {
        const { year, month, day } = civilFromDays(n);
        expect(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)).toBe(true);
      }),
    );
  });

  it('goes on by one day from each to the next', () => {
    fc.assert(
      fc.property(days, (n) => {
        const [a, b] = [civilFromDays(n), civilFromDays(n + 1)];
        if (b.day !== 1) expect(b).toEqual({ ...a, day: a.day + 1 });
        else expect(a.day).toBe(daysInMonth(a.year, a.month));
      }),
    );
  });
});

describe('dayOf', () => {
  it('is the day before for the millisecond before midnight', () => {
    expect([dayOf(-1), dayOf(0), dayOf(86_399_999), dayOf(86_400_000)]).toEqual([-1, 0, 0, 1]);
  });

  it('finds the year that begins at an instant, though milliseconds are rounded in deep time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -13_800_000_000, max: 13_800_000_000 }), (year) => {
        expect(civilFromDays(dayOf(startOfYear(year)))).toEqual({ year, month: 1, day: 1 });
      }),
    );
  });
});

describe('startOfMonth', () => {
  it('runs on into the years beside', () => {
    expect(startOfMonth(2001, 13)).toBe(startOfYear(2002));
    expect(startOfMonth(2001, 0)).toBe(Date.UTC(2000, 11));
  });
});
