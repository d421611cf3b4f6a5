import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { eventsCsv } from '../feeds/events-csv.ts';
import { exportedEvents } from '../feeds/exported-event.ts';
import { textResponse } from '../feeds/text-response.ts';
import { localeOf } from '../i18n/locale.ts';

/** All events as a table, in the form that `content/events` reads. */
export const GET: APIRoute = async ({ url }) => {
  const annals = await getAnnals(localeOf(url).lang);
  function* text() {
    yield eventsCsv(exportedEvents(annals));
  }
  return textResponse(text(), 'text/csv; charset=utf-8');
};
