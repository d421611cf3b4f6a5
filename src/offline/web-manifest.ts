import { directionOf } from '../i18n/direction.ts';
import type { LocalSite } from '../options/local-site.ts';
import { icons } from './icon.ts';
import type { OfflineSettings } from './offline-settings.ts';

/** What a browser needs to install a site as an application. */
export function webManifest({ title, description, lang, base }: Pick<LocalSite, 'title' | 'description' | 'lang' | 'base'>, { shortName = title }: OfflineSettings, paper: string): object {
  return {
    id: base,
    name: title,
    short_name: shortName,
    ...(description === undefined ? {} : { description }),
    lang,
    dir: directionOf(lang),
    start_url: base,
    scope: base,
    display: 'standalone',
    // Pages that link to each other need a way back, where the system offers one.
    display_override: ['minimal-ui', 'standalone'],
    background_color: paper,
    theme_color: paper,
    icons: Object.entries(icons).map(([name, { width, maskable }]) => ({
      src: `${base}_annals/${name}.png`,
      sizes: `${width}x${width}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
}

/** The ground of pages in the light scheme, as the tokens say: a manifest knows one colour only. */
export function paperOf(tokens: string): string {
  const [, paper] = /--annals-paper:\s*light-dark\((#[\da-f]{6}),/.exec(tokens) ?? [];
  if (paper === undefined) throw new Error('tokens.css has no light colour for --annals-paper');
  return paper;
}
