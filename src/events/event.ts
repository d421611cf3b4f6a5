import type { OpenEnd } from '../dates/edtf.ts';

/** How sure the author is of what an event claims. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * How well an end of what a date spans is known: `sharp` (as exactly as the
 * date says), `about` (`~`), `doubt` (`?`), `both` (`%`), `open` (`..`),
 * `unknown` (left empty), or `among` (one of several dates).
 */
export type DateEnd = 'sharp' | 'about' | 'doubt' | 'both' | OpenKind | 'among';

type OpenKind = Exclude<OpenEnd, null>;

/** Where an event happened. Coordinates are WGS 84 decimal degrees. */
export interface Place {
  readonly name: string;
  readonly country?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/**
 * What the rest of the house knows of an event: plain, serialisable data.
 *
 * All instants are float64 milliseconds since 1970-01-01T00:00Z in the
 * proleptic Gregorian calendar, without the limit of `Date`. All intervals are
 * half-open, `[lo, hi)`.
 */
export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  /** The date as the author wrote it, in EDTF. */
  readonly date: string;
  /** The date in words of the page's language, formatted at build. */
  readonly when: string;
  /**
   * `span` for something that lasts (a bar); `instant` for a point in time,
   * however vaguely it is known (a dot with a whisker).
   */
  readonly kind: 'instant' | 'span';
  /**
   * Where its mark stands: for an instant a point inside `[lo, hi)`, spread
   * among those that share the interval; for a span the start of its bar.
   */
  readonly at: number;
  /** Where its bar ends; equal to `at` for an instant. Always finite. */
  readonly end: number;
  /** Earliest instant the date allows; finite also when `openStart` is set. */
  readonly lo: number;
  /** The instant before which all that the date allows has happened; finite also when `openEnd` is set. */
  readonly hi: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly openStart: OpenEnd;
  readonly openEnd: OpenEnd;
  /** How well both ends are known, where one is not `sharp`. */
  readonly ends?: readonly [DateEnd, DateEnd] | undefined;
  /** The dates of a set, `[lo, hi)` each, in the order of time: on one of them (an instant), or on all (a span). Absent where it has one. */
  readonly members?: readonly (readonly [lo: number, hi: number])[] | undefined;
  /** Id of a category declared in the options. */
  readonly category: string;
  /** 1 (a detail) to 5 (the story fails without it). */
  readonly importance: number;
  readonly confidence: Confidence;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly place?: Place | undefined;
  /** Plain text. */
  readonly summary: string;
  /** Address of the event's page, below the site's base; absent when events have no pages. */
  readonly href?: string | undefined;
  /** BCP 47 tags of the languages of its texts, as far as they are not in that of the page. */
  readonly langs?: { readonly title?: string | undefined; readonly summary?: string | undefined } | undefined;
}

/** What facets count of an event. */
export type Facetable = Pick<TimelineEvent, 'category' | 'tags' | 'people' | 'place' | 'confidence' | 'importance' | 'lo' | 'hi'>;

/** An event without its text, as a long timeline has it at hand: enough for lists, filters and pictures. */
export type ListedEvent = Omit<TimelineEvent, 'summary' | 'date'> & Partial<Pick<TimelineEvent, 'summary' | 'date'>>;
