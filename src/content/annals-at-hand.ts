import type { Annals } from './annals.ts';

/**
 * The content of the build that is under way, by language. It is kept on the global object
 * because pages and the integration load this module twice, through Vite and
 * through Node.
 */
const key = Symbol.for('astro-annals.annals');
const shared = globalThis as typeof globalThis & { [key]?: Map<string, Promise<Annals>> | undefined };

/** What `gather` gave the first time that it was asked for a language. */
export function gatheredOnce(lang: string, gather: () => Promise<Annals>): Promise<Annals> {
  const all = (shared[key] ??= new Map());
  const known = all.get(lang) ?? gather();
  all.set(lang, known);
  return known;
}

/** For when all pages are rendered: what comes after them needs the memory. */
export function forgetAnnals(): void {
  shared[key] = undefined;
}
