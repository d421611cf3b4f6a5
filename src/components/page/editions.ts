import options from 'virtual:astro-annals/options';
import { localeIn } from '../../i18n/locale.ts';
import { languageOf, prefixOf } from '../../options/local-site.ts';
import { pageTable } from '../../site/page-table.ts';

/** A page in one of the site's languages. */
export interface Edition {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly href: string;
}

/** Where a page is, and what made it: `Astro`, as far as it is needed here. */
interface Rendered {
  readonly url: URL;
  readonly routePattern: string;
}

const translated = new Set(pageTable(options.routes, options.languages).flatMap(({ pattern, inEach }) => (inEach ? [pattern] : [])));

/**
 * A page in all languages of the site, the default one first; none where there
 * is only one, or where the page is a site's own and stands there once.
 */
export function editionsOf({ url, routePattern }: Rendered): readonly Edition[] {
  if (options.languages.length === 0 || !translated.has(routePattern)) return [];
  const prefix = options.base + prefixOf(languageOf(url.pathname, options), options);
  // Where addresses end without a slash, a language's home is `/nl`.
  const page = url.pathname.slice(prefix.length);
  return all((path) => path(page));
}

/** Where readers go for another language: the same page, or the first one of the site. */
export function languageLinks(page: Rendered): readonly Edition[] {
  const editions = editionsOf(page);
  if (options.languages.length === 0 || editions.length > 0) return editions;
  const { home, timeline } = options.routes;
  return home || timeline ? all((path) => path(home ? '' : 'timeline/')) : [];
}

function all(address: (path: (page: string) => string) => string): Edition[] {
  return [options.lang, ...options.languages].map((lang) => ({ lang, href: address(localeIn(lang).path) }));
}
