import { civilFromDays, dayOf, daysFromCivil, MS_PER_DAY, startOfYear } from './calendar.ts';
import { DEEP_TIME, formatAgo } from './deep-time.ts';
import type { EdtfDate } from './edtf.ts';
import { dateFormat, formatRange, numberFormat, plainSpaces } from './intl.ts';
import type { Language } from './language.ts';
import type { AgoUnit, Phrase } from './messages/messages.ts';
import { grouping } from './season.ts';
import { yearFormat } from './year-format.ts';

/** A date that is told by how far from now it is, being too far away for a calendar. */
export function isDeep({ yearMin, yearMax }: EdtfDate): boolean {
  return Math.max(-yearMin, yearMax) > DEEP_TIME;
}

/**
 * One date in words, without its qualifiers.
 *
 * @param era - whether years must have their era: always if any in sight is before 1.
 */
export function dateWords(date: EdtfDate, era: boolean, language: Language): Phrase {
  if (isDeep(date)) return { words: deepWords(date, language), kind: 'ago' };
  const { locale } = language;
  if (date.time) return { words: timeWords(date, era, language), kind: 'day' };
  switch (date.precision) {
    case 'day':
      return { words: plainSpaces(dayFormat(era, locale).format(date.lo)), kind: 'day' };
    case 'month':
      return monthWords(date, era, language);
    case 'season':
      return seasonWords(date, yearOf(date.yearMin, era, language), era, language);
    case 'year':
      return yearWords(date, era, language);
    default:
      return withMonth(date, yearsWords(date, era, language), era, language);
  }
}

/** The formatter for days of known years; also for ranges of them. */
export function dayFormat(era: boolean, locale: string): Intl.DateTimeFormat {
  return dateFormat(locale, `day ${era}`, { year: 'numeric', month: 'long', day: 'numeric', ...eraOption(era) });
}

export function monthFormat(era: boolean, locale: string): Intl.DateTimeFormat {
  return dateFormat(locale, `month ${era}`, { year: 'numeric', month: 'long', ...eraOption(era) });
}

function eraOption(era: boolean): Intl.DateTimeFormatOptions {
  return era ? { era: 'short' } : {};
}

function yearOf(year: number, era: boolean, { locale }: Language): string {
  return plainSpaces(yearFormat(era, locale).format(startOfYear(year)));
}

/** A month, or those of its days that a digit of the day leaves open. */
function monthWords(date: EdtfDate, era: boolean, { locale }: Language): Phrase {
  const last = date.hi - MS_PER_DAY;
  const whole = civilFromDays(dayOf(date.lo)).day === 1 && civilFromDays(dayOf(date.hi)).day === 1;
  if (!whole) return { words: formatRange(dayFormat(era, locale), date.lo, last), kind: 'day' };
  return { words: plainSpaces(monthFormat(era, locale).format(date.lo)), kind: 'month' };
}

/** A year, or those of its months that a digit of the month leaves open. */
function yearWords(date: EdtfDate, era: boolean, language: Language): Phrase {
  const whole = date.lo === startOfYear(date.yearMin) && date.hi === startOfYear(date.yearMax + 1);
  if (whole || date.day !== null) return { words: yearOf(date.yearMin, era, language), kind: 'year' };
  return { words: formatRange(monthFormat(era, language.locale), date.lo, date.hi - MS_PER_DAY), kind: 'month' };
}

/** A season or another grouping of months of a year, which comes in words. */
function seasonWords(date: EdtfDate, year: string, era: boolean, { locale, messages }: Language): Phrase {
  const { name, ordinal } = grouping(date.season ?? 0, 'north');
  if (!messages) {
    return { words: formatRange(monthFormat(era, locale), date.lo, date.hi - MS_PER_DAY), kind: 'month' };
  }
  if (name === 'quarter' || name === 'quadrimester' || name === 'semester') {
    return { words: messages.period(name, ordinal, year), kind: 'season' };
  }
  const endsIn = civilFromDays(dayOf(date.hi) - 1).year;
  const across = endsIn > date.yearMax && date.yearMin === date.yearMax;
  const years = across ? formatRange(yearFormat(era, locale), startOfYear(date.yearMin), startOfYear(endsIn)) : year;
  return { words: messages.season(name, years), kind: 'season' };
}

