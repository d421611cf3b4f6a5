import options from 'virtual:astro-annals/options';
import { languageOf, localSite, prefixOf, type LocalSite } from '../options/local-site.ts';
import { directionOf } from './direction.ts';
import { marked, type LangAttributes } from './marked.ts';
import { translator, type Translate } from './strings.ts';

/** The site in the language of a page: its options, the words of the interface, and where its pages are. */
export interface Locale extends LocalSite {
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
  /**
   * Attributes of what is in the page's language although what is around it may
   * not be: components in a text that is not translated. None where a site has
   * one language.
   */
  readonly own: LangAttributes;
  /** Address of a page in this language: `path('events/x/')` is `/base/nl/events/x/`. */
  readonly path: (page: string) => string;
  /** Where an event stands on the home timeline, for pages that show no timeline themselves. */
  readonly onTimeline: (id: string) => string;
}

const known = new Map<string, Locale>();

/** The site as a page at this address speaks of it. */
export function localeOf({ pathname }: Pick<URL, 'pathname'>): Locale {
  return localeIn(languageOf(pathname, options));
}

/** The site in one of its languages. */
export function localeIn(lang: string): Locale {
  const made = known.get(lang) ?? make(lang);
  known.set(lang, made);
  return made;
}

function make(lang: string): Locale {
  const site = localSite(options, lang);
  const path = (page: string) => `${options.base}${prefixOf(lang, options)}${page}`;
  return {
    ...site,
    dir: directionOf(lang),
    t: translator(lang, site.strings),
    own: marked(options.languages.length > 0 ? lang : undefined),
    path,
    onTimeline: (id) => path(`${options.routes.timeline ? 'timeline/' : ''}#event=${id}`),
  };
}
