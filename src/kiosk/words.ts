import { settings, words } from 'virtual:astro-annals/kiosk';
import { filledIn, type Values } from '../dates/filled-in.ts';
import type { StringKey } from '../i18n/strings.ts';

export { settings };

/** Keys of the table of strings that a kiosk speaks with. */
export type KioskKey = Extract<StringKey, `kiosk.${string}`>;

const lang = document.documentElement.lang;
const table = words[lang] ?? Object.values(words)[0] ?? {};

/** A text in the language of the page, with `{name}` filled in. */
export function t(key: KioskKey, values: Values = {}): string {
  return filledIn(table[key] ?? '', values, lang);
}
