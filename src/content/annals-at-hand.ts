import { processValue } from '../process-value.ts';
import type { Annals } from './annals.ts';

/** The content of the build that is under way, by language. */
const atHand = processValue<Map<string, Promise<Annals>>>('annals');

/** What `gather` gave the first time that it was asked for a language. */
export function gatheredOnce(lang: string, gather: () => Promise<Annals>): Promise<Annals> {
  const all = (atHand.value ??= new Map());
  const known = all.get(lang) ?? gather();
  all.set(lang, known);
  return known;
}

/** For when all pages are rendered: what comes after them needs the memory. */
export function forgetAnnals(): void {
  atHand.value = undefined;
}
