import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { localeOf } from '../i18n/locale.ts';
import { offlineSettings } from '../offline/offline-settings.ts';
import { paperOf, webManifest } from '../offline/web-manifest.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = ({ url }) => {
  const settings = offlineSettings(options);
  if (!settings) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(webManifest(localeOf(url), settings, paperOf(tokens))), { headers: { 'content-type': 'application/manifest+json' } });
};
