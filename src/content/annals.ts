import { getCollection, type CollectionEntry } from 'astro:content';
import options from 'virtual:astro-annals/options';
import { timelineEvents, type EventEntry } from '../events/timeline-events.ts';
import type { TimelineEvent } from '../events/event.ts';
import { matches, parseQuery } from '../events/query.ts';
import { categoriesOf, type Category } from '../events/category.ts';
import { gatheredOnce } from './annals-at-hand.ts';
import { refuseMistakes } from './mistakes-at-hand.ts';
import { path } from './paths.ts';

/** All that a page may want to know, in the order of time. */
export interface Annals {
  readonly events: readonly TimelineEvent[];
  readonly eventById: ReadonlyMap<string, TimelineEvent>;
  readonly entries: ReadonlyMap<string, CollectionEntry<'events'>>;
  readonly categories: readonly Category[];
  readonly timelines: readonly CollectionEntry<'timelines'>[];
  readonly sources: ReadonlyMap<string, CollectionEntry<'sources'>>;
  readonly glossary: readonly CollectionEntry<'glossary'>[];
  readonly termById: ReadonlyMap<string, CollectionEntry<'glossary'>>;
}

/**
 * The whole content, once per build; in `astro dev` anew for each page.
 *
 * @throws The list of mistakes in the content, if there are any.
 */
export function getAnnals(): Promise<Annals> {
  refuseMistakes();
  if (import.meta.env.DEV) return gather();
  return gatheredOnce(gather);
}

/** The events that a timeline shows. */
export function eventsOf(annals: Annals, query: string): TimelineEvent[] {
  const parsed = parseQuery(query);
  return annals.events.filter((event) => matches(event, parsed));
}

async function gather(): Promise<Annals> {
  const [entries, timelines, sources, glossary] = await Promise.all([
    getCollection('events'),
    getCollection('timelines'),
    getCollection('sources'),
    getCollection('glossary'),
  ]);
  const events = timelineEvents(entries.map(eventEntry), options);
  return {
    events,
    eventById: new Map(events.map((event) => [event.id, event])),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    categories: categoriesOf(
      entries.map(({ data }) => data.category),
      options.categories,
    ),
    timelines: timelines.sort((a, b) => Number(b.id === 'index') - Number(a.id === 'index') || compare(a.id, b.id)),
    sources: new Map(sources.map((entry) => [entry.id, entry])),
    glossary: glossary.sort((a, b) => a.data.term.localeCompare(b.data.term, options.lang)),
    termById: new Map(glossary.map((entry) => [entry.id, entry])),
  };
}

function eventEntry({ id, data }: CollectionEntry<'events'>): EventEntry {
  const { title, date, category, importance, confidence, tags, people, place, summary } = data;
  const href = options.routes.events ? path(`events/${id}/`) : undefined;
  return { id, title, date, category, importance, confidence, tags, people, place, summary, href };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
