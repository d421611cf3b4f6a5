import { localeOf } from '../../i18n/locale.ts';

/** Address of the page on which a timeline has the whole window, or else stands with its explainer; none where a site has neither. */
export function fullPage(id: string, url: URL): string | undefined {
  const { routes, path } = localeOf(url);
  const own = id === 'index' ? '' : `${id}/`;
  if (routes.timeline) return path(`${own}timeline/`);
  return routes.home ? path(own) : undefined;
}
