import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { bibTeX } from '../content/cite-forms.ts';
import { localeOf } from '../i18n/locale.ts';

/** The whole bibliography as a BibTeX file. */
export const GET: APIRoute = async ({ url }) => {
  const { sources } = await getAnnals(localeOf(url).lang);
  const items = [...sources].map(([id, { data }]) => ({ ...data, id }));
  return new Response(bibTeX(items), { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
};
