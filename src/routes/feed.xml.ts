import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { getAnnals } from '../content/annals.ts';
import { onTimeline } from '../content/event-address.ts';
import { path } from '../content/paths.ts';
import { parseEdtf } from '../dates/parse.ts';

/** What has been written or reviewed, the newest first: a feed of a history tells of its entries, not of its past. */
export const GET: APIRoute = async ({ site, url }) => {
  const { events, entries, categories } = await getAnnals();
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  const items = events.map((event) => {
    const reviewed = entries.get(event.id)?.data.reviewed;
    return {
      title: `${event.when}: ${event.title}`,
      link: event.href ?? onTimeline(event.id),
      description: event.summary,
      categories: [labels.get(event.category) ?? event.category, ...event.tags],
      ...(reviewed ? { pubDate: new Date(parseEdtf(reviewed).startMin) } : {}),
    };
  });
  items.sort((a, b) => Number(b.pubDate ?? 0) - Number(a.pubDate ?? 0));
  return rss({
    title: options.title,
    description: options.description ?? options.title,
    site: new URL(path(''), site ?? url.origin),
    items,
    customData: `<language>${options.lang}</language>`,
  });
};
