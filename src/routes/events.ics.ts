import { slug } from 'github-slugger';
import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { eventsIcs, type Calendar } from '../feeds/events-ics.ts';
import { exportedEvents } from '../feeds/exported-event.ts';
import { textResponse } from '../feeds/text-response.ts';
import { localeOf } from '../i18n/locale.ts';

/** The events whose dates are known well enough, as a calendar. */
export const GET: APIRoute = async ({ site, url }) => {
  const { lang, title, base, hemisphere } = localeOf(url);
  const annals = await getAnnals(lang);
  const calendar: Calendar = {
    title,
    authority: site ? `${site.host}${base}`.replace(/\/$/, '') : slug(title),
    categories: new Map(annals.categories.map(({ id, label }) => [id, label])),
    hemisphere,
    // A calendar has no address of its own from which others could be followed.
    urlOf: ({ href }) => (href && site ? new URL(href, site).href : undefined),
  };
  function* text() {
    yield eventsIcs(exportedEvents(annals), calendar);
  }
  return textResponse(text(), 'text/calendar; charset=utf-8');
};
