import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { readRecord, recordLines, type SearchRecord } from './records.ts';

/** Records on the disk, a file for each part of their index. */
export interface RecordFiles {
  readonly files: readonly URL[];
  readonly records: number;
}

/**
 * Writes records into files. There is one at least, also of no records.
 *
 * @param size How many records a file may have.
 */
export async function writeRecordFiles(records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>, folder: URL, size: number): Promise<RecordFiles> {
  await mkdir(folder, { recursive: true });
  const files: URL[] = [];
  let count = 0;
  let held: SearchRecord[] = [];
  const write = async () => {
    const file = new URL(`${files.length}.ndjson`, folder);
    files.push(file);
    await writeFile(file, recordLines(held));
    held = [];
  };
  for await (const record of records) {
    if (held.length === size) await write();
    held.push(record);
    count++;
  }
  await write();
  return { files, records: count };
}

/** One by one: all of them together would be held while Pagefind holds them as well. */
export async function* recordsIn(file: URL): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield readRecord(line);
}
