import { processValue } from '../process-value.ts';
import type { SearchRecord } from './records.ts';

/**
 * Takes the records of a language as soon as its pages can tell them, so that
 * they are indexed while all other pages are rendered.
 *
 * @param prefix What stands before the addresses of the language: nothing, or `nl/`.
 */
export type RecordsTaker = (prefix: string, records: Iterable<SearchRecord>) => void;

const taker = processValue<RecordsTaker>('records-taker');

/** `undefined` in `astro dev`, and where pages are rendered elsewhere. */
export function recordsTaker(): RecordsTaker | undefined {
  return taker.value;
}

export function takeRecords(by: RecordsTaker | undefined): void {
  taker.value = by;
}