const sizes = { decade: 10, century: 100, millennium: 1000 } as const;

/** Years that are known to a decade or less: by their name if they have one, else from first to last. */
function yearsWords(date: EdtfDate, era: boolean, language: Language): Phrase {
  const { precision, yearMin, yearMax } = date;
  const { locale, messages } = language;
  if (messages && (precision === 'decade' || precision === 'century' || precision === 'millennium')) {
    const size = sizes[precision];
    const positive = yearMin >= 0 && yearMin % size === 0 && yearMax === yearMin + size - 1;
    // -0199 to -0100 is 200 to 101 BC; the last hundred years before year 0 are one short.
    const negative =
      yearMax < 0 && -yearMin % size === size - 1 && yearMax <= yearMin + size - 1 && yearMax >= yearMin + size - 2;
    if (precision !== 'decade' && (positive || negative)) {
      const n = Math.floor((positive ? yearMin : -yearMin) / size) + 1;
      return { words: messages[precision](n, positive ? null : eraOf(yearMin, locale)), kind: precision };
    }
    if (precision === 'decade' && positive && yearMin > 0) {
      return { words: messages.decade(yearOf(yearMin, false, language)), kind: 'decade' };
    }
  }
  return { words: formatRange(yearFormat(era, locale), startOfYear(yearMin), startOfYear(yearMax)), kind: 'year' };
}

function eraOf(year: number, locale: string): string {
  const parts = yearFormat(true, locale).formatToParts(startOfYear(year));
  return plainSpaces(parts.find(({ type }) => type === 'era')?.value ?? '');
}

/** Adds what is known of month and day though the year is not: `December 25 (1560s)`. */
function withMonth(date: EdtfDate, years: Phrase, era: boolean, language: Language): Phrase {
  const { locale } = language;
  if (date.season !== null) return language.messages ? seasonWords(date, years.words, era, language) : years;
  if (date.month === null) return years;
  const name = date.day === null ? 'month alone' : 'day and month';
  const format = dateFormat(locale, name, { month: 'long', ...(date.day === null ? {} : { day: 'numeric' }) });
  // Any year will do; a leap year has all the days.
  const inLeapYear = daysFromCivil(2000, date.month, date.day ?? 1) * MS_PER_DAY;
  return { words: `${plainSpaces(format.format(inLeapYear))} (${years.words})`, kind: 'month' };
}

/** Day and time as they were written, and by how much they differ from UTC, if that was. */
function timeWords({ lo, time, precision }: EdtfDate, era: boolean, { locale }: Language): string {
  const offset = time?.offset ?? 0;
  const seconds = time && (time.second !== 0 || precision === 'subsecond');
  const format = dateFormat(locale, `time ${era} ${seconds}`, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    ...eraOption(era),
  });
  const words = plainSpaces(format.format(lo + offset * 60_000));
  return time && time.offset !== null ? `${words} ${utc(offset)}` : words;
}

function utc(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  return `UTC${offset < 0 ? '−' : '+'}${clock}`;
}

/** How far from now, by the digit of the date that is nearest: `66 million years ago`. */
function deepWords({ yearMin, yearMax }: EdtfDate, { locale, messages, plural }: Language): string {
  const past = yearMin < 0;
  const years = past ? -yearMax : yearMin;
  if (!messages) return formatAgo(past ? years : -years, locale);
  const unit: AgoUnit = years >= 1e9 ? 1e9 : years >= 1e6 ? 1e6 : 1;
  const amount = plainSpaces(numberFormat(locale, { maximumFractionDigits: 9 }).format(years / unit));
  return messages[past ? 'ago' : 'hence'](amount, plural.select(years / unit), unit);
}
