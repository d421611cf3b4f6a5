import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { eventsOf, getAnnals } from '../content/annals.ts';
import { socialPicture } from '../feeds/social-picture.ts';
import { localeOf } from '../i18n/locale.ts';
import { timelineSpec } from '../render/static/timeline-spec.ts';

export async function getStaticPaths() {
  const { timelines } = await getAnnals(options.lang);
  const ids = new Set(['index', ...timelines.map(({ id }) => id)]);
  return [...ids].map((timeline) => ({ params: { timeline } }));
}

/** The picture that social networks show: the timeline's own, as it is at build. */
export const GET: APIRoute = async ({ params, url }) => {
  const locale = localeOf(url);
  const annals = await getAnnals(locale.lang);
  const data = annals.timelines.find(({ id }) => id === params.timeline)?.data;
  const events = eventsOf(annals, data?.query ?? '');
  const png = await socialPicture({
    title: data?.title ?? locale.title,
    site: locale.publisher ?? locale.title,
    events,
    categories: annals.categories,
    spec: { ...timelineSpec(data, events, { ...locale, categories: annals.categories }), lanes: 'none', rows: 7 },
  });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
