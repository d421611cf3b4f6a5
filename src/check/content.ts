import type { Dossier } from '../content/dossier.ts';
import type { CollectionName, RawEntry } from '../content/raw-entry.ts';
import type { Crisis } from '../content/schemas/crisis.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { GlossaryData } from '../content/schemas/glossary.ts';
import type { QuestionData } from '../content/schemas/question.ts';
import type { SourceData } from '../content/schemas/source.ts';
import type { TimelineData } from '../content/schemas/timeline.ts';
import type { SiteOptions } from '../options/site-options.ts';
import { readBody, type Body } from './body.ts';

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
  /** Its text; `null` if it has none. */
  readonly body: Body | null;
  /** BCP 47 tag of what it is written in. */
  readonly lang: string;
}

/** The content as rules look at it. Entries with mistakes that stop a build are left out: those come first. */
export interface CheckedContent extends CheckInput {
  readonly events: readonly Entry<EventData>[];
  readonly timelines: readonly Entry<TimelineData>[];
  readonly sources: readonly Entry<SourceData>[];
  readonly glossary: readonly Entry<GlossaryData>[];
  readonly questions: readonly Entry<QuestionData>[];
}

/** Any entry that people read as a text. */
export type Prose = Entry<EventData | TimelineData | GlossaryData | QuestionData>;

export function checkedContent(input: CheckInput): CheckedContent {
  const { dossier, site } = input;
  // What cannot be read is among the mistakes.
  const broken = new Set(dossier.mistakes.filter(({ field }) => field === '(body)').map(({ file }) => file));
  const fieldOf = (collection: CollectionName, field: string) =>
    new Map(dossier.entries[collection].map(({ id, data }) => [id, typeof data[field] === 'string' ? data[field] : '']));
  const titles = fieldOf('events', 'title');
  const terms = fieldOf('glossary', 'term');
  const wordsOf = (component: string, id: string) =>
    (component === 'EventLink' ? titles.get(id) : component === 'Term' ? terms.get(id) : undefined) ?? '';
  const of = <Data>(collection: CollectionName): Entry<Data>[] =>
    dossier.entries[collection].flatMap((raw) => {
      const data = dossier.data.get(raw);
      if (!data) return [];
      const body = raw.body === undefined || broken.has(raw.file) ? null : readBody(raw.body, raw.bodyLine, wordsOf);
      // The schema of the collection has found the data right.
      return [{ raw, data: data as Data, body, lang: site.lang }];
    });
  return {
    ...input,
    events: of<EventData>('events'),
    timelines: of<TimelineData>('timelines'),
    sources: of<SourceData>('sources'),
    glossary: of<GlossaryData>('glossary'),
    questions: of<QuestionData>('questions'),
  };
}

/** All that people read as a text. */
export function allProse({ timelines, events, glossary, questions }: CheckedContent): Prose[] {
  return [...timelines, ...events, ...glossary, ...questions];
}
