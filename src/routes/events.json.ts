import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { getAnnals } from '../content/annals.ts';

/**
 * All events, for other programs: dates in EDTF and as the interval `[lo, hi)`
 * in milliseconds since 1970-01-01T00:00Z.
 */
export const GET: APIRoute = async ({ site }) => {
  const { events, entries, categories } = await getAnnals();
  return Response.json({
    title: options.title,
    language: options.lang,
    categories: categories.map(({ id, label }) => ({ id, label })),
    events: events.map(({ at, end, openStart, openEnd, href, ...event }) => ({
      ...event,
      openStart,
      openEnd,
      sources: entries.get(event.id)?.data.sources ?? [],
      url: href && (site ? new URL(href, site).href : href),
    })),
  });
};
