import { civilFromDays } from '../dates/calendar.ts';
import { getAnnals, type Annals } from '../content/annals.ts';
import { chapters } from '../content/chapters.ts';
import { plainText } from '../content/plain-text.ts';
import type { TimelineEvent } from '../events/event.ts';
import type { Locale } from '../i18n/locale.ts';
import type { SearchRecord } from './records.ts';

/**
 * Everything that can be found in a language: the chapters of all explainers, and the
 * glossary, as far as they have pages, and all events in the order in which
 * their dates begin. A large index has parts, and each of them is a stretch of
 * time then: sorted by date, their hits follow each other part by part.
 */
export async function siteRecords(locale: Locale): Promise<Iterable<SearchRecord>> {
  const annals = await getAnnals(locale.lang);
  const labels = new Map(annals.categories.map(({ id, label }) => [id, label]));
  return records();

  function* records(): Generator<SearchRecord> {
    if (locale.routes.home) yield* annals.timelines.flatMap((timeline) => chapterRecords(timeline, locale));
    if (locale.routes.glossary) yield* annals.glossary.map((term) => termRecord(term, locale));
    for (const event of annals.events.toSorted((a, b) => a.lo - b.lo)) {
      yield eventRecord(event, labels.get(event.category) ?? event.category, annals, locale);
    }
  }
}

function eventRecord(event: TimelineEvent, category: string, annals: Annals, { lang, onTimeline }: Locale): SearchRecord {
  const body = annals.entries.get(event.id)?.body;
  const { id, title, when, summary, place, people, tags, confidence } = event;
  return {
    url: event.href ?? onTimeline(id),
    content: sentences(title, when, summary, body && plainText(body), place?.name, people.join(', '), tags.join(', ')),
    language: lang,
    // With `at` and `categoryId`, a timeline can place a hit that it has not loaded.
    meta: { title, when, category, categoryId: event.category, event: id, at: String(event.at), kind: 'event' },
    filters: {
      kind: ['event'],
      category: [category],
      decade: decades(event),
      confidence: [confidence],
      ...(tags.length > 0 ? { tag: [...tags] } : {}),
      ...(place ? { place: [place.name] } : {}),
    },
    sort: { date: sortable(event.lo) },
  };
}

function chapterRecords({ id, data, body }: Annals['timelines'][number], { lang, path }: Locale): SearchRecord[] {
  const page = path(id === 'index' ? '' : `${id}/`);
  return chapters(body ?? '', data.title).map(({ slug, title, text }) => ({
    url: slug ? `${page}#${slug}` : page,
    content: sentences(title, text),
    language: lang,
    meta: { title, kind: 'chapter' },
    filters: { kind: ['chapter'] },
    sort: {},
  }));
}

function termRecord({ id, data, body }: Annals['glossary'][number], { lang, path }: Locale): SearchRecord {
  return {
    url: path(`glossary/#${id}`),
    content: sentences(data.term, data.aliases.join(', '), data.definition, body && plainText(body)),
    language: lang,
    meta: { title: data.term, kind: 'term' },
    filters: { kind: ['term'] },
    sort: {},
  };
}

/** Parts as sentences of their own, so that an excerpt across them can be read. */
function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part)
    .map((part) => (/[.!?…:]["”’)]?$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** Every decade that a date reaches into, up to a century of them; beyond, the first and the last. */
function decades({ lo, hi }: TimelineEvent): string[] {
  const first = decade(lo);
  // The end is exclusive: what ends with 1969 does not reach into the 1970s.
  const last = Math.max(first, decade(hi - 1));
  if (last - first > 100) return [first, last].map((year) => `${year}s`);
  return Array.from({ length: (last - first) / 10 + 1 }, (_, index) => `${first + index * 10}s`);
}

function decade(ms: number): number {
  return Math.floor(civilFromDays(Math.floor(ms / 86_400_000)).year / 10) * 10;
}

/** Pagefind sorts numbers as numbers; seconds keep them exact through deep time. */
function sortable(ms: number): string {
  return String(Math.round(ms / 1000));
}
