import { daysFromCivil, daysInMonth, MS_PER_DAY, startOfMonth } from './calendar.ts';
import { countOf, type Digits, numberAt } from './digits.ts';

/** First and last day that a date with unspecified digits allows. */
export interface Reach {
  readonly lo: number;
  readonly hi: number;
  readonly yearMin: number;
  readonly yearMax: number;
}

/**
 * The extent from the first to the last real date that a pattern allows, or
 * `null` if it allows none: `19XX-02-29` reaches from 1904 to 1996. A pattern
 * is followed from both sides until it meets a day that exists, which takes a
 * few steps.
 *
 * @param negative - whether the digits of the year follow a minus; `-0000` is no year.
 * @param day - `null` for whole months.
 */
export function reach(year: Digits, negative: boolean, month: Digits, day: Digits | null): Reach | null {
  const first = find(year, negative, month, day, true);
  const last = first && find(year, negative, month, day, false);
  if (!first || !last) return null;
  return {
    lo: daysFromCivil(first.year, first.month, first.day ?? 1) * MS_PER_DAY,
    hi:
      last.day === null
        ? startOfMonth(last.year, last.month + 1)
        : (daysFromCivil(last.year, last.month, last.day) + 1) * MS_PER_DAY,
    yearMin: first.year,
    yearMax: last.year,
  };
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

function find(year: Digits, negative: boolean, month: Digits, day: Digits | null, ascending: boolean): Found | null {
  const [years, months, days] = [countOf(year), countOf(month), day ? countOf(day) : 0];
  for (let i = 0; i < years; i++) {
    const size = nth(year, i, years, ascending !== negative);
    if (negative && size === 0) continue;
    const y = negative ? -size : size;
    for (let j = 0; j < months; j++) {
      const m = nth(month, j, months, ascending);
      if (m < 1 || m > 12) continue;
      if (day === null) return { year: y, month: m, day: null };
      const last = daysInMonth(y, m);
      for (let k = 0; k < days; k++) {
        const d = nth(day, k, days, ascending);
        if (d >= 1 && d <= last) return { year: y, month: m, day: d };
      }
    }
  }
  return null;
}

/** The `i`th number of `count`, counted from the least or from the greatest. */
function nth(digits: Digits, i: number, count: number, ascending: boolean): number {
  return numberAt(digits, ascending ? i : count - 1 - i);
}
