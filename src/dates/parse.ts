import type { Edtf } from './edtf.ts';
import { EdtfError } from './edtf-error.ts';
import { readExpression } from './expression.ts';
import { Fault } from './fault.ts';
import type { Reading } from './read-date.ts';
import type { Hemisphere } from './season.ts';
import { suggest } from './suggestion.ts';

export interface ParseOptions {
  /** Which seasons the codes 21–24 mean. Default `north`. */
  readonly hemisphere?: Hemisphere | undefined;
}

const north: Reading = { hemisphere: 'north', timesAnywhere: false };
const south: Reading = { hemisphere: 'south', timesAnywhere: false };

/**
 * Reads a date in EDTF, levels 0 to 2 (ISO 8601-2:2019; Library of Congress,
 * February 2019).
 *
 * Where the standard leaves room:
 * - Years are astronomical and the calendar is proleptic Gregorian: `-0043` is
 *   44 BC. A time without a zone is UTC.
 * - Seasons are meteorological: 21 and 25 are March to May, 24 and 28 December
 *   to February of the next year; 29–32 are the southern ones.
 * - `S` gives the years that share the significant digits: `1950S2` is 1900 to
 *   1999.
 * - `?` and `~` do not widen the bounds.
 * - An empty end of an interval is unknown, `..` is open; both have no bound.
 * - An interval is refused if its end cannot be at or after its start;
 *   `2004-06-11/2004-06` is fine.
 *
 * @throws EdtfError for anything else, also what is commonly taken for EDTF:
 * spaces, a lower-case x, years of five digits without Y, `1960s`, `c. 1970`.
 */
export function parseEdtf(text: string, options?: ParseOptions): Edtf {
  return parseWith(text, options?.hemisphere === 'south' ? south : north);
}

/** As {@link parseEdtf}, in a reading of one's own. */
export function parseWith(text: string, reading: Reading): Edtf {
  try {
    return readExpression(text, reading);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new EdtfError(text, error.position, error.message, suggest(text, error.guess, reading));
  }
}
