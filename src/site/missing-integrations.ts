import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';

/** MDX and the sitemap, unless the site has set them up itself. A sitemap needs to know the site's address. */
export function missingIntegrations(config: AstroConfig): AstroIntegration[] {
  const has = (name: string) => config.integrations.some((integration) => integration.name === name);
  const missing: AstroIntegration[] = [];
  if (!has('@astrojs/mdx')) missing.push(mdx());
  if (config.site && !has('@astrojs/sitemap')) missing.push(sitemap());
  return missing;
}
