import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { recordsIn, writeShare, type IndexJob } from './write-index.ts';

/** The thread that makes a share of the parts of a large search index. */
const { job, size } = workerData as { readonly job: IndexJob; readonly size: number };
const made = await writeShare(recordsIn(new URL(job.file)), new URL(job.folder), job.share, size);
await pagefind.close();
parentPort?.postMessage(made);
