/** A text that is not an EDTF date, told so that its author can mend it. */
export class EdtfError extends Error {
  override readonly name = 'EdtfError';
  /** The text that was refused. */
  readonly input: string;
  /** Where it goes wrong, counted from 0; the length of the text if it ends too early. */
  readonly position: number;
  /** What to write instead, such as `write "196X" for the 1960s`; part of the message too. */
  readonly suggestion: string | null;

  /** @param wanted - what the text should have been. */
  constructor(input: string, position: number, problem: string, suggestion: string | null, wanted = 'an EDTF date') {
    super(`${JSON.stringify(input)} is not ${wanted}: ${problem}${suggestion === null ? '' : `; ${suggestion}`}.`);
    this.input = input;
    this.position = position;
    this.suggestion = suggestion;
  }
}
