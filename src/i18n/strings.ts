import { filledIn } from '../dates/filled-in.ts';
import { en } from './en.ts';

/** A key of the table of strings. */
export type StringKey = keyof typeof en;

/** Gives the text for a key, with `{name}` replaced by `values.name`. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

/** Tables by primary language subtag; a language without one speaks English. */
const tables: Readonly<Record<string, Readonly<Record<StringKey, string>>>> = { en };

/**
 * The package's strings in a language, with a site's own wording on top.
 *
 * @param lang BCP 47 tag of the page.
 * @param overrides The `strings` of the options.
 */
export function translator(lang: string, overrides: Readonly<Record<string, string>> = {}): Translate {
  const table = tables[lang.split('-')[0] ?? 'en'] ?? en;
  return (key, values = {}) => filledIn(overrides[key] ?? table[key], values, lang);
}

/** Whether the table knows a key. */
export function isStringKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}
