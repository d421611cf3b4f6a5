import type { InjectedRoute } from 'astro';
import type { ResolvedOptions } from '../options/options.ts';
import { pageTable } from './page-table.ts';

/** Endpoints are compiled in the package and TypeScript in its sources: they end as this file does. */
const script = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** The pages that the integration adds to a site. */
export function pages(routes: ResolvedOptions['routes'], languages: readonly string[] = [], offline = false): InjectedRoute[] {
  return pageTable(routes, languages, offline).map(({ pattern, file }) => ({
    pattern,
    entrypoint: new URL(`../routes/${file.endsWith('.astro') ? file : `${file}.${script}`}`, import.meta.url),
    prerender: true,
  }));
}
