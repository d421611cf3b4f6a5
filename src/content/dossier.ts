import { join } from 'node:path';
import type { z } from 'astro/zod';
import { checkAll, mistake } from './checks.ts';
import { quote, type Mistake } from './mistake.ts';
import { collectionNames, type CollectionName, type RawEntry } from './raw-entry.ts';
import { readCollection } from './read-collection.ts';
import type { EventData } from './schemas/event.ts';
import type { GlossaryData } from './schemas/glossary.ts';
import type { QuestionData } from './schemas/question.ts';
import type { SourceData } from './schemas/source.ts';
import type { TimelineData } from './schemas/timeline.ts';

/** What each collection's entries are, once their schema found them right. */
interface Data {
  readonly events: EventData;
  readonly timelines: TimelineData;
  readonly sources: SourceData;
  readonly glossary: GlossaryData;
  readonly questions: QuestionData;
}

export interface CheckedEntry<T> {
  readonly raw: RawEntry;
  readonly data: T;
}

/** All entries that are right by themselves, beside all that were read. */
export type Checked = { readonly [Name in CollectionName]: readonly CheckedEntry<Data[Name]>[] } & {
  readonly raw: Readonly<Record<CollectionName, readonly RawEntry[]>>;
};

/** The schemas that entries are checked against; an author's extensions included. */
export type Schemas = Readonly<Record<CollectionName, z.ZodType>>;

export interface DossierOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly schemas: Schemas;
  /** Ids of the declared categories; `undefined` if any will do. */
  readonly categories: readonly string[] | undefined;
  /** Whether drafts are shown (`astro dev`) or left out (a build). */
  readonly drafts: boolean;
}

/** All of the content, read and checked. */
export interface Dossier {
  readonly entries: Readonly<Record<CollectionName, readonly RawEntry[]>>;
  readonly mistakes: readonly Mistake[];
}

/** Reads the whole content folder and gathers every mistake in it. */
export async function readDossier(options: DossierOptions): Promise<Dossier> {
  const { root, contentDir, schemas } = options;
  const mistakes: Mistake[] = [];
  const read = async (name: CollectionName) => {
    const { entries, mistakes: unreadable } = await readCollection(name, join(contentDir, name), root);
    mistakes.push(...unreadable);
    return entries.filter(({ data }) => options.drafts || data.draft !== true);
  };
  const [events, timelines, sources, glossary, questions] = await Promise.all([
    read('events'),
    read('timelines'),
    read('sources'),
    read('glossary'),
    read('questions'),
  ]);
  const raw = { events, timelines, sources, glossary, questions };
  for (const name of collectionNames) mistakes.push(...duplicates(raw[name]));
  const checked: Checked = {
    raw,
    events: validate<'events'>(events, schemas.events, mistakes),
    timelines: validate<'timelines'>(timelines, schemas.timelines, mistakes),
    sources: validate<'sources'>(sources, schemas.sources, mistakes),
    glossary: validate<'glossary'>(glossary, schemas.glossary, mistakes),
    questions: validate<'questions'>(questions, schemas.questions, mistakes),
  };
  mistakes.push(...checkAll(checked, options));
  return { entries: raw, mistakes };
}

function validate<Name extends CollectionName>(
  entries: readonly RawEntry[],
  schema: z.ZodType,
  mistakes: Mistake[],
): CheckedEntry<Data[Name]>[] {
  const right: CheckedEntry<Data[Name]>[] = [];
  for (const raw of entries) {
    const parsed = schema.safeParse(raw.data, { reportInput: true });
    // An author's extension only adds fields, so the package's own are there.
    if (parsed.success) right.push({ raw, data: parsed.data as Data[Name] });
    else for (const issue of parsed.error.issues) mistakes.push(...fromIssue(raw, issue, schema));
  }
  return right;
}

function* fromIssue(raw: RawEntry, issue: z.core.$ZodIssue, schema: z.ZodType): Generator<Mistake> {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      const fields = issue.path.length === 0 && 'shape' in schema ? Object.keys(schema.shape as object) : [];
      const allowed = fields.length > 0 ? `one of the fields ${fields.join(', ')}` : `no field of this name`;
      yield { ...mistake(raw, path, path.join('.'), undefined, allowed), found: quote(key) };
    }
    return;
  }
  yield mistake(raw, issue.path, issue.path.join('.') || '(front matter)', issue.input, issue.message);
}

function* duplicates(entries: readonly RawEntry[]): Generator<Mistake> {
  const first = new Map<string, RawEntry>();
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, entry);
    else yield mistake(entry, ['id'], 'id', entry.id, `an id of its own; ${other.file}:${other.lineOf(['id'])} has it already`);
  }
}
