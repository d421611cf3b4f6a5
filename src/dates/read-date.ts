import { daysFromCivil, daysInMonth, MS_PER_DAY, startOfMonth, startOfYear } from './calendar.ts';
import { countOf, type Digits, digitsAt, isTail, numberAt } from './digits.ts';
import { component, type EdtfDate, type Precision } from './edtf.ts';
import { at, Fault, unexpected } from './fault.ts';
import { readLongYear, readSignificantDigits } from './long-year.ts';
import { takeQualifier } from './qualifier.ts';
import { FIRST_SEASON, groupingBounds, type Hemisphere, LAST_SEASON } from './season.ts';
import { readTime } from './time-of-day.ts';
import { reach } from './unspecified.ts';

/** How an expression is to be understood. */
export interface Reading {
  readonly hemisphere: Hemisphere;
  /** Allow times of day in intervals and times without minutes or seconds: for views, not for authors. */
  readonly timesAnywhere: boolean;
}

/** A date as it is being read. */
export interface Draft {
  readonly text: string;
  readonly end: number;
  position: number;
  level: 0 | 1 | 2;
  approximate: number;
  uncertain: number;
}

type Bounds = Pick<EdtfDate, 'lo' | 'hi' | 'precision' | 'yearMin' | 'yearMax'> &
  Partial<Pick<EdtfDate, 'month' | 'season' | 'day' | 'time'>>;

const YEAR = component.year;
const MONTH = component.month;
const DAY = component.day;

/**
 * Reads one date, from `from` to `end` of the text.
 *
 * @throws Fault
 */
export function readDate(text: string, from: number, end: number, reading: Reading): EdtfDate {
  const draft: Draft = { text, end, position: from, level: 0, approximate: 0, uncertain: 0 };
  const bounds = readBounds(draft, reading);
  const { lo, hi, precision, yearMin, yearMax } = bounds;
  if (!(hi > lo && Number.isFinite(hi - lo))) {
    throw new Fault(from, `the year ${at(from)} is too far away to be told from its neighbours`);
  }
  return {
    lo,
    hi,
    level: draft.level,
    precision,
    yearMin,
    yearMax,
    month: bounds.month ?? null,
    season: bounds.season ?? null,
    day: bounds.day ?? null,
    time: bounds.time ?? null,
    approximate: draft.approximate,
    uncertain: draft.uncertain,
  };
}

function readBounds(draft: Draft, reading: Reading): Bounds {
  const { text, end } = draft;
  takeQualifier(draft, YEAR, false);
  if (text[draft.position] === 'Y' && draft.position < end) return readLongYear(draft);
  const start = draft.position;
  const negative = text[start] === '-' && start < end;
  if (negative) {
    draft.position++;
    raise(draft, 1);
  }
  const year = takeDigits(draft, 4, 'a digit of the year');
  if (negative && year.least === 0 && year.places.length === 0) {
    throw new Fault(
      start,
      `year -0000 ${at(start)} does not exist; 1 BC is 0000 and 2 BC is -0001`,
      text.slice(0, start) + text.slice(start + 1),
    );
  }
  if (text[draft.position] === 'S' && draft.position < end) return readSignificantDigits(draft, year, negative);
  takeQualifier(draft, YEAR, true);
  if (draft.position === end) return yearBounds(draft, year, negative);
  takeHyphen(draft);

  takeQualifier(draft, MONTH, false);
  const monthAt = draft.position;
  const month = takeDigits(draft, 2, 'a digit of the month');
  takeQualifier(draft, YEAR | MONTH, true);
  if (draft.position === end) return monthBounds(draft, year, negative, month, monthAt, reading);
  checkMonth(draft, month, monthAt, false);
  takeHyphen(draft);

  takeQualifier(draft, DAY, false);
  const dayAt = draft.position;
  const day = takeDigits(draft, 2, 'a digit of the day');
  takeQualifier(draft, YEAR | MONTH | DAY, true);
  const bounds = dayBounds(draft, year, negative, month, day, dayAt);
  return draft.position === end ? bounds : timeBounds(draft, bounds, reading);
}

function yearBounds(draft: Draft, year: Digits, negative: boolean): Bounds {
  const unspecified = year.places.length;
  if (unspecified > 0) raise(draft, unspecified <= 2 && isTail(year, unspecified) ? 1 : 2);
  const [yearMin, yearMax] = yearsOf(year, negative);
  return { lo: startOfYear(yearMin), hi: startOfYear(yearMax + 1), precision: yearPrecision(year), yearMin, yearMax };
}

function monthBounds(
  draft: Draft,
  year: Digits,
  negative: boolean,
  month: Digits,
  monthAt: number,
  { hemisphere }: Reading,
): Bounds {
  checkMonth(draft, month, monthAt, true);
  const years = year.places.length > 0;
  if (month.places.length > 0) {
    raise(draft, !years && isTail(month, 2) ? 1 : 2);
    const found = reach(year, negative, month, null);
    if (!found) throw new Fault(monthAt, `no month fits ${at(monthAt)}; months run from 01 to 12`);
    return { ...found, precision: yearPrecision(year) };
  }
  if (years) raise(draft, 2);
  const [yearMin, yearMax] = yearsOf(year, negative);
  const precision = years ? yearPrecision(year) : month.least > 12 ? 'season' : 'month';
  if (month.least > 12) {
    raise(draft, month.least < 25 ? 1 : 2);
    const [lo, hi] = groupingBounds(yearMin, yearMax, month.least, hemisphere);
    return { lo, hi, precision, yearMin, yearMax, season: month.least };
  }
  const lo = startOfMonth(yearMin, month.least);
  return { lo, hi: startOfMonth(yearMax, month.least + 1), precision, yearMin, yearMax, month: month.least };
}

