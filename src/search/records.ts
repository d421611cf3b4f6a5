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

/** Address of the records of a language, below its home. They are no part of a built site. */
export const recordsPath = '_annals/search-records.ndjson';

/** Where a build keeps them until they are indexed. */
export const recordsFolder = '_annals/search-records/';

/** Records as they lie in files, one a line. */
export function* recordLines(records: Iterable<SearchRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** The record of one of its lines. */
export function readRecord(line: string): SearchRecord {
  return JSON.parse(line) as SearchRecord;
}
