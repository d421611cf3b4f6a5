import options from 'virtual:astro-annals/options';
import { getAnnals } from '../../content/annals.ts';
import { asset } from '../../content/paths.ts';
import type { OfferedTimeline } from '../../embed/builder/data.ts';
import { mostImportant } from '../../events/most-important.ts';
import { localeIn } from '../../i18n/locale.ts';
import { drawnTimeline } from '../timeline/drawn-timeline.ts';
import { mostListed } from '../timeline/lists-of.ts';
import { fullPathIn } from './full-page.ts';

/** The timelines of a site, in all of its languages, with their events in one of them; the home timeline first. */
export async function offeredTimelines(lang: string): Promise<OfferedTimeline[]> {
  const annals = await getAnnals(lang);
  const ids = [...new Set(['index', ...annals.timelines.map(({ id }) => id)])];
  const tags = [options.lang, ...options.languages];
  return Promise.all(
    ids.map(async (id) => {
      const { events, categories, spec } = drawnTimeline(annals, id);
      const editions = await Promise.all(tags.map(async (tag) => [tag, await editionOf(id, tag)] as const));
      return {
        id,
        editions: Object.fromEntries(editions),
        events: mostImportant(events, mostListed).map(({ id, when, title, langs }) => ({ id, label: `${when} · ${title}`, ...(langs?.title ? { lang: langs.title } : {}) })),
        categories: categories.map(({ id }) => id),
        lanes: spec.lanes,
        scale: spec.scale,
      };
    }),
  );
}

async function editionOf(id: string, lang: string): Promise<OfferedTimeline['editions'][string]> {
  const { timelines } = await getAnnals(lang);
  const { title, path, routes } = localeIn(lang);
  return {
    title: timelines.find((timeline) => timeline.id === id)?.data.title ?? title,
    frame: path(`embed/${id}/`),
    full: fullPathIn(id, lang) ?? null,
    picture: routes.pictures ? path(`og/${id}.png`) : null,
    script: asset('embed.js'),
  };
}
