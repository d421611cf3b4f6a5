import type { SearchRecord } from './records.ts';

/**
 * Takes the records of a language as soon as its pages can tell them, so that
 * they are indexed while all other pages are rendered.
 *
 * @param prefix What stands before the addresses of the language: nothing, or `nl/`.
 */
export type RecordsTaker = (prefix: string, records: Iterable<SearchRecord>) => void;

/** It is kept on the global object because pages and the integration load this module twice, through Vite and through Node. */
const key = Symbol.for('astro-annals.records-taker');
const shared = globalThis as typeof globalThis & { [key]?: RecordsTaker | undefined };

/** `undefined` in `astro dev`, and where pages are rendered elsewhere. */
export function recordsTaker(): RecordsTaker | undefined {
  return shared[key];
}

export function takeRecords(taker: RecordsTaker | undefined): void {
  shared[key] = taker;
}
