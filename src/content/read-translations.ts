import { join } from 'node:path';
import { checkBody, type BodyContext } from './check-body.ts';
import { duplicates } from './duplicates.ts';
import { expected } from './expected.ts';
import { fieldsAt } from './fields.ts';
import { idFault } from './known-ids.ts';
import { mistake, type Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import type { CollectionName, RawEntry } from './raw-entry.ts';
import { readCollection } from './read-collection.ts';
import { translatedNames, translationSchemas, type TranslatedName, type TranslationData } from './schemas/translation.ts';

/** What translations are checked against: the entries that they translate. */
export interface TranslationContext extends BodyContext {
  readonly raw: Readonly<Record<CollectionName, readonly RawEntry[]>>;
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Tags of the site's further languages. */
  readonly languages: readonly string[];
  /** Whether drafts are shown (`astro dev`) or left out (a build). */
  readonly drafts: boolean;
}

/** A translation that is right by itself, under the id by which it is stored. */
export interface CheckedTranslation {
  readonly raw: RawEntry;
  readonly data: TranslationData;
}

/** Reads and checks the translations of all entries, `content/<lang>/<collection>/<id>.mdx`. */
export async function readTranslations(
  context: TranslationContext,
): Promise<{ readonly entries: readonly CheckedTranslation[]; readonly mistakes: readonly Mistake[] }> {
  const { languages, contentDir, root, drafts } = context;
  const folders = languages.flatMap((lang) => translatedNames.map((name) => ({ lang, name })));
  const all = await Promise.all(
    folders.map(async ({ lang, name }) => {
      const read = await readCollection(name, join(contentDir, lang, name), root, ['.mdx']);
      const mistakes = [...read.mistakes, ...duplicates(read.entries)];
      const shown = read.entries.filter(({ id, data }) => drafts || (data.draft !== true && !context.known[name].drafts.has(id)));
      const entries = shown.flatMap((raw) => check(raw, lang, name, context, mistakes));
      return { entries, mistakes };
    }),
  );
  return { entries: all.flatMap(({ entries }) => entries), mistakes: all.flatMap(({ mistakes }) => mistakes) };
}

function check(raw: RawEntry, lang: string, name: TranslatedName, context: TranslationContext, mistakes: Mistake[]): CheckedTranslation[] {
  const { known, content } = context;
  mistakes.push(...checkBody(raw, context));
  const fault = idFault(raw.id, known[name], content);
  if (fault !== null) mistakes.push({ ...mistake(raw, [], '(file name)', raw.id, fault), line: 1 });
  const original = context.raw[name].find(({ id }) => id === raw.id);
  const where = original?.file ?? 'the original';
  const schema = translationSchemas[name];
  const parsed = schema.safeParse(raw.data, { reportInput: true, error: expected });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code !== 'unrecognized_keys') {
        mistakes.push(mistake(raw, issue.path, issue.path.join('.'), issue.input, issue.message));
        continue;
      }
      const fields = fieldsAt(schema, issue.path);
      for (const key of issue.keys) {
        const path = [...issue.path, key];
        const allowed = `one of the fields that are translated: ${fields.join(', ')}; all others are those of ${where}${didYouMean(key, fields)}`;
        mistakes.push(mistake(raw, path, path.join('.'), key, allowed));
      }
    }
    return [];
  }
  const { draft, ...fields } = parsed.data;
  if (Object.keys(fields).length === 0 && raw.body?.trim() === '') {
    const allowed = `at least one translated field (${fieldsAt(schema, []).filter((field) => field !== 'draft').join(', ')}), or a text below the front matter`;
    mistakes.push({ ...mistake(raw, [], '(file)', undefined, allowed), line: 1 });
    return [];
  }
  if (original) mistakes.push(...counterparts(raw, fields, original));
  const id = `${lang}/${name}/${raw.id}`;
  const data = { lang, collection: name, id: raw.id, fields } as TranslationData;
  return fault === null ? [{ raw: { ...raw, id, data }, data }] : [];
}

/** Fields that an entry need not have, and then has nothing to translate. Other names are another matter in each language. */
const optional = ['dateNote', 'place', 'image', 'description', 'answer', 'certainty', 'eras'];

function* counterparts(raw: RawEntry, fields: Readonly<Record<string, unknown>>, original: RawEntry): Generator<Mistake> {
  for (const [field, value] of Object.entries(fields)) {
    if (!optional.includes(field)) continue;
    const own = original.data[field];
    if (own === undefined || own === null) {
      yield mistake(raw, [field], field, value, `a field that ${original.file} has; there, nothing says ${field}`);
    } else if (Array.isArray(own) && Array.isArray(value) && own.length !== value.length) {
      yield mistake(raw, [field], field, value, `as many as ${original.file} has: ${own.length}`);
    }
  }
}
