import { localeOf } from '../../i18n/locale.ts';

/**
 * Address of the page that makes frames, in the language of a page. Where pages
 * are files, hosts take `/embed/` for the first file of the folder beside it,
 * the home timeline's frame: there it is called by its file.
 */
export function builderPath(url: URL): string {
  const { path, pageFiles } = localeOf(url);
  return path(pageFiles ? 'embed.html' : 'embed/');
}
