/** One entry of the search index: an event, a chapter or a term. */
export interface SearchRecord {
  /** Address from the site's root, base included. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** Where a build keeps the records between rendering and indexing, one a line; it is not part of the site. */
export const recordsPath = '_annals/search-records.ndjson';

/** Records as they lie in that file. */
export function* recordLines(records: Iterable<SearchRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** The record of one of its lines. */
export function readRecord(line: string): SearchRecord {
  return JSON.parse(line) as SearchRecord;
}
