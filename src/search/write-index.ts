import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildIndex, partFolder } from './build-index.ts';
import { partsFile, type Parts } from './parts.ts';
import { recordsIn, type RecordFiles } from './record-files.ts';

/** What a thread that makes parts of an index has to know. */
export interface IndexJob {
  /** Addresses of the files of records, one for each part. */
  readonly files: readonly string[];
  /** Address of the folder of the index. */
  readonly folder: string;
  /** How many parts have been taken by threads, as an `Int32`. */
  readonly taken: SharedArrayBuffer;
}

/** A search index that is being made. */
export interface IndexInMaking {
  /** Has one more thread work on it, if there is a part for it. */
  join(): void;
  readonly made: Promise<void>;
}

/**
 * Begins to make the index of records that lie in files. That of one file is
 * made in this process. A larger one has parts, and threads make them, each
 * with a Pagefind of its own, which works on one core.
 */
export function indexInMaking({ files }: RecordFiles, folder: URL): IndexInMaking {
  const [first] = files;
  if (first && files.length === 1) {
    return { join: () => undefined, made: writePart(first, folder, 0).then(() => writeParts(1, folder)) };
  }
  const job: IndexJob = { files: files.map(({ href }) => href), folder: folder.href, taken: new SharedArrayBuffer(4) };
  const threads = [inWorker(job)];
  const all = async () => {
    // One may join while the others are waited for.
    for (let n = 0; n < threads.length; n++) await threads[n];
    await writeParts(files.length, folder);
  };
  return {
    join() {
      if (Atomics.load(new Int32Array(job.taken), 0) >= files.length) return;
      const thread = inWorker(job);
      // It is heard of when its turn comes.
      thread.catch(() => undefined);
      threads.push(thread);
    },
    made: all(),
  };
}

/** Writes one part of an index. */
export async function writePart(file: URL, folder: URL, part: number): Promise<void> {
  await buildIndex(recordsIn(file), {
    most: Infinity,
    use: async (index) => {
      const { errors } = await index.writeFiles({ outputPath: fileURLToPath(new URL(partFolder(part), folder)) });
      if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
    },
  });
}

function inWorker(job: IndexJob): Promise<void> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  // It passes records on: without a limit, those of a whole part are collected at once.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 };
  const worker = new Worker(new URL(`./index-worker.${ending}`, import.meta.url), { workerData: job, resourceLimits });
  return new Promise((resolve, reject) => {
    worker.on('message', () => resolve());
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not finished')));
  });
}

async function writeParts(parts: number, folder: URL): Promise<void> {
  await writeFile(new URL(partsFile, folder), JSON.stringify({ parts } satisfies Parts));
}
