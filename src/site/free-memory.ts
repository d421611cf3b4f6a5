import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From so much on, bytes, that the heap has taken from the system. */
const much = 256_000_000;

/**
 * Gives back what the last phase of a large build has left behind. V8 keeps
 * hundreds of megabytes of garbage while it has room, also while it only waits
 * for another program that needs them.
 */
export function freeMemory(): void {
  if (process.memoryUsage().heapTotal < much) return;
  // From now on the heap may grow by a third of what is needed; without that, it doubles before V8 collects again.
  setFlagsFromString('--heap-growing-percent=33');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
