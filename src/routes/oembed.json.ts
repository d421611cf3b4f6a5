import type { APIRoute } from 'astro';
import { getAnnals } from '../content/annals.ts';
import { embeddable } from '../embed/embeddable.ts';
import { oEmbed } from '../embed/o-embed.ts';
import { localeOf } from '../i18n/locale.ts';

/** Without the site's own address there is nothing to tell others. */
export async function getStaticPaths() {
  return import.meta.env.SITE ? embeddable() : [];
}

/** What WordPress and others ask when they are given the address of a timeline. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const { timeline: id = '' } = params;
  const { lang, title, path } = localeOf(url);
  const { timelines } = await getAnnals(lang);
  const entry = timelines.find((timeline) => timeline.id === id);
  const told = oEmbed({
    title: entry?.data.title ?? title,
    site: title,
    home: new URL(path(''), site ?? url.origin),
    frame: new URL(path(`embed/${id}/`), site ?? url.origin),
  });
  return new Response(JSON.stringify(told), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
