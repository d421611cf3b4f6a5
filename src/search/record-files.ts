import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readRecord, recordLines, type SearchRecord } from './records.ts';

/** Records on the disk, a file for each part of their index. */
export interface RecordFiles {
  readonly files: readonly URL[];
  readonly records: number;
}

/** Writes records into files as they come. */
export interface RecordWriter {
  add(record: SearchRecord): void;
  /** There is one file at least, also of no records. */
  finish(): RecordFiles;
}

/**
 * Files are written at once, not in turns with the pages that are rendered:
 * what indexes them has the longest way to go.
 *
 * @param size How many records a file may have.
 */
export function recordWriter(folder: URL, size: number): RecordWriter {
  mkdirSync(folder, { recursive: true });
  const files: URL[] = [];
  let records = 0;
  let held: SearchRecord[] = [];
  const write = () => {
    const file = new URL(`${files.length}.ndjson`, folder);
    files.push(file);
    writeFileSync(file, [...recordLines(held)].join(''));
    held = [];
  };
  return {
    add(record) {
      if (held.length === size) write();
      held.push(record);
      records++;
    },
    finish() {
      write();
      return { files, records };
    },
  };
}

/** One by one: all of them together would be held while Pagefind holds them as well. */
export async function* recordsIn(file: URL): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield readRecord(line);
}
