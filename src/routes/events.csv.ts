import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { eventsCsv } from '../feeds/events-csv.ts';
import { exportedEvents } from '../feeds/exported-event.ts';
import { localeOf } from '../i18n/locale.ts';

/** All events as a table, in the form that `content/events` reads. */
export const GET: APIRoute = async ({ url }) =>
  new Response(eventsCsv(exportedEvents(await getAnnals(localeOf(url).lang))), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
