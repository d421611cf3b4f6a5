/**
 * Whether an end of an interval is known: `open` (`..`, it goes on),
 * `unknown` (left empty, it ended at a time nobody knows) or `null` (a date).
 */
export type OpenEnd = 'open' | 'unknown' | null;
