import mdx from '@astrojs/mdx';
import sitemap, { type SitemapOptions } from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { ResolvedOptions } from '../options/options.ts';

/** MDX and the sitemap, unless the site has set them up itself. A sitemap needs to know the site's address. */
export function missingIntegrations(config: AstroConfig, languages: Pick<ResolvedOptions, 'lang' | 'languages'>): AstroIntegration[] {
  const has = (name: string) => config.integrations.some((integration) => integration.name === name);
  const missing: AstroIntegration[] = [];
  if (!has('@astrojs/mdx')) missing.push(mdx());
  if (config.site && !has('@astrojs/sitemap')) missing.push(sitemap(sitemapOptions(languages)));
  return missing;
}

/** Where a page stands in several languages, the sitemap says so, with the default one for readers of all others. */
function sitemapOptions({ lang, languages }: Pick<ResolvedOptions, 'lang' | 'languages'>): SitemapOptions {
  const filter = (page: string) => !/\/(?:_annals\/|embed\/[^/])|\/kiosk\/?$/.test(page);
  if (languages.length === 0) return { filter };
  // The sitemap's options know no tag with digits, such as `es-419`.
  const tags = new Map([lang, ...languages].map((tag) => [tag.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))), tag]));
  return {
    filter,
    i18n: { defaultLocale: lang, locales: Object.fromEntries([...tags].map(([letters, tag]) => [tag, letters])) },
    serialize: ({ links = [], ...item }) => {
      const editions = links.map((link) => ({ ...link, lang: tags.get(link.lang) ?? link.lang }));
      const original = editions.find((link) => link.lang === lang);
      return { ...item, links: original ? [...editions, { ...original, lang: 'x-default' }] : editions };
    },
  };
}
