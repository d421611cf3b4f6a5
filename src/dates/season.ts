import { startOfMonth } from './calendar.ts';

/** Where on earth the seasons 21–24 are meant. */
export type Hemisphere = 'north' | 'south';

export const FIRST_SEASON = 21;
export const LAST_SEASON = 41;

/** What a code of ISO 8601-2 stands for. */
export interface Grouping {
  readonly name: 'spring' | 'summer' | 'autumn' | 'winter' | 'quarter' | 'quadrimester' | 'semester';
  /** Which one of its kind in the year, from 1; for a season its place after spring. */
  readonly ordinal: number;
  /** The month in which it begins, 1 to 12. */
  readonly month: number;
  /** How many months it lasts; it may run on into the next year. */
  readonly months: number;
}

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
const northern = [3, 6, 9, 12];
const southern = [9, 12, 3, 6];

/**
 * The grouping of months behind a code.
 *
 * Seasons are meteorological: in the north spring is March to May and winter
 * December to February of the next year; in the south spring is September to
 * November, summer December to February of the next year, autumn March to May.
 * - 21–24 spring, summer, autumn, winter, in the `hemisphere` given;
 * - 25–28 the same in the north, 29–32 in the south;
 * - 33–36 quarters, 37–39 quadrimesters (four months), 40–41 semesters.
 */
export function grouping(code: number, hemisphere: Hemisphere): Grouping {
  if (code >= 40) return { name: 'semester', ordinal: code - 39, month: (code - 40) * 6 + 1, months: 6 };
  if (code >= 37) return { name: 'quadrimester', ordinal: code - 36, month: (code - 37) * 4 + 1, months: 4 };
  if (code >= 33) return { name: 'quarter', ordinal: code - 32, month: (code - 33) * 3 + 1, months: 3 };
  const south = code >= 29 || (code < 25 && hemisphere === 'south');
  const index = (code - FIRST_SEASON) % 4;
  return {
    name: seasons[index] ?? 'spring',
    ordinal: index + 1,
    month: (south ? southern : northern)[index] ?? 1,
    months: 3,
  };
}

/** The half-open extent of a grouping in the years from `yearMin` to `yearMax`. */
export function groupingBounds(
  yearMin: number,
  yearMax: number,
  code: number,
  hemisphere: Hemisphere,
): [number, number] {
  const { month, months } = grouping(code, hemisphere);
  return [startOfMonth(yearMin, month), startOfMonth(yearMax, month + months)];
}
