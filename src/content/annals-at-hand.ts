import type { Annals } from './annals.ts';

/**
 * The content of the build that is under way. It is kept on the global object
 * because pages and the integration load this module twice, through Vite and
 * through Node.
 */
const key = Symbol.for('astro-annals.annals');
const shared = globalThis as typeof globalThis & { [key]?: Promise<Annals> | undefined };

/** What `gather` gave the first time that it was asked. */
export function gatheredOnce(gather: () => Promise<Annals>): Promise<Annals> {
  return (shared[key] ??= gather());
}

/** For when all pages are rendered: what comes after them needs the memory. */
export function forgetAnnals(): void {
  shared[key] = undefined;
}
