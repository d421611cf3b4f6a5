import type { APIRoute } from 'astro';
import { siteRecords } from '../search/site-records.ts';

/** What the search index is made from; the build takes it out of the site again. */
export const GET: APIRoute = async () => Response.json(await siteRecords());
