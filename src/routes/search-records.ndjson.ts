import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/text-response.ts';
import { recordLines } from '../search/records.ts';
import { siteRecords } from '../search/site-records.ts';

/** What the search index is made from; the build takes it out of the site again. */
export const GET: APIRoute = async () => textResponse(recordLines(await siteRecords()), 'application/x-ndjson');
