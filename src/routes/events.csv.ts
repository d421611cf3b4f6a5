import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { eventsCsv } from '../feeds/events-csv.ts';
import { exportedEvents } from '../feeds/exported-event.ts';

/** All events as a table, in the form that `content/events` reads. */
export const GET: APIRoute = async () =>
  new Response(eventsCsv(exportedEvents(await getAnnals())), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
