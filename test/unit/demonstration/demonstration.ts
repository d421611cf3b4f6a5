import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';
import type { RawEntry } from '../../../src/content/raw-entry.ts';
import { readCollection } from '../../../src/content/read-collection.ts';
import { parseBody } from '../../../src/content/body-tree.ts';
import { uses } from '../../../src/content/references.ts';
import { crisisSchema } from '../../../src/content/schemas/crisis.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { glossarySchema } from '../../../src/content/schemas/glossary.ts';
import { questionSchema } from '../../../src/content/schemas/question.ts';
import { sourceSchema } from '../../../src/content/schemas/source.ts';
import { timelineSchema } from '../../../src/content/schemas/timeline.ts';
import { translationSchemas } from '../../../src/content/schemas/translation.ts';

const root = join(import.meta.dirname, '../../..');

/** A paragraph or an item of a list, as readers see it. */
export interface Block {
  readonly text: string;
  /** Ids of the sources it names. */
  readonly cites: readonly string[];
}

interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
  readonly body: string;
  readonly blocks: readonly Block[];
}

/** @param lang Tag of the language, for translations. */
async function entries<Data>(
  collection: RawEntry['collection'],
  schema: { parse(data: unknown): Data },
  lang = '',
): Promise<Entry<Data>[]> {
  const { entries: raw } = await readCollection(collection, join(root, 'content', lang, collection), root);
  return raw.map(({ id, data, body = '' }) => ({ id, data: schema.parse(data), body, blocks: blocks(body) }));
}

function blocks(body: string): Block[] {
  const found: Block[] = [];
  visit(parseBody(body), (node) => {
    if (node.type !== 'paragraph') return undefined;
    found.push({ text: toString(node), cites: ids(node, 'Cite') });
    return SKIP;
  });
  return found;
}

function ids(tree: Nodes, component: string): string[] {
  const found: string[] = [];
  visit(tree, 'mdxJsxTextElement', ({ name, attributes }) => {
    if (name !== component) return;
    for (const each of attributes) {
      if (each.type === 'mdxJsxAttribute' && each.name === 'id' && typeof each.value === 'string') found.push(each.value);
    }
  });
  return found;
}

/** What a body names: the values of one attribute of one component, in order. */
export function named(body: string, component: string, attribute: string): string[] {
  return uses(body)
    .filter((use) => use.component === component)
    .flatMap((use) => use.attributes.get(attribute)?.values ?? []);
}

/** Sentences of a text; decimal points, ordinals and `U.S.` do not end one. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]["”’)]?)(?<!U\.S\.)\s+(?=[\p{Lu}“‘\d])/u);
}

export const events = await entries('events', eventSchema());
export const timelines = await entries('timelines', timelineSchema());
export const glossary = await entries('glossary', glossarySchema());
export const questions = await entries('questions', questionSchema());
export const sources = await entries('sources', sourceSchema());
/** Languages of the demonstration besides its own. */
export const languages = ['nl', 'fr'] as const;

/** What is translated, by language. */
export const translated = new Map(
  await Promise.all(
    languages.map(async (lang) => {
      const [events, timelines] = await Promise.all([
        entries('events', translationSchemas.events, lang),
        entries('timelines', translationSchemas.timelines, lang),
      ]);
      return [lang, { events, timelines }] as const;
    }),
  ),
);
export const crisis = crisisSchema.parse(JSON.parse(readFileSync(join(root, 'content/crisis.json'), 'utf8')));

/** All that readers see of the demonstration's words, by where it stands. */
export const prose: ReadonlyMap<string, string> = new Map([
  ...events.map(({ id, data, ...rest }) => read(`events/${id}`, [data.title, data.dateNote, data.summary], rest)),
  ...timelines.map(({ id, data, ...rest }) =>
    read(`timelines/${id}`, [data.title, data.description, data.answer, data.certainty], rest),
  ),
  ...glossary.map(({ id, data, ...rest }) => read(`glossary/${id}`, [data.term, data.definition], rest)),
  ...questions.map(({ id, data, ...rest }) => read(`questions/${id}`, [data.question], rest)),
]);

function read(
  where: string,
  fields: readonly (string | undefined)[],
  { body, blocks }: Pick<Entry<unknown>, 'body' | 'blocks'>,
): [where: string, text: string] {
  const texts = [...fields, ...blocks.map(({ text }) => text), ...named(body, 'Evidence', 'design')];
  return [where, texts.filter(Boolean).join('\n')];
}
