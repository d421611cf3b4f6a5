import { civilFromDays, dayOf } from './calendar.ts';
import { formatContext } from './format-instant.ts';

/** The beginning and the end of a stretch of time in words; the same words twice for one that none of them tells apart. */
export interface PeriodWords {
  readonly from: string;
  readonly to: string;
}

/**
 * A stretch of time in words no finer than they need to be: years where it
 * spans several, `1956` to `1975`; else months, `March 1970` to `May 1970`; else
 * days.
 *
 * @param from - milliseconds since 1970, as `to`.
 */
export function formatPeriod(from: number, to: number, locale: string): PeriodWords {
  const [first, last] = [civilFromDays(dayOf(from)), civilFromDays(dayOf(to))];
  const unit = first.year !== last.year ? 'year' : first.month !== last.month ? 'month' : 'day';
  return { from: formatContext(from, unit, locale), to: formatContext(to, unit, locale) };
}
