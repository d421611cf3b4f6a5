import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { writePart, type IndexJob } from './write-index.ts';

/** A thread that makes parts of a large search index, as long as there are any that no other thread has taken. */
const { files, folder, taken } = workerData as IndexJob;
const next = new Int32Array(taken);
for (let part = Atomics.add(next, 0, 1); part < files.length; part = Atomics.add(next, 0, 1)) {
  await writePart(new URL(files[part] ?? ''), new URL(folder), part);
  // Another Pagefind makes the next one: it keeps a sixth of a gigabyte of what it has done with.
  await pagefind.close();
}
parentPort?.postMessage('made');
