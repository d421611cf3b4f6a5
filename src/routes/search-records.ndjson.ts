import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { textResponse } from '../feeds/text-response.ts';
import { localeOf } from '../i18n/locale.ts';
import { prefixOf } from '../options/local-site.ts';
import { recordLines } from '../search/records.ts';
import { recordsTaker } from '../search/records-taker.ts';
import { siteRecords } from '../search/site-records.ts';

/** What the search index of a language is made from; the build takes it out of the site again. */
export const GET: APIRoute = async ({ url }) => {
  const locale = localeOf(url);
  const records = await siteRecords(locale);
  const take = recordsTaker();
  if (!take) return textResponse(recordLines(records), 'application/x-ndjson');
  take(prefixOf(locale.lang, options), records);
  return textResponse([], 'application/x-ndjson');
};
