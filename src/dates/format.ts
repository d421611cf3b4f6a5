import { MS_PER_DAY } from './calendar.ts';
import { dateWords, dayFormat, isDeep, monthFormat } from './date-words.ts';
import type { DateRange, Edtf, EdtfDate, OpenEnd } from './edtf.ts';
import { formatRange } from './intl.ts';
import { type Language, languageOf } from './language.ts';
import type { Phrase } from './messages/messages.ts';
import { yearFormat } from './year-format.ts';

/**
 * A date in words: `1960s`, `about 1970`, `spring 2023`, `since 1999`,
 * `12 August 1999`, `44 BC`, `4.54 billion years ago`.
 *
 * Days, months, years and ranges are as Intl writes them for the locale. What
 * Intl has no words for is in the messages for Arabic, Dutch, English, French,
 * German and Spanish; any other language gets forms that need none
 * (`1960年～1969年`, `約1970年`). The calendar is Gregorian unless the locale names
 * one (`fa-u-ca-persian`); years before 1 have their era. Times are shown as
 * they were written, with their offset from UTC.
 *
 * @param locale - a BCP 47 tag.
 * @throws RangeError for a tag that is malformed.
 */
export function formatEdtf(date: Edtf, locale: string): string {
  const language = languageOf(locale);
  if (date.kind !== 'oneOf' && date.kind !== 'allOf') {
    const [range] = date.ranges;
    return range ? rangeWords(range, date.openStart, date.openEnd, language) : '';
  }
  const all = date.kind === 'allOf';
  const members = date.ranges.map((range) => memberWords(range, all, language));
  return new Intl.ListFormat(locale, { type: all ? 'conjunction' : 'disjunction' }).format(members);
}

function rangeWords({ from, to }: DateRange, openStart: OpenEnd, openEnd: OpenEnd, language: Language): string {
  const { links } = language;
  if (from && to) return from === to ? qualified(from, language).words : fromTo(from, to, language);
  if (from && openEnd === 'open') return links.since(qualified(from, language));
  if (to && openStart === 'open') return links.until(qualified(to, language));
  const [start, end] = [
    { date: from, open: openStart },
    { date: to, open: openEnd },
  ].map(({ date, open }) => (date ? qualified(date, language).words : open === 'open' ? '…' : links.unknown));
  return `${start} – ${end}`;
}

/** One of the set's dates or ranges; before and after mean “or” among alternatives, “until” and “since” among all. */
function memberWords({ from, to }: DateRange, all: boolean, language: Language): string {
  const { links } = language;
  if (from && to) return rangeWords({ from, to }, null, null, language);
  if (from) return all ? links.since(qualified(from, language)) : links.later(qualified(from, language).words);
  if (to) return all ? links.until(qualified(to, language)) : links.earlier(qualified(to, language).words);
  return '';
}

function fromTo(from: EdtfDate, to: EdtfDate, language: Language): string {
  const era = [from, to].some((date) => date.yearMin <= 0 && !isDeep(date));
  const format =
    isPlain(from) && isPlain(to) && from.precision === to.precision ? rangeFormat(from, era, language) : null;
  if (format) return formatRange(format, from.lo, to.lo);
  return `${qualified(from, language, era).words} – ${qualified(to, language, era).words}`;
}

/** Whether Intl can say all that a date says. */
function isPlain(date: EdtfDate): boolean {
  return date.approximate + date.uncertain === 0 && date.time === null && !isDeep(date) && isWhole(date);
}

/** Whether the date is one unit of its precision, with no digit left open in a finer one. */
function isWhole({ precision, month, day, yearMin, yearMax, lo, hi }: EdtfDate): boolean {
  const days = (hi - lo) / MS_PER_DAY;
  if (precision === 'year') return month === null && day === null && yearMin === yearMax && days >= 365;
  return precision === 'day' || (precision === 'month' && days >= 28);
}

function rangeFormat({ precision }: EdtfDate, era: boolean, { locale }: Language): Intl.DateTimeFormat | null {
  if (precision === 'year') return yearFormat(era, locale);
  if (precision === 'month') return monthFormat(era, locale);
  return precision === 'day' ? dayFormat(era, locale) : null;
}

/** A date with what its qualifiers say. */
function qualified(date: EdtfDate, language: Language, era = date.yearMin <= 0): Phrase {
  const phrase = dateWords(date, era, language);
  if (date.approximate + date.uncertain === 0) return phrase;
  const about = date.approximate === 0 ? phrase.words : language.links.about(phrase);
  return { words: date.uncertain === 0 ? about : language.links.uncertain(about), kind: 'year' };
}
