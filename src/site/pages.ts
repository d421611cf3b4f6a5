import type { InjectedRoute } from 'astro';
import type { ResolvedOptions } from '../options/options.ts';

/** Endpoints are compiled in the package and TypeScript in its sources: they end as this file does. */
const script = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** The pages that the integration adds to a site; the design's contract names their addresses. */
export function pages(routes: ResolvedOptions['routes']): InjectedRoute[] {
  const wanted: [boolean, string, string][] = [
    [routes.home, '/', 'home.astro'],
    [routes.home, '/[timeline]', 'explainer.astro'],
    [routes.timeline, '/timeline', 'home-timeline.astro'],
    [routes.timeline, '/[timeline]/timeline', 'timeline.astro'],
    [routes.events, '/events/[id]', 'event.astro'],
    [routes.search, '/search', 'search.astro'],
    [routes.search, '/_annals/search-records.ndjson', `search-records.ndjson.${script}`],
    [true, '/_annals/[...file]', `timeline-file.json.${script}`],
    [routes.sources, '/sources', 'sources.astro'],
    [routes.glossary, '/glossary', 'glossary.astro'],
    [routes.notFound, '/404', 'not-found.astro'],
    [routes.eventsJson, '/events.json', `events.json.${script}`],
    [routes.eventsCsv, '/events.csv', `events.csv.${script}`],
    [routes.eventsIcs, '/events.ics', `events.ics.${script}`],
    [routes.feed, '/feed.xml', `feed.xml.${script}`],
    [routes.pictures, '/og/[timeline].png', `og.png.${script}`],
  ];
  return wanted
    .filter(([on]) => on)
    .map(([, pattern, file]) => ({
      pattern,
      entrypoint: new URL(`../routes/${file}`, import.meta.url),
      prerender: true,
    }));
}
