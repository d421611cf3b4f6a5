import type { z } from 'astro/zod';
import { quote } from '../content/mistake.ts';
import { didYouMean } from '../content/nearest.ts';
import { reserved } from '../content/reserved.ts';
import { isText, type Text } from '../dates/filled-in.ts';
import type { Words } from './words.ts';

/** The options that have to do with languages. */
interface Languages {
  readonly lang: string;
  readonly languages: readonly string[];
  readonly title: Words;
  readonly description?: Words | undefined;
  readonly publisher?: Words | undefined;
  readonly categories?: Readonly<Record<string, { readonly label: Words }>> | undefined;
  readonly strings: Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;
}

export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether the languages can have addresses of their own, and texts are in languages that the site has. */
export function checkLanguages(options: Languages, issues: z.core.$ZodRawIssue[]): void {
  const { lang, languages, categories = {}, strings } = options;
  const fault = (path: PropertyKey[], input: unknown, message: string) => issues.push({ code: 'custom', path, input, message });
  const all = [lang, ...languages];
  for (const [index, tag] of languages.entries()) {
    const path = ['languages', index];
    if (tag === lang) fault(path, tag, `a further language; ${quote(tag)} is the default one already, by the option lang`);
    else if (languages.indexOf(tag) < index) fault(path, tag, 'each language once');
    else if (reserved.includes(tag.toLowerCase())) fault(path, tag, `a language; the address /${tag}/ belongs to other pages`);
  }
  const check = (path: PropertyKey[], given: Text | Readonly<Record<string, Text>> | undefined, whole: boolean) => {
    if (given === undefined || isText(given)) return;
    for (const tag of Object.keys(given)) {
      if (!all.includes(tag)) fault([...path, tag], tag, `a language of the site: ${all.join(', ')}${didYouMean(tag, all)}`);
    }
    if (whole && given[lang] === undefined) fault([...path, lang], undefined, `the text in the default language, ${quote(lang)}, which stands in for what is not translated`);
  };
  check(['title'], options.title, true);
  check(['description'], options.description, true);
  check(['publisher'], options.publisher, true);
  for (const [id, { label }] of Object.entries(categories)) check(['categories', id, 'label'], label, true);
  // Of the interface, the package has the texts that a site does not give.
  for (const [key, given] of Object.entries(strings)) check(['strings', key], given, false);
}
