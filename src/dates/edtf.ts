/**
 * Whether an end of an interval is known: `open` (`..`, it goes on),
 * `unknown` (left empty, it ended at a time nobody knows) or `null` (a date).
 */
export type OpenEnd = 'open' | 'unknown' | null;

/**
 * Units of time, from fine to coarse. `season` stands for every grouping of
 * months: seasons, quarters, quadrimesters, semesters.
 */
export const precisions = [
  'subsecond',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'tenMillennia',
  'hundredMillennia',
  'millionYears',
  'tenMillionYears',
  'hundredMillionYears',
  'billionYears',
] as const;

/** The unit down to which a date is known; see {@link EdtfDate.precision}. */
export type Precision = (typeof precisions)[number];

/** Bits that name the components of a date in {@link EdtfDate.approximate} and {@link EdtfDate.uncertain}. */
export const component = { year: 1, month: 2, day: 4 } as const;

/** A time of day as it was written. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** With its fraction. */
  readonly second: number;
  /** Minutes east of UTC; `null` if none was given, which means UTC. */
  readonly offset: number | null;
}

/** One date of an expression, such as each end of an interval. */
export interface EdtfDate {
  /** The first instant that the date allows, in milliseconds since 1970. */
  readonly lo: number;
  /** The first instant after all that the date allows. */
  readonly hi: number;
  readonly level: 0 | 1 | 2;
  /**
   * The unit down to which all is known. An unspecified digit ends what is
   * known: `156X-12-25` has the precision of a decade, `1985-XX-25` of a year.
   */
  readonly precision: Precision;
  /** The first and the last year that the date allows, astronomical (0 is 1 BC); equal if the year is known. */
  readonly yearMin: number;
  readonly yearMax: number;
  /** 1 to 12; `null` if not given or not wholly specified. */
  readonly month: number | null;
  /** The code of a grouping of months, 21 to 41; `null` if it is a month. */
  readonly season: number | null;
  /** 1 to 31; `null` if not given or not wholly specified. */
  readonly day: number | null;
  readonly time: TimeOfDay | null;
  /** Which components are approximate (`~`, `%`): bits of {@link component}. */
  readonly approximate: number;
  /** Which components are uncertain (`?`, `%`): bits of {@link component}. */
  readonly uncertain: number;
}

/** Dates from one to another; the same one twice for a single date, `null` for an end that is no date. */
export interface DateRange {
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
}

/**
 * What an EDTF expression says: plain data.
 *
 * Instants are float64 milliseconds since 1970-01-01T00:00Z in the proleptic
 * Gregorian calendar, without the limit of `Date`; bounds are half-open. The
 * start lies somewhere in `[startMin, startMax)`, the end in `[endMin, endMax)`.
 * - A single date and a `oneOf` are one instant somewhere in their extent:
 *   `startMin = endMin` and `startMax = endMax`.
 * - An interval starts within its first date and ends within its second.
 * - An `allOf` starts within its earliest date and ends within its latest.
 * - An end that is open or unknown has both of its bounds at ±Infinity;
 *   `openStart` and `openEnd` tell which.
 */
export interface Edtf {
  /** The expression as it was written. */
  readonly source: string;
  /** The level of EDTF that it takes to say this. */
  readonly level: 0 | 1 | 2;
  readonly kind: 'instant' | 'interval' | 'oneOf' | 'allOf';
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  /** The precision of the coarsest of its dates; `year` if it has none (`../..`). */
  readonly precision: Precision;
  /** Whether any component of any of its dates is approximate (`~`, `%`). */
  readonly approximate: boolean;
  /** Whether any component of any of its dates is uncertain (`?`, `%`). */
  readonly uncertain: boolean;
  /** For a set that begins with `..`, `open`. */
  readonly openStart: OpenEnd;
  /** For a set that ends with `..`, `open`. */
  readonly openEnd: OpenEnd;
  /** What it was put together from: one range, or for a set as many as it has members. */
  readonly ranges: readonly DateRange[];
}
