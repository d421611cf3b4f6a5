import { parseWith } from './parse.ts';
import { extentOf, viewReading } from './view-interval.ts';

/**
 * As `readView`, for what an author wrote: the error suggests what may have
 * been meant.
 *
 * @throws EdtfError if it cannot be read, or has an end that is no date.
 */
export function parseView(text: string): { lo: number; hi: number } {
  return extentOf(parseWith(text, viewReading));
}
