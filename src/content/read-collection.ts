import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { slug } from 'github-slugger';
import { eventTable } from './event-table.ts';
import { parseFrontMatter, parseLocated } from './front-matter.ts';
import type { Mistake } from './mistake.ts';
import { quote } from './mistake.ts';
import type { CollectionName, RawEntry } from './raw-entry.ts';

/** Everything a folder holds, and what could not be read of it. */
export interface RawCollection {
  readonly entries: readonly RawEntry[];
  readonly mistakes: readonly Mistake[];
}

const endings: Record<CollectionName, readonly string[]> = {
  events: ['.mdx', '.md', '.csv', '.tsv', '.json'],
  timelines: ['.mdx', '.md'],
  sources: ['.json'],
  glossary: ['.mdx', '.md'],
  questions: ['.mdx', '.md'],
};

/**
 * Reads one collection.
 *
 * @param folder Absolute path of its folder; one that does not exist is empty.
 * @param root Absolute path of the project, for the names of files in messages.
 */
export async function readCollection(collection: CollectionName, folder: string, root: string): Promise<RawCollection> {
  const entries: RawEntry[] = [];
  const mistakes: Mistake[] = [];
  for (const path of await filesBelow(folder)) {
    const ending = extname(path).toLowerCase();
    if (!endings[collection].includes(ending)) continue;
    const file = relative(root, path).split(sep).join('/');
    const text = await readFile(path, 'utf8');
    if (ending === '.csv' || ending === '.tsv') {
      eventTable(text, ending === '.csv' ? 'csv' : 'tsv').forEach((row, index) => {
        entries.push(rowEntry(row, file, index + 2));
      });
    } else if (ending === '.json') {
      const read = jsonEntries(collection, text, file);
      entries.push(...read.entries);
      mistakes.push(...read.mistakes);
    } else {
      const { value, fault, ...rest } = parseFrontMatter(text);
      if (fault) {
        mistakes.push(syntax(file, fault, 'YAML; a value with a colon or a bracket needs quotes'));
      } else {
        const name = path.slice(folder.length + 1, -ending.length).split(sep).at(-1) ?? '';
        entries.push({ collection, id: slug(name), data: record(value), file, ...rest });
      }
    }
  }
  return { entries, mistakes };
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return found
    .filter((each) => each.isFile() && !each.name.startsWith('_') && !each.name.startsWith('.'))
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

function rowEntry({ id, ...data }: Record<string, unknown>, file: string, line: number): RawEntry {
  return {
    collection: 'events',
    id: slug(String(id ?? data.title ?? `row ${line}`)),
    data,
    body: undefined,
    bodyLine: line,
    file,
    lineOf: () => line,
  };
}

function jsonEntries(collection: CollectionName, text: string, file: string): RawCollection {
  const { value, fault, lineOf } = parseLocated(text);
  if (fault) return { entries: [], mistakes: [syntax(file, fault, 'JSON: a list of entries')] };
  if (!Array.isArray(value)) {
    const found = quote(value).slice(0, 40);
    return { entries: [], mistakes: [{ file, line: 1, field: '(file)', found, allowed: 'a list of entries: [ { … }, { … } ]' }] };
  }
  const entries = value.map((each, index): RawEntry => {
    const data = record(each);
    const { id, ...rest } = data;
    const named = String(id ?? data.title ?? `entry ${index + 1}`);
    return {
      collection,
      // Keys of a bibliography are cited as they stand.
      id: collection === 'sources' ? named : slug(named),
      data: collection === 'sources' ? data : rest,
      body: undefined,
      bodyLine: 1,
      file,
      lineOf: (path) => lineOf([index, ...path]),
    };
  });
  return { entries, mistakes: [] };
}

function syntax(file: string, fault: { message: string; line: number }, allowed: string): Mistake {
  return { file, line: fault.line, field: '(syntax)', found: fault.message, allowed };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
