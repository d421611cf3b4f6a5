import { localeIn, localeOf } from '../../i18n/locale.ts';

/** Address of the page on which a timeline has the whole window, or else stands with its explainer; none where a site has neither. */
export function fullPage(id: string, url: URL): string | undefined {
  return fullPathIn(id, localeOf(url).lang);
}

/** The same, in one of the site's languages. */
export function fullPathIn(id: string, lang: string): string | undefined {
  const { routes, path } = localeIn(lang);
  const own = id === 'index' ? '' : `${id}/`;
  if (routes.timeline) return path(`${own}timeline/`);
  return routes.home ? path(own) : undefined;
}
