import type { RuleId } from '../options/check-options.ts';

/** What a rule found: where, what, what is allowed there, and how to mend it. */
export interface Found {
  /** Path of the file, from the project's root. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  readonly found: string;
  readonly allowed: string;
  readonly mend: string;
}

export interface Finding extends Found {
  /** The rule; `content` for a mistake that also stops a build. */
  readonly rule: RuleId | 'content';
  readonly severity: 'error' | 'warning';
}

/** A text as it stands in the content, short enough for a report. */
export function cited(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}”`;
}
