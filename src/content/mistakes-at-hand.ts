import { processValue } from '../process-value.ts';
import { mistakesError, type Mistake } from './mistake.ts';

/** The mistakes of the last time the content was read, for the dev server's pages. */
const last = processValue<readonly Mistake[]>('mistakes');

export function rememberMistakes(mistakes: readonly Mistake[]): void {
  last.value = mistakes;
}

/** Throws the list of mistakes, if there are any: Astro shows it as an overlay. */
export function refuseMistakes(): void {
  const mistakes = last.value ?? [];
  if (mistakes.length > 0) throw mistakesError(mistakes);
}
