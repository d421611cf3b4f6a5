import { AstroError } from 'astro/errors';
import type { z } from 'astro/zod';
import { optionsSchema, type AnnalsOptions, type ResolvedOptions } from './options.ts';

/**
 * Options with defaults filled in.
 *
 * @throws AstroError that lists every mistake: path, what was found, what is allowed.
 */
export function parseOptions(options: AnnalsOptions): ResolvedOptions {
  const parsed = optionsSchema.safeParse(options, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AstroError(
    `The options of astro-annals have ${parsed.error.issues.length === 1 ? 'a mistake' : 'mistakes'}:\n${parsed.error.issues.map(sentence).join('\n')}`,
    'Mend them in astro.config.mjs, where annals({ … }) is called; the README lists all options.',
  );
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'annals()';
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? `; known are ${Object.keys(optionsSchema.shape).join(', ')}` : '';
    return `- ${path}: there is no option ${issue.keys.map((key) => `"${key}"`).join(', ')}${known}`;
  }
  const found = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input);
  return `- ${path}: found ${found}, allowed is ${issue.message}`;
}
