import { z } from 'astro/zod';
import { inQuotes } from '../content/expected.ts';
import { text } from '../content/schemas/text.ts';

/** A text of the options: one for all languages of the site, or one for each by its tag. */
export type Words = string | Readonly<Record<string, string>>;

/** The same, as an author writes it. `what` names it in the message an author reads. */
export function words(what: string) {
  const form = `${what}; or one for each language, { en: "…", nl: "…" }`;
  return z.union([text(what), z.record(z.string(), text(what))], { error: ({ input }) => (typeof input === 'object' && input !== null ? form : `${what}${inQuotes(input)}`) });
}

/**
 * A text in a language of the site; where it is not given, in the default one.
 *
 * @param original Tag of the default language.
 */
export function wordsIn(given: Words, lang: string, original: string): string {
  if (typeof given === 'string') return given;
  return given[lang] ?? given[original] ?? '';
}
