import type { Dossier } from '../content/dossier.ts';
import type { CollectionName, RawEntry } from '../content/raw-entry.ts';
import type { Crisis } from '../content/schemas/crisis.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { SourceData } from '../content/schemas/source.ts';
import type { TimelineData } from '../content/schemas/timeline.ts';
import type { SiteOptions } from '../options/site-options.ts';
import { prefixOf } from '../options/local-site.ts';
import { translationSchema } from '../content/schemas/translation.ts';
import { readBody, type Block, type Body } from './body.ts';

/** What the check needs to know of a site. */
export interface CheckInput {
  readonly site: SiteOptions;
  /** The content as a build has read it. */
  readonly dossier: Dossier;
  readonly crisis: Crisis | null;
  /** Patterns of all pages and files that the site makes, such as `/events/[id]`, without the base. */
  readonly routes: readonly string[];
  /** Address of the site, such as `https://example.org`, if its config says so. */
  readonly address?: string | undefined;
  /** Whether `public/` has a file: `/picture.jpg`. */
  readonly hasPublicFile: (path: string) => boolean;
  /** The day on which the content is looked at, `2026-11-24`. */
  readonly today: string;
}

export interface Entry<Data> {
  readonly raw: RawEntry;
  readonly data: Data;
}

/** What people read as a text: an entry with its front matter and its body. */
export interface Prose {
  /** Of a translation, that of the original. */
  readonly collection: Exclude<CollectionName, 'sources'>;
  readonly id: string;
  readonly raw: RawEntry;
  readonly title: string;
  /** Front matter as it stands in the file. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** `null` if there is no text below the front matter. */
  readonly body: Body | null;
  /** BCP 47 tag of what it is written in. */
  readonly lang: string;
  /** Address of the page that shows it, below the base: `/events/fda-approval/`. */
  readonly page: string;
}

/** The content as rules look at it. Entries with mistakes that stop a build are left out: those come first. */
export interface CheckedContent extends CheckInput {
  readonly events: readonly Entry<EventData>[];
  readonly timelines: readonly Entry<TimelineData>[];
  readonly sources: readonly Entry<SourceData>[];
  /** All texts and their translations, language by language; explainers first. */
  readonly prose: readonly Prose[];
}

export function checkedContent(input: CheckInput): CheckedContent {
  const { dossier } = input;
  const of = <Data>(collection: CollectionName): Entry<Data>[] =>
    dossier.entries[collection].flatMap((raw) => {
      const data = dossier.data.get(raw);
      // The schema of the collection has found the data right.
      return data ? [{ raw, data: data as Data }] : [];
    });
  return {
    ...input,
    events: of<EventData>('events'),
    timelines: of<TimelineData>('timelines'),
    sources: of<SourceData>('sources'),
    prose: allProse(input),
  };
}

/** Collections of texts, in the order of reports, with the field that names an entry. */
const named = [
  ['timelines', 'title'],
  ['events', 'title'],
  ['glossary', 'term'],
  ['questions', 'question'],
] as const;

function allProse({ dossier, site }: CheckInput): Prose[] {
  const { entries, data, mistakes } = dossier;
  // What cannot be read is among the mistakes.
  const broken = new Set(mistakes.filter(({ field }) => field === '(body)').map(({ file }) => file));
  const translations = entries.translations.map((raw) => ({ raw, ...translationSchema.parse(raw.data) }));
  /** The texts of one language, with the words that its components write. */
  const written = (lang: string, texts: readonly Pick<Prose, 'collection' | 'id' | 'raw' | 'fields'>[]): Prose[] => {
    const names = new Map<string, string>();
    for (const [collection, field] of named) {
      for (const { id, data } of entries[collection]) names.set(`${collection}/${id}`, textOf(data[field]));
      for (const { id, fields, ...text } of texts) {
        if (text.collection === collection && textOf(fields[field])) names.set(`${collection}/${id}`, textOf(fields[field]));
      }
    }
    const nameOf = (collection: Prose['collection'], id: string) => names.get(`${collection}/${id}`) ?? '';
    const wordsOf = (component: string, id: string) =>
      component === 'EventLink' ? nameOf('events', id) : component === 'Term' ? nameOf('glossary', id) : '';
    return texts.map(({ collection, id, raw, fields }) => ({
      collection,
      id,
      raw,
      title: nameOf(collection, id),
      fields,
      body: raw.body === undefined || broken.has(raw.file) ? null : readBody(raw.body, raw.bodyLine, wordsOf),
      lang,
      page: `/${prefixOf(lang, site)}${pageOf(collection, id).slice(1)}`,
    }));
  };
  const originals = named.flatMap(([collection]) =>
    entries[collection].filter((raw) => data.has(raw)).map((raw) => ({ collection, id: raw.id, raw, fields: raw.data })),
  );
  return [site.lang, ...site.languages].flatMap((lang) =>
    written(lang, lang === site.lang ? originals : translations.filter((each) => each.lang === lang)),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pageOf(collection: Prose['collection'], id: string): string {
  if (collection === 'events') return `/events/${id}/`;
  if (collection === 'glossary') return '/glossary/';
  if (collection === 'questions') return '/teach/';
  return id === 'index' ? '/' : `/${id}/`;
}

/** Explainers and events: the texts that tell the story, and claim something. */
export function storyOf({ prose }: CheckedContent): Prose[] {
  return prose.filter(({ collection }) => collection === 'timelines' || collection === 'events');
}

/** All blocks of a text. */
export function blocksOf({ body }: Prose): Block[] {
  return body?.chapters.flatMap(({ blocks }) => blocks) ?? [];
}
