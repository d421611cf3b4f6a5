import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/text-response.ts';
import { localeOf } from '../i18n/locale.ts';
import { recordLines } from '../search/records.ts';
import { siteRecords } from '../search/site-records.ts';

/** What the search index of a language is made from; the build takes it out of the site again. */
export const GET: APIRoute = async ({ url }) =>
  textResponse(recordLines(await siteRecords(localeOf(url))), 'application/x-ndjson');
