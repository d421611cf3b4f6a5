import { civilFromDays, dayOf, MS_PER_DAY, startOfMonth, startOfYear } from './calendar.ts';
import type { Edtf } from './edtf.ts';
import { EdtfError } from './edtf-error.ts';
import { readExpression } from './expression.ts';
import { Fault } from './fault.ts';
import type { Reading } from './read-date.ts';

/** Part of a view's extent by which each of its ends may be off when written. */
export const VIEW_TOLERANCE = 0.005;

/**
 * The extent of a view that is written as an EDTF date or interval:
 * `1956/2026` is from the beginning of 1956 to the end of 2026, as
 * milliseconds since 1970, half-open.
 *
 * More than in EDTF proper, the ends may have times of day, also to the hour,
 * the minute or a part of the second: `2023-05-24T10Z/2023-05-24T11:29Z`.
 *
 * It makes no guess at what else may have been meant, and so is small enough
 * for the browser; authors get `parseView`.
 *
 * @throws EdtfError if it cannot be read, or has an end that is no date.
 */
export function readView(text: string): { lo: number; hi: number } {
  try {
    return extentOf(readExpression(text, viewReading));
  } catch (error) {
    if (error instanceof Fault) throw new EdtfError(text, error.position, error.message, null);
    throw error;
  }
}

/** How views are read: with times of day at both ends. */
export const viewReading: Reading = { hemisphere: 'north', timesAnywhere: true };

/** @throws EdtfError if an end is open or unknown. */
export function extentOf({ source, startMin, endMax, openStart, openEnd }: Edtf): { lo: number; hi: number } {
  if (openStart !== null || openEnd !== null) {
    const position = openStart !== null ? 0 : source.indexOf('/') + 1;
    const problem = `its ${openStart !== null ? 'start' : 'end'} is open or unknown`;
    throw new EdtfError(source, position, problem, 'write two dates, such as "1956/2026"', 'the interval of a view');
  }
  return { lo: startMin, hi: endMax };
}

/**
 * Writes an extent as an EDTF interval. Each end has the coarsest precision
 * that puts it within {@link VIEW_TOLERANCE} of the extent, so that links stay
 * short: `1956/1975`, `1999-06/2003-02`, `2023-05-24T10Z/2023-05-24T11:29Z`.
 * Years of more than four digits take no months: there an extent of less than
 * some years grows to whole ones.
 *
 * @param lo - milliseconds since 1970.
 * @param hi - where the extent ends, exclusive; greater than `lo`.
 * @throws RangeError for an extent that is empty or not finite.
 */
export function formatView(lo: number, hi: number): string {
  if (!(hi > lo && Number.isFinite(hi - lo))) throw new RangeError(`No extent: from ${lo} to ${hi}`);
  const tolerance = (hi - lo) * VIEW_TOLERANCE;
  const start = write(lo, tolerance, false);
  const end = write(hi, tolerance, true);
  return start === end ? start : `${start}/${end}`;
}

/** The unit that begins at a boundary near `ms`, or for the end of a view ends there. */
function write(ms: number, tolerance: number, isEnd: boolean): string {
  const { year, month } = civilFromDays(dayOf(ms));
  const y = nearest(ms, startOfYear(year), startOfYear(year + 1)) ? year : year + 1;
  if (Math.abs(startOfYear(y) - ms) <= tolerance || year > 9999 || year < -9999) {
    return writeYear(isEnd ? y - 1 : y, tolerance);
  }
  const m = nearest(ms, startOfMonth(year, month), startOfMonth(year, month + 1)) ? month : month + 1;
  if (Math.abs(startOfMonth(year, m) - ms) <= tolerance) {
    const first = civilFromDays(startOfMonth(year, isEnd ? m - 1 : m) / MS_PER_DAY);
    return `${writeYear(first.year, 0)}-${pad(first.month)}`;
  }
  for (const unit of units) {
    const count = Math.round(ms / unit);
    if (Math.abs(count * unit - ms) <= tolerance || unit === FINEST) {
      return writeTime(isEnd ? count - 1 : count, unit);
    }
  }
  return writeYear(y, 0);
}

const FINEST = 0.001;
const units = [MS_PER_DAY, 3_600_000, 60_000, 1000, 100, 10, 1, 0.1, 0.01, FINEST];

function writeTime(count: number, unit: number): string {
  const perDay = Math.round(MS_PER_DAY / unit);
  const days = Math.floor(count / perDay);
  const { year, month, day } = civilFromDays(days);
  const date = `${writeYear(year, 0)}-${pad(month)}-${pad(day)}`;
  if (unit === MS_PER_DAY) return date;
  const rest = count - days * perDay;
  const perHour = perDay / 24;
  const hour = `${date}T${pad(Math.floor(rest / perHour))}`;
  if (unit === 3_600_000) return `${hour}Z`;
  const perMinute = perHour / 60;
  const minute = `${hour}:${pad(Math.floor((rest % perHour) / perMinute))}`;
  if (unit === 60_000) return `${minute}Z`;
  const perSecond = perMinute / 60;
  const second = `${minute}:${pad(Math.floor((rest % perMinute) / perSecond))}`;
  if (unit === 1000) return `${second}Z`;
  const digits = Math.round(Math.log10(perSecond));
  return `${second}.${String(rest % perSecond).padStart(digits, '0')}Z`;
}

/** A year of up to four digits as it is; a longer one rounded as far as the tolerance (in ms) allows. */
function writeYear(year: number, tolerance: number): string {
  const size = Math.abs(year);
  if (size <= 9999) return `${year < 0 ? '-' : ''}${String(size).padStart(4, '0')}`;
  // Half a unit, and the year by which an end is later than its name.
  const years = tolerance / (366 * MS_PER_DAY) - 1;
  const unit = years >= 1 ? 10 ** Math.floor(Math.log10(years)) : 1;
  const rounded = Math.round(year / unit) * unit;
  return Math.abs(rounded) <= 9999 ? writeYear(year, 0) : `Y${rounded.toFixed(0)}`;
}

function nearest(ms: number, before: number, after: number): boolean {
  return ms - before <= after - ms;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
