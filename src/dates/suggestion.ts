import { guesses, type Guess } from './guess.ts';
import type { Reading } from './read-date.ts';
import { readExpression } from './expression.ts';
import { Fault } from './fault.ts';

/**
 * What an author who wrote this may have meant, as advice: `write "196X" for
 * the 1960s`. A guess is only passed on if it is EDTF itself.
 *
 * @param atFault - a guess that the place of the fault gave away, which comes last.
 */
export function suggest(text: string, atFault: string | null, reading: Reading): string | null {
  if (text.trim() === '') return 'write a date such as "1970-02-19", "196X" or "1965/1967"';
  const found: Guess[] = [];
  for (const guess of guesses(text)) {
    if (guess.edtf !== text && isEdtf(guess.edtf, reading)) found.push(guess);
    if (found.length > 0 && !guess.orElse) break;
  }
  if (found.length === 0 && atFault !== null && isEdtf(atFault, reading)) found.push({ edtf: atFault });
  if (found.length === 0) return null;
  return `write ${found.map(inWords).join(' or ')}`;
}

function inWords({ edtf, meaning }: Guess): string {
  return meaning === undefined ? JSON.stringify(edtf) : `${JSON.stringify(edtf)} for ${meaning}`;
}

function isEdtf(text: string, reading: Reading): boolean {
  try {
    readExpression(text, reading);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}
