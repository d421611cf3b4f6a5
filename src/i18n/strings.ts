import { filledIn, type Text, type Values } from '../dates/filled-in.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** A key of the table of strings. */
export type StringKey = keyof Strings;

/** Gives the text for a key, with `{name}` replaced by `values.name`, in the plural form for `values.count`. */
export type Translate = (key: StringKey, values?: Values) => string;

/** A site's own wording: the `strings` of the options. */
export type Wording = Readonly<Record<string, Text>>;

/** Tables by primary language subtag; a language without one speaks English. */
const tables: Readonly<Record<string, Strings>> = { ar, de, en, es, fr, nl };

/**
 * The package's strings in a language, with a site's own wording on top.
 *
 * @param lang BCP 47 tag of the page.
 */
export function translator(lang: string, overrides: Wording = {}): Translate {
  const strings = stringsIn(lang, overrides);
  return (key, values = {}) => filledIn(strings[key], values, lang);
}

/** The texts themselves, with their places and plural forms, for who fills them in later. */
export function stringsIn(lang: string, overrides: Wording = {}): Strings {
  return { ...(tables[new Intl.Locale(lang).language] ?? en), ...overrides };
}

/** Whether the table knows a key. */
export function isStringKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}
