/** Milliseconds in a day; leap seconds do not exist here, as in `Date`. */
export const MS_PER_DAY = 86_400_000;

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Days from 0000-03-01, where the arithmetic has its origin, to 1970-01-01. */
const EPOCH_OFFSET = 719_468;

/** A day of the proleptic Gregorian calendar; year 0 is 1 BC, month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, without
 * the limits of `Date`. Exact while the result is a safe integer (±24 million
 * million years).
 *
 * @param year - astronomical: 0 is 1 BC, -43 is 44 BC.
 * @param month - 1 to 12.
 * @param day - from 1; one that the month lacks runs on into the next month.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  // A year that begins in March puts the leap day last.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / YEARS_PER_ERA);
  const yearOfEra = y - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** The inverse of {@link daysFromCivil}: the day that is `days` after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * The day, counted from 1970-01-01, in which an instant lies.
 *
 * Beyond ±285 000 years milliseconds are no longer exact (66 s at 13.8 billion
 * years): an instant less than that before midnight counts as midnight, so that
 * the first instant of a year is in that year.
 */
export function dayOf(ms: number): number {
  const days = ms / MS_PER_DAY;
  const nearest = Math.round(days);
  return Math.abs(days - nearest) <= Math.abs(days) * 2 ** -51 ? nearest : Math.floor(days);
}

/** The first instant of a year, in milliseconds since 1970. */
export function startOfYear(year: number): number {
  return daysFromCivil(year, 1, 1) * MS_PER_DAY;
}

/** The first instant of a month, in milliseconds since 1970; `month` may run over 12 or under 1. */
export function startOfMonth(year: number, month: number): number {
  const carry = Math.floor((month - 1) / 12);
  return daysFromCivil(year + carry, month - carry * 12, 1) * MS_PER_DAY;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
