import { mistakesError, type Mistake } from './mistake.ts';

/**
 * The mistakes of the last time the content was read, for the dev server's
 * pages. They are kept on the global object because loaders and pages may load
 * this module twice, through Node and through Vite.
 */
const key = Symbol.for('astro-annals.mistakes');
const shared = globalThis as typeof globalThis & { [key]?: readonly Mistake[] };

export function rememberMistakes(mistakes: readonly Mistake[]): void {
  shared[key] = mistakes;
}

/** Throws the list of mistakes, if there are any: Astro shows it as an overlay. */
export function refuseMistakes(): void {
  const mistakes = shared[key] ?? [];
  if (mistakes.length > 0) throw mistakesError(mistakes);
}
