import { rm, rmdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { most } from './build-index.ts';
import { recordsIn, recordWriter, type RecordFiles } from './record-files.ts';
import { recordsFolder, recordsPath, type SearchRecord } from './records.ts';
import { indexInMaking, type IndexInMaking } from './write-index.ts';

/** How many parts are made at once, at most: Pagefind takes a third of a gigabyte for each. */
const atOnce = 2;

/** The search indexes of a site that is being built: one for each language, below `pagefind/`. */
export interface SearchIndexes {
  /** Takes the records of a language and begins with their index, or when those before are made. */
  take(prefix: string, records: Iterable<SearchRecord>): void;
  /** From now on, all cores are there for the indexes; before, one is left to the pages. */
  hurry(): void;
  /** Waits for the index of a language; takes its records from the file that its page has become, if they have not been taken. */
  finish(prefix: string): Promise<Pick<RecordFiles, 'records' | 'files'>>;
}

/**
 * Pagefind can hold languages beside each other too, but then looks into
 * another one where a part lacks that of the page.
 *
 * @param dir The folder of the site.
 * @param size How many records a part of an index may have.
 */
export function searchIndexes(dir: URL, size = most): SearchIndexes {
  const threads = Math.min(atOnce, availableParallelism());
  const begun = new Map<string, { readonly files: RecordFiles; readonly made: Promise<void> }>();
  let last: Promise<unknown> = Promise.resolve();
  let current: IndexInMaking | undefined;
  let hurried = false;
  const joinAll = () => {
    for (let thread = 1; thread < threads; thread++) current?.join();
  };
  const writerOf = (prefix: string) => recordWriter(new URL(prefix + recordsFolder, dir), size);
  const begin = (prefix: string, files: RecordFiles) => {
    const made = last.then(() => {
      current = indexInMaking(files, new URL(`${prefix}pagefind/`, dir));
      if (hurried) joinAll();
      return current.made;
    });
    // Until `finish` asks for it.
    made.catch(() => undefined);
    last = made;
    const own = { files, made };
    begun.set(prefix, own);
    return own;
  };
  /** From the file that their page has become. */
  const beginLate = async (prefix: string, page: URL) => {
    const writer = writerOf(prefix);
    for await (const record of recordsIn(page)) writer.add(record);
    return begin(prefix, writer.finish());
  };
  return {
    take(prefix, records) {
      const writer = writerOf(prefix);
      for (const record of records) writer.add(record);
      begin(prefix, writer.finish());
    },
    hurry() {
      hurried = true;
      joinAll();
    },
    async finish(prefix) {
      const home = new URL(prefix, dir);
      const page = new URL(recordsPath, home);
      const own = begun.get(prefix) ?? (await beginLate(prefix, page));
      await own.made;
      await rm(page, { force: true });
      await rm(new URL(recordsFolder, home), { recursive: true });
      await rmdir(new URL('./', page)).catch(() => undefined);
      return own.files;
    },
  };
}
