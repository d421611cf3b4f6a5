import { slug } from 'github-slugger';
import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { getAnnals } from '../content/annals.ts';
import { eventsIcs } from '../feeds/events-ics.ts';
import { exportedEvents } from '../feeds/exported-event.ts';

/** The events whose dates are known well enough, as a calendar. */
export const GET: APIRoute = async ({ site }) => {
  const annals = await getAnnals();
  const calendar = eventsIcs(exportedEvents(annals), {
    title: options.title,
    authority: site ? `${site.host}${options.base}`.replace(/\/$/, '') : slug(options.title),
    categories: new Map(annals.categories.map(({ id, label }) => [id, label])),
    hemisphere: options.hemisphere,
    // A calendar has no address of its own from which others could be followed.
    urlOf: ({ href }) => (href && site ? new URL(href, site).href : undefined),
  });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
