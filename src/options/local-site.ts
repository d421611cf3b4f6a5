import { isText } from '../dates/filled-in.ts';
import type { Wording } from '../i18n/strings.ts';
import type { SiteOptions } from './site-options.ts';
import { wordsIn, type Words } from './words.ts';

/** The options as one language of the site has them: `lang` is that language, texts are texts. */
export interface LocalSite extends Omit<SiteOptions, 'title' | 'description' | 'publisher' | 'categories' | 'strings'> {
  readonly title: string;
  readonly description?: string | undefined;
  readonly publisher?: string | undefined;
  readonly categories?: Readonly<Record<string, LocalCategory>> | undefined;
  readonly strings: Wording;
}

type LocalCategory = Omit<NonNullable<SiteOptions['categories']>[string], 'label'> & { readonly label: string };

/** @param lang One of the site's languages. */
export function localSite(options: SiteOptions, lang: string): LocalSite {
  const { title, description, publisher, categories, strings } = options;
  const text = (words: Words) => wordsIn(words, lang, options.lang);
  return {
    ...options,
    lang,
    title: text(title),
    description: description && text(description),
    publisher: publisher && text(publisher),
    categories: categories && Object.fromEntries(Object.entries(categories).map(([id, each]) => [id, { ...each, label: text(each.label) }])),
    strings: Object.fromEntries(
      // One text is in the default language; of the others, the package has its own.
      Object.entries(strings).flatMap(([key, words]) => {
        const given = isText(words) ? (lang === options.lang ? words : undefined) : words[lang];
        return given === undefined ? [] : [[key, given]];
      }),
    ),
  };
}

/** The language of a page: that of the first part of its address below the base, if the site has one of this name, or the default one. */
export function languageOf(pathname: string, { base, lang, languages }: Pick<SiteOptions, 'base' | 'lang' | 'languages'>): string {
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//, '');
  const first = /^[^/]*/.exec(below)?.[0] ?? '';
  return languages.find((tag) => first === tag || first === `${tag}.html`) ?? lang;
}

/** What stands in an address between the base and the page: `nl/`; nothing in the default language. */
export function prefixOf(lang: string, options: Pick<SiteOptions, 'lang'>): string {
  return lang === options.lang ? '' : `${lang}/`;
}
