import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import type { TimelineEvent } from '../events/event.ts';
import { textResponse } from '../feeds/text-response.ts';
import { localeOf } from '../i18n/locale.ts';

/**
 * All events, for other programs: dates in EDTF and as the interval `[lo, hi)`
 * in milliseconds since 1970-01-01T00:00Z.
 */
export const GET: APIRoute = async ({ site, url }) => {
  const { lang, title } = localeOf(url);
  const { events, entries, categories } = await getAnnals(lang);
  const head = {
    title,
    language: lang,
    categories: categories.map(({ id, label }) => ({ id, label })),
  };
  const written = ({ at, end, openStart, openEnd, ends, href, ...event }: TimelineEvent) => ({
    ...event,
    openStart,
    openEnd,
    sources: entries.get(event.id)?.data.sources ?? [],
    url: href && (site ? new URL(href, site).href : href),
  });
  function* text() {
    yield `${JSON.stringify(head).slice(0, -1)},"events":[`;
    for (const [index, event] of events.entries()) yield `${index > 0 ? ',' : ''}${JSON.stringify(written(event))}`;
    yield ']}';
  }
  return textResponse(text(), 'application/json');
};