function dayBounds(draft: Draft, year: Digits, negative: boolean, month: Digits, day: Digits, dayAt: number): Bounds {
  const { text } = draft;
  const years = year.places.length;
  const months = month.places.length;
  const days = day.places.length;
  if (years + months + days === 0) {
    const y = negative ? -year.least : year.least;
    const last = daysInMonth(y, month.least);
    if (day.least < 1 || day.least > last) {
      const written = text.slice(dayAt, dayAt + 2);
      const guess = day.least === 0 ? text.slice(0, dayAt - 1) : text.slice(0, dayAt) + last;
      const problem = `day ${written} ${at(dayAt)} does not exist; the days of that month run from 01 to ${last}`;
      throw new Fault(dayAt, problem, guess + text.slice(dayAt + 2));
    }
    const lo = daysFromCivil(y, month.least, day.least) * MS_PER_DAY;
    return { lo, hi: lo + MS_PER_DAY, precision: 'day', yearMin: y, yearMax: y, month: month.least, day: day.least };
  }
  raise(draft, years === 0 && isTail(day, 2) && (months === 0 || isTail(month, 2)) ? 1 : 2);
  const found = reach(year, negative, month, day);
  if (!found) throw new Fault(dayAt, `the date that ends ${at(dayAt)} fits no day of the calendar`);
  return {
    ...found,
    precision: years > 0 ? yearPrecision(year) : months > 0 ? 'year' : 'month',
    month: months > 0 ? null : month.least,
    day: days > 0 ? null : day.least,
  };
}

function timeBounds(draft: Draft, date: Bounds, { timesAnywhere }: Reading): Bounds {
  const { text, position, end } = draft;
  if (text[position] !== 'T') throw unexpected(text, position, end, 'the end of the date');
  if (date.precision !== 'day' || draft.approximate + draft.uncertain > 0) {
    throw new Fault(position, `the time of day ${at(position)} follows a date that is not exact`);
  }
  const { time, precision, duration } = readTime(text, position + 1, end, timesAnywhere);
  draft.position = end;
  const minutes = time.hour * 60 + time.minute - (time.offset ?? 0);
  const lo = date.lo + minutes * 60_000 + time.second * 1000;
  return { ...date, lo, hi: lo + duration, precision, time };
}

/** First and last year that the digits allow; `-0000` is none. */
function yearsOf(year: Digits, negative: boolean): [number, number] {
  const least = year.least;
  if (year.places.length === 0) return negative ? [-least, -least] : [least, least];
  const most = numberAt(year, countOf(year) - 1);
  if (!negative) return [least, most];
  return [-most, -(least === 0 ? (year.places.at(-1) ?? 1) : least)];
}

/** What is known of a year: all that stands before its first X. */
function yearPrecision(year: Digits): Precision {
  switch (year.places[0]) {
    case undefined:
      return 'year';
    case 1:
      return 'decade';
    case 10:
      return 'century';
    case 100:
      return 'millennium';
    default:
      return 'tenMillennia';
  }
}

function checkMonth(draft: Draft, month: Digits, monthAt: number, orGrouping: boolean): void {
  const { least } = month;
  if (month.places.length > 0 || (least >= 1 && least <= 12)) return;
  const { text } = draft;
  const written = text.slice(monthAt, monthAt + 2);
  if (least === 0) {
    const next = draft.position < draft.end ? draft.position + 3 : monthAt + 2;
    const guess = text.slice(0, monthAt - 1) + text.slice(next);
    throw new Fault(monthAt, `month 00 ${at(monthAt)} does not exist; a month that is not known is left out`, guess);
  }
  if (least >= FIRST_SEASON && least <= LAST_SEASON) {
    if (orGrouping || text[draft.position] !== '-') return;
    throw new Fault(monthAt, `the season ${written} ${at(monthAt)} cannot have a day`);
  }
  const range = `months run from 01 to 12${orGrouping && least >= 20 ? ', seasons and quarters from 21 to 41' : ''}`;
  throw new Fault(monthAt, `month ${written} ${at(monthAt)} does not exist; ${range}`);
}

function takeDigits(draft: Draft, count: number, wanted: string): Digits {
  const { text, position, end } = draft;
  const past = position + count;
  for (let i = position; i < past; i++) {
    const code = i < end ? text.charCodeAt(i) : 0;
    if ((code < 48 || code > 57) && code !== 88) throw unexpected(text, i, end, wanted);
  }
  draft.position = past;
  return digitsAt(text, position, count);
}

function takeHyphen(draft: Draft): void {
  const { text, position, end } = draft;
  if (text[position] !== '-') {
    const code = text.charCodeAt(position);
    if (code >= 48 && code <= 57 && position < end) {
      throw new Fault(
        position,
        `"${text[position]}" ${at(position)} is a digit too many; longer years take a Y in front, months and days a hyphen`,
      );
    }
    throw unexpected(text, position, end, 'a hyphen or the end of the date');
  }
  draft.position++;
}

function raise(draft: Draft, level: 1 | 2): void {
  if (draft.level < level) draft.level = level;
}
