/** Why and where an expression cannot be read; becomes an `EdtfError` once a suggestion is found. */
export class Fault extends Error {
  readonly position: number;
  /** An expression that the author may have meant, when the place of the fault shows it. */
  readonly guess: string | null;

  constructor(position: number, problem: string, guess: string | null = null) {
    super(problem);
    this.position = position;
    this.guess = guess;
  }
}

/** `at character 6`, as authors count. */
export function at(position: number): string {
  return `at character ${position + 1}`;
}

/** The fault of a character that does not belong where it stands, or of a text that ends too early. */
export function unexpected(text: string, position: number, end: number, wanted: string): Fault {
  if (position >= end) {
    const where = position >= text.length ? 'at its end' : at(position);
    return new Fault(position, `${wanted} is missing ${where}`);
  }
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  if (character === 'x' || (character === 'u' && /\d/.test(text.charAt(position - 1)))) {
    return new Fault(position, `"${character}" ${at(position)} is no digit; an unspecified digit is a capital X`);
  }
  const name = character.trim() === '' ? 'a space' : `"${character}"`;
  return new Fault(position, `${name} ${at(position)} stands where ${wanted} should be`);
}
