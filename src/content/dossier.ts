import { join } from 'node:path';
import type { z } from 'astro/zod';
import { candidates } from './check-query.ts';
import { checkAll } from './checks.ts';
import { duplicates } from './duplicates.ts';
import { expected } from './expected.ts';
import { fieldsAt } from './fields.ts';
import { knownIds, type KnownIds } from './known-ids.ts';
import { mistake, type Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { collectionNames, type CollectionName, type RawEntry, type StoredName } from './raw-entry.ts';
import { forgetTexts } from './plain-text.ts';
import { projectPath } from './project-path.ts';
import { readCollection } from './read-collection.ts';
import { readCrisisFile } from './read-crisis.ts';
import { forgetCited } from './references.ts';
import { readTranslations } from './read-translations.ts';
import type { EventData } from './schemas/event.ts';
import type { GlossaryData } from './schemas/glossary.ts';
import type { QuestionData } from './schemas/question.ts';
import type { SourceData } from './schemas/source.ts';
import type { TimelineData } from './schemas/timeline.ts';
import { strayFiles } from './stray-files.ts';

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
  readonly known: Readonly<Record<CollectionName, KnownIds>>;
};

/** The schemas that entries are checked against; an author's extensions included. */
export type Schemas = Readonly<Record<CollectionName, z.ZodType>>;

export interface DossierOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly schemas: Schemas;
  /** Whether drafts are shown (`astro dev`) or left out (a build). */
  readonly drafts: boolean;
  /** Tag of the language in which the content is written. */
  readonly lang: string;
  /** Tags of those into which it may be translated. */
  readonly languages: readonly string[];
}

/** All of the content, read and checked. */
export interface Dossier {
  readonly entries: Readonly<Record<StoredName, readonly RawEntry[]>>;
  /** What their schemas made of the entries that are right by themselves. */
  readonly data: ReadonlyMap<RawEntry, Record<string, unknown>>;
  readonly mistakes: readonly Mistake[];
}

/** Reads the whole content folder and gathers every mistake in it. */
export async function readDossier(options: DossierOptions): Promise<Dossier> {
  const { root, contentDir, schemas, lang, languages } = options;
  forgetTexts();
  forgetCited();
  const content = projectPath(contentDir, root);
  const mistakes: Mistake[] = [...(await strayFiles(contentDir, content, lang, languages)), ...(await readCrisisFile(contentDir, root)).mistakes];
  const read = async (name: CollectionName) => {
    const found = await readCollection(name, join(contentDir, name), root);
    const drafts = options.drafts ? [] : found.entries.filter(({ data }) => data.draft === true);
    mistakes.push(...found.mistakes, ...duplicates(found.entries));
    return { raw: found.entries.filter((entry) => !drafts.includes(entry)), known: knownIds(name, found, drafts) };
  };
  const all = await byCollection(read);
  const raw = await byCollection((name) => all[name].raw);
  const known = await byCollection((name) => all[name].known);
  const checked: Checked = {
    raw,
    known,
    events: validate<'events'>(raw.events, schemas.events, mistakes),
    timelines: validate<'timelines'>(raw.timelines, schemas.timelines, mistakes),
    sources: validate<'sources'>(raw.sources, schemas.sources, mistakes),
    glossary: validate<'glossary'>(raw.glossary, schemas.glossary, mistakes),
    questions: validate<'questions'>(raw.questions, schemas.questions, mistakes),
  };
  const events = candidates(raw.events, checked.events, known.events.complete && known.events.unread.size === 0);
  mistakes.push(...checkAll(checked, { root, content, languages, candidates: events }));
  const translations = await readTranslations({ ...options, raw, known, candidates: events, content });
  mistakes.push(...translations.mistakes);
  const data: (readonly [RawEntry, Record<string, unknown>])[] = [
    ...collectionNames.flatMap((name) => checked[name].map((entry) => [entry.raw, entry.data] as const)),
    ...translations.entries.map((entry) => [entry.raw, entry.data] as const),
  ];
  return {
    entries: { ...raw, translations: translations.entries.map((each) => each.raw) },
    data: new Map(data),
    mistakes: distinct(mistakes),
  };
}

async function byCollection<T>(make: (name: CollectionName) => T | Promise<T>): Promise<Record<CollectionName, T>> {
  const made = await Promise.all(collectionNames.map(async (name) => [name, await make(name)] as const));
  return Object.fromEntries(made) as Record<CollectionName, T>;
}

function validate<Name extends CollectionName>(
  entries: readonly RawEntry[],
  schema: z.ZodType,
  mistakes: Mistake[],
): CheckedEntry<Data[Name]>[] {
  const right: CheckedEntry<Data[Name]>[] = [];
  for (const raw of entries) {
    const parsed = schema.safeParse(raw.data, { reportInput: true, error: expected });
    // An author's extension only adds fields, so the package's own are there.
    if (parsed.success) right.push({ raw, data: parsed.data as Data[Name] });
    else for (const issue of parsed.error.issues) mistakes.push(...fromIssue(raw, issue, schema));
  }
  return right;
}

function* fromIssue(raw: RawEntry, issue: z.core.$ZodIssue, schema: z.ZodType): Generator<Mistake> {
  if (issue.code !== 'unrecognized_keys') {
    yield mistake(raw, issue.path, issue.path.join('.'), issue.input, issue.message);
    return;
  }
  const fields = fieldsAt(schema, issue.path);
  for (const key of issue.keys) {
    const path = [...issue.path, key];
    const allowed =
      key === 'id' && raw.namedBy === 'file'
        ? `no id: it is the name of the file, "${raw.id}"`
        : `one of the fields ${fields.join(', ')}${didYouMean(key, fields)}`;
    const at = raw.headerLine === undefined ? {} : { line: raw.headerLine };
    yield { ...mistake(raw, path, path.join('.'), path.length === 1 && key === 'id' ? raw.data.id : key, allowed), ...at };
  }
}

/** A column that a table should not have is the mistake of its first line, not of every row. */
function distinct(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map((each) => [JSON.stringify(each), each])).values()];
}
