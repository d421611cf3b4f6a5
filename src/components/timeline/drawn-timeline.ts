import options from 'virtual:astro-annals/options';
import { eventsOf, type Annals } from '../../content/annals.ts';
import { oncePerContent } from '../../content/once-per-content.ts';
import { localeIn } from '../../i18n/locale.ts';
import { timelineSpec } from '../../render/static/timeline-spec.ts';

/** What a timeline draws: its front matter, the events of its query, the categories that these have, and how. */
export function drawnTimeline(annals: Annals, id: string, { filter = '', view }: { readonly filter?: string; readonly view?: string | undefined } = {}) {
  // Many pages show the same.
  return filter === '' && view === undefined ? wholeTimeline(annals, id) : draw(annals, id, filter, view);
}

const wholeTimeline = oncePerContent((annals, id) => draw(annals, id, '', undefined));

function draw(annals: Annals, id: string, filter: string, view: string | undefined) {
  const timeline = annals.timelines.find((entry) => entry.id === id)?.data;
  const query = timeline?.query ?? '';
  const events = eventsOf(annals, filter === '' ? query : `${query} ${filter}`);
  const used = new Set(events.map(({ category }) => category));
  const categories = annals.categories.filter((category) => used.has(category.id));
  const tiled = filter === '' && events.length > options.tilesFrom;
  return { timeline, events, categories, spec: timelineSpec(timeline, events, { ...localeIn(annals.lang), categories, view, tiled }) };
}
