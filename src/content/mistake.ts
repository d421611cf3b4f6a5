import { AstroError } from 'astro/errors';
import type { FieldPath, RawEntry } from './raw-entry.ts';

/** What is wrong with an author's content, and how to mend it. */
export interface Mistake {
  /** Path of the file, from the project's root. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  /** Front matter field (`place.country`), or the component and attribute of a body (`<EventLink id>`). */
  readonly field: string;
  /** What stands there, quoted; `nothing` for what is missing. */
  readonly found: string;
  /** What may stand there, and how to mend it. */
  readonly allowed: string;
}

/** A mistake in a field of an entry. */
export function mistake(raw: RawEntry, path: FieldPath, field: string, found: unknown, allowed: string): Mistake {
  return { file: raw.file, line: raw.lineOf(path), field, found: quote(found), allowed };
}

/** All mistakes as one text, file by file in the order of lines. */
export function reportMistakes(mistakes: readonly Mistake[]): string {
  const lines = inOrder(mistakes).map(
    ({ file, line, field, found, allowed }) => `${file}:${line}  ${field}\n    found:   ${found}\n    allowed: ${allowed}`,
  );
  return `${count(mistakes.length)} in the content:\n\n${lines.join('\n\n')}\n`;
}

/** The error that stops a build, or shows as an overlay in `astro dev`. */
export function mistakesError(mistakes: readonly Mistake[]): AstroError {
  const error = new AstroError(
    reportMistakes(mistakes),
    'Mend each of them where its file and line say; all are listed at once.',
  );
  // The overlay shows the first of them in its file. Where in this package it was found helps no author.
  const [first] = inOrder(mistakes);
  return Object.assign(error, { loc: first && { file: first.file, line: first.line, column: 0 }, stack: '' });
}

function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return [...mistakes].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.field, b.field));
}

/** A value as an author wrote it, short enough for a message. */
export function quote(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = inJson(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function count(n: number): string {
  return n === 1 ? '1 mistake' : `${n} mistakes`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
