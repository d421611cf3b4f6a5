import { getCollection, type CollectionEntry } from 'astro:content';
import options from 'virtual:astro-annals/options';
import { reachingOwnDates, timelineEvents, type EventEntry } from '../events/timeline-events.ts';
import type { TimelineEvent } from '../events/event.ts';
import { matches, parseQuery } from '../events/query.ts';
import { categoriesOf, type Category } from '../events/category.ts';
import { localeIn } from '../i18n/locale.ts';
import { gatheredOnce } from './annals-at-hand.ts';
import { refuseMistakes } from './mistakes-at-hand.ts';
import { oncePerContent } from './once-per-content.ts';
import { levels } from './schemas/level.ts';
import type { TranslatedName } from './schemas/translation.ts';
import { inLanguage, type LocalEntry } from './local-entry.ts';

/** All that a page may want to know, in its language and in the order of time. */
export interface Annals {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly events: readonly TimelineEvent[];
  readonly eventById: ReadonlyMap<string, TimelineEvent>;
  readonly entries: ReadonlyMap<string, Local<'events'>>;
  readonly categories: readonly Category[];
  readonly timelines: readonly Local<'timelines'>[];
  readonly sources: ReadonlyMap<string, CollectionEntry<'sources'>>;
  readonly glossary: readonly Local<'glossary'>[];
  readonly termById: ReadonlyMap<string, Local<'glossary'>>;
  /** By level; of one level, in the order of what they are about. */
  readonly questions: readonly Local<'questions'>[];
}

/** An entry of a collection in a language of the site. */
export type Local<Name extends TranslatedName> = LocalEntry<CollectionEntry<Name>, CollectionEntry<'translations'>>;

/**
 * The whole content in a language, once per build; in `astro dev` anew for each page.
 *
 * @param lang One of the site's languages: `localeOf(Astro.url)` tells that of a page.
 * @throws The list of mistakes in the content, if there are any.
 */
export function getAnnals(lang: string): Promise<Annals> {
  refuseMistakes();
  if (import.meta.env.DEV) return gather(lang);
  return gatheredOnce(lang, () => gather(lang));
}

/** The events that a timeline shows: those that its query asks for. */
export const eventsOf = oncePerContent((annals, query): readonly TimelineEvent[] => {
  const parsed = parseQuery(query);
  return reachingOwnDates(
    annals.events.filter((event) => matches(event, parsed)),
    options,
  );
});

async function gather(lang: string): Promise<Annals> {
  const locale = localeIn(lang);
  const [originals, timelines, sources, glossary, questions, translations] = await Promise.all([
    getCollection('events'),
    getCollection('timelines'),
    getCollection('sources'),
    getCollection('glossary'),
    getCollection('questions'),
    lang === options.lang ? [] : getCollection('translations', ({ data }) => data.lang === lang),
  ]);
  const original = lang === options.lang ? undefined : options.lang;
  const translated = new Map(translations.map((each) => [`${each.data.collection}/${each.data.id}`, each]));
  const local = <Name extends TranslatedName>(name: Name, entry: CollectionEntry<Name>): Local<Name> =>
    inLanguage(entry, translated.get(`${name}/${entry.id}`), original);
  const entries = originals.map((entry) => local('events', entry));
  const events = timelineEvents(entries.map((entry) => eventEntry(entry, locale.path)), locale);
  const eventById = new Map(events.map((event) => [event.id, event]));
  const terms = glossary.map((entry) => local('glossary', entry));
  const first = ({ data }: Local<'questions'>) => Math.min(...data.events.map((id) => eventById.get(id)?.at ?? Infinity));
  return {
    lang,
    events,
    eventById,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    categories: categoriesOf(
      entries.map(({ data }) => data.category),
      locale.categories,
    ),
    timelines: timelines
      .map((entry) => local('timelines', entry))
      .sort((a, b) => Number(b.id === 'index') - Number(a.id === 'index') || compare(a.id, b.id)),
    sources: new Map(sources.map((entry) => [entry.id, entry])),
    glossary: terms.sort((a, b) => a.data.term.localeCompare(b.data.term, lang)),
    termById: new Map(terms.map((entry) => [entry.id, entry])),
    questions: questions
      .map((entry) => local('questions', entry))
      .sort((a, b) => levels.indexOf(a.data.level) - levels.indexOf(b.data.level) || first(a) - first(b) || compare(a.id, b.id)),
  };
}

function eventEntry({ id, data, langOf }: Local<'events'>, path: (page: string) => string): EventEntry {
  const { title, date, category, importance, confidence, tags, people, place, summary } = data;
  const href = options.routes.events ? path(`events/${id}/`) : undefined;
  const [titleLang, summaryLang] = [langOf('title').lang, langOf('summary').lang];
  const langs = titleLang || summaryLang ? { langs: { title: titleLang, summary: summaryLang } } : {};
  return { id, title, date, category, importance, confidence, tags, people, place, summary, href, ...langs };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
