import type { Reading } from './read-date.ts';
import { readExpression } from './expression.ts';
import { Fault } from './fault.ts';

export function suggest(_text: string, guess: string | null, reading: Reading): string | null {
  return guess !== null && isEdtf(guess, reading) ? `write ${JSON.stringify(guess)}` : null;
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
