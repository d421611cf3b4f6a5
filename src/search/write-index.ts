import { createReadStream } from 'node:fs';
import { rm, rmdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import { buildIndex, most, type Share } from './build-index.ts';
import { partsFile, type Parts } from './parts.ts';
import { readRecord, recordsPath, type SearchRecord } from './records.ts';

/** How many parts are made at once, at most: Pagefind takes almost half a gigabyte for each. */
const atOnce = 2;

/** What a process that makes a share of the parts has to know. */
export interface IndexJob {
  /** Address of the file of records. */
  readonly file: string;
  /** Address of the folder of the index. */
  readonly folder: string;
  readonly share: Share;
}

interface Made {
  readonly records: number;
  readonly parts: number;
}

/**
 * Turns the records that the build has rendered into Pagefind's files below
 * `pagefind/`, an index for each language. Pagefind can hold languages beside
 * each other too, but then looks into another one where a part lacks that of
 * the page.
 *
 * @param dir The folder of the site.
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export async function writeSearchIndexes(dir: URL, prefixes: readonly string[], logger: AstroIntegrationLogger): Promise<void> {
  for (const prefix of prefixes) {
    const home = new URL(prefix, dir);
    const file = new URL(recordsPath, home);
    const { records, parts } = await writeIndexOf(file, new URL('pagefind/', home));
    await rm(file);
    await rmdir(new URL('./', file)).catch(() => undefined);
    logger.info(`Search index${prefix && ` of ${prefix}`}: ${records} entries${parts > 1 ? ` in ${parts} parts` : ''}`);
  }
}

/**
 * Writes the index of a file of records into a folder. A large one has parts,
 * and they are made side by side: Pagefind works on one core.
 *
 * @param size How many records a part of it may have.
 */
export async function writeIndexOf(file: URL, folder: URL, size = most): Promise<Made> {
  const of = Math.min(atOnce, availableParallelism(), Math.ceil((await linesIn(file)) / size));
  if (of < 2) return writeIndex(recordsIn(file), folder, size);
  const shares = Array.from({ length: of }, (_, nth) => inWorker({ file: file.href, folder: folder.href, share: { nth, of } }, size));
  const [made = { records: 0, parts: 1 }] = await Promise.all(shares);
  await writeParts(made, folder);
  return made;
}

/**
 * Writes a search index into a folder.
 *
 * @param size How many records a part of it may have.
 */
export async function writeIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  folder: URL,
  size = most,
): Promise<Made> {
  const made = await writeShare(records, folder, { nth: 0, of: 1 }, size);
  await writeParts(made, folder);
  return made;
}

/** Writes a share of the parts of an index. */
export function writeShare(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  folder: URL,
  share: Share,
  size: number,
): Promise<Made> {
  return buildIndex(records, {
    most: size,
    share,
    use: async (index, part) => {
      const { errors } = await index.writeFiles({ outputPath: fileURLToPath(new URL(part, folder)) });
      if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
    },
  });
}

/** One by one: all of them together would be held while Pagefind holds them as well. */
export async function* recordsIn(file: URL): AsyncGenerator<SearchRecord> {
  for await (const line of lines(file)) yield readRecord(line);
}

/** A thread with a Pagefind of its own, which works beside the others. */
function inWorker(job: IndexJob, size: number): Promise<Made> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./index-worker.${ending}`, import.meta.url), { workerData: { job, size } });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not finished')));
  });
}

async function writeParts({ parts }: Made, folder: URL): Promise<void> {
  await writeFile(new URL(partsFile, folder), JSON.stringify({ parts } satisfies Parts));
}

async function linesIn(file: URL): Promise<number> {
  let count = 0;
  for await (const _ of lines(file)) count++;
  return count;
}

function lines(file: URL): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}
