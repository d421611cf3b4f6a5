import { AstroError } from 'astro/errors';
import type { z } from 'astro/zod';
import { expected } from '../content/expected.ts';
import { fieldsAt } from '../content/fields.ts';
import { quote } from '../content/mistake.ts';
import { didYouMean } from '../content/nearest.ts';
import { optionsSchema, type AnnalsOptions, type ResolvedOptions } from './options.ts';

/**
 * Options with defaults filled in.
 *
 * @throws AstroError that lists every mistake: path, what was found, what is allowed.
 */
export function parseOptions(options: AnnalsOptions): ResolvedOptions {
  const parsed = optionsSchema.safeParse(options, { reportInput: true, error: expected });
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.flatMap((issue) => [...mistakes(issue)]);
  throw new AstroError(
    `The options of astro-annals have ${sentences.length === 1 ? 'a mistake' : 'mistakes'}:\n${sentences.join('\n')}`,
    'Mend them in astro.config.mjs, where annals({ … }) is called; the README lists all options.',
  );
}

function* mistakes(issue: z.core.$ZodIssue): Generator<string> {
  if (issue.code !== 'unrecognized_keys') {
    yield `- ${issue.path.join('.') || 'annals()'}: found ${quote(typeof issue.input === 'string' ? issue.input.trim() : issue.input)}, allowed is ${issue.message}`;
    return;
  }
  const known = fieldsAt(optionsSchema, issue.path);
  for (const key of issue.keys) {
    const path = [...issue.path, key].join('.');
    yield `- ${path}: there is no such option, allowed is one of ${known.join(', ')}${didYouMean(key, known)}`;
  }
}
