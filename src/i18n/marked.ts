import { directionOf } from './direction.ts';

/** Attributes of an element whose text is not in the language of its page. */
export interface LangAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** @param lang Tag of the text's language; none for that of the page. */
export function marked(lang: string | undefined): LangAttributes {
  return lang === undefined ? {} : { lang, dir: directionOf(lang) };
}
