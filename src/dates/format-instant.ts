import { civilFromDays, dayOf, MS_PER_DAY, startOfYear } from './calendar.ts';
import { agoWords, DEEP_TIME, formatAgo, yearsAmount } from './deep-time.ts';
import { dateFormat, formatRange, plainSpaces } from './intl.ts';
import { yearFormat } from './year-format.ts';

export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
export type ContextUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'decade' | 'century';

/**
 * How a year beyond ±20 000 is told: in words as it stands alone (`66 million
 * years ago`), by its amount where a context says the rest (`66 million`), or
 * by the symbols of geology where there is little room (`66 Ma`).
 */
export type DeepForm = 'words' | 'amount' | 'symbol';

/** The year from which "ago" is counted, in ticks and in their labels. */
const PRESENT = 2000;

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const ticks: Readonly<Record<Exclude<TickUnit, 'year'>, Intl.DateTimeFormatOptions>> = {
  millisecond: { second: '2-digit', fractionalSecondDigits: 3 },
  second: { ...clock, second: '2-digit' },
  minute: clock,
  hour: clock,
  day: { day: 'numeric' },
  month: { month: 'short' },
};

const date = { year: 'numeric', month: 'long', day: 'numeric' } as const;

const contexts: Readonly<Record<Exclude<ContextUnit, 'year' | 'decade' | 'century'>, Intl.DateTimeFormatOptions>> = {
  second: { ...date, ...clock, second: '2-digit' },
  minute: { ...date, ...clock },
  hour: { ...date, ...clock },
  day: date,
  month: { year: 'numeric', month: 'long' },
};

/**
 * What the tick at an instant says, in UTC: `14:00` (hour, minute), `14:00:05`,
 * `5.250` (millisecond), `12` (day), `Mar`, `1970`. A year before 1 has its
 * era, `44 BC`; one beyond ±20 000 is told as the time before the year 2000,
 * `66 million years ago`.
 *
 * @param ms - milliseconds since 1970.
 */
export function formatInstant(ms: number, unit: TickUnit, locale: string, deep: DeepForm = 'words'): string {
  if (unit === 'year') return formatYear(civilFromDays(dayOf(ms)).year, locale, deep);
  return plainSpaces(dateFormat(locale, `tick ${unit}`, ticks[unit]).format(nearby(ms)));
}

/**
 * What the row above the ticks says of the day, month, year, decade or century
 * in which an instant lies: `12 March 2023`, `March 2023`, `2023`, `1960–1969`,
 * `1900–1999`. As there is no year 0, the first decade is the years 1–9, and
 * the one before it 9–1 BC.
 *
 * @param ms - milliseconds since 1970.
 */
export function formatContext(ms: number, unit: ContextUnit, locale: string): string {
  const { year } = civilFromDays(dayOf(ms));
  if (unit === 'year' || Math.abs(year) > DEEP_TIME) return formatYear(year, locale);
  if (unit === 'decade' || unit === 'century') {
    const [first, last] = block(year, unit === 'decade' ? 10 : 100);
    return formatRange(yearFormat(first <= 0, locale), startOfYear(first), startOfYear(last));
  }
  const options: Intl.DateTimeFormatOptions = year > 0 ? contexts[unit] : { ...contexts[unit], era: 'short' };
  return plainSpaces(dateFormat(locale, `context ${unit} ${year > 0}`, options).format(ms));
}

/**
 * What ticks in deep time leave out when they tell amounts: `… years ago`.
 *
 * @param farthest - the instant furthest away of those told, ms: some languages count millions of years in other words.
 */
export function formatDeepContext(farthest: number, locale: string): string {
  return agoWords(PRESENT - civilFromDays(dayOf(farthest)).year, locale, '…');
}

function formatYear(year: number, locale: string, deep: DeepForm = 'words'): string {
  if (Math.abs(year) > DEEP_TIME) return deepForms[deep](PRESENT - year, locale);
  return plainSpaces(yearFormat(year <= 0, locale).format(startOfYear(year)));
}

const deepForms: Readonly<Record<DeepForm, (years: number, locale: string) => string>> = {
  words: (years, locale) => agoWords(years, locale),
  amount: (years, locale) => yearsAmount(years, locale),
  symbol: formatAgo,
};

/** First and last year of the decade or century around a year, in the numbers that people read. */
function block(year: number, size: number): [number, number] {
  if (year > 0) {
    const first = Math.floor(year / size) * size;
    return [Math.max(1, first), first + size - 1];
  }
  const first = Math.floor((1 - year) / size) * size;
  return [1 - (first + size - 1), 1 - Math.max(1, first)];
}

/** Days after which months, days and weekdays come round again: 400 years. */
const CYCLE = 146_097 * MS_PER_DAY;

/** An instant that `Date` can hold with the same month, day and time. */
function nearby(ms: number): number {
  return Math.abs(ms) < 8.64e15 ? ms : ms - Math.floor(ms / CYCLE) * CYCLE;
}
