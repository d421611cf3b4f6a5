import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { parseEdtf } from '../dates/parse.ts';
import { localeOf } from '../i18n/locale.ts';

/** Entries of the feed: programs read all of it each time they look. */
const most = 500;

/** What has been written or reviewed, the newest first: a feed of a history tells of its entries, not of its past. */
export const GET: APIRoute = async ({ site, url }) => {
  const { lang, title, description = title, path, onTimeline } = localeOf(url);
  const { events, entries, categories } = await getAnnals(lang);
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  const newest = events
    .map((event) => ({ event, reviewed: entries.get(event.id)?.data.reviewed }))
    .map(({ event, reviewed }) => ({ event, date: reviewed ? new Date(parseEdtf(reviewed).startMin) : undefined }))
    .sort((a, b) => Number(b.date ?? 0) - Number(a.date ?? 0))
    .slice(0, most);
  const items = newest.map(({ event, date }) => ({
    title: `${event.when}: ${event.title}`,
    link: event.href ?? onTimeline(event.id),
    description: event.summary,
    categories: [labels.get(event.category) ?? event.category, ...event.tags],
    ...(date ? { pubDate: date } : {}),
  }));
  return rss({
    title,
    description,
    site: new URL(path(''), site ?? url.origin),
    items,
    customData: `<language>${lang}</language>`,
  });
};
