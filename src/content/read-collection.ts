import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { slug } from 'github-slugger';
import { absent } from './absent.ts';
import { eventTable } from './event-table.ts';
import { parseFrontMatter, parseJson } from './front-matter.ts';
import { quote, type Mistake } from './mistake.ts';
import { projectPath } from './project-path.ts';
import type { CollectionName, FieldPath, RawEntry } from './raw-entry.ts';

/** Everything a folder holds, and what could not be read of it. */
export interface RawCollection {
  readonly entries: readonly RawEntry[];
  readonly mistakes: readonly Mistake[];
  /** Ids of entries that could not be read. */
  readonly unread: readonly string[];
  /** Whether there is more that could not be read, under ids that nobody knows. */
  readonly incomplete: boolean;
}

const endings: Record<CollectionName, readonly string[]> = {
  events: ['.mdx', '.csv', '.tsv', '.json'],
  timelines: ['.mdx'],
  sources: ['.json'],
  glossary: ['.mdx'],
  questions: ['.mdx'],
};

/** What may lie beside an entry and is no entry: pictures, media, and code that bodies import. */
const companion =
  /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|mp3|ogg|wav|mp4|webm|vtt|pdf|astro|[cm]?[jt]sx?|vue|svelte|css|scss)$/i;

/** Files that are read at a time: enough to keep a disk busy, and few enough for the limits of any system. */
const batch = 64;

/**
 * Reads one collection. Files and folders whose names begin with `_` or `.` are left out.
 *
 * @param folder Absolute path of its folder; one that does not exist is empty.
 * @param root Absolute path of the project, for the names of files in messages.
 * @param allowed Endings of its files; by default, those of the collection.
 */
export async function readCollection(
  collection: CollectionName,
  folder: string,
  root: string,
  allowed = endings[collection],
): Promise<RawCollection> {
  const paths = await filesBelow(folder);
  const all: RawCollection[] = [];
  for (let at = 0; at < paths.length; at += batch) {
    const read = await Promise.all(paths.slice(at, at + batch).map((path) => readOne(collection, path, root, allowed)));
    all.push(...read.filter((each) => each !== null));
  }
  return merged(all);
}

/** The entries of one file; `null` for one that has none. */
async function readOne(collection: CollectionName, path: string, root: string, allowed: readonly string[]): Promise<RawCollection | null> {
  const file = projectPath(path, root);
  const ending = extname(path).replace(/\.(?:csv|tsv|json)$/i, (written) => written.toLowerCase());
  if (!allowed.includes(ending)) return companion.test(path) ? null : unreadable(stray(allowed, file));
  const text = await readFile(path, 'utf8').catch(absent);
  if (text === null) return null;
  if (text.includes('\uFFFD')) {
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    const found = 'a character that is no UTF-8';
    return unreadable({ file, line, field: '(file)', found, allowed: 'text in UTF-8; save the file in this encoding' });
  }
  if (ending === '.csv') return tableEntries(text, 'csv', file);
  if (ending === '.tsv') return tableEntries(text, 'tsv', file);
  return ending === '.json' ? jsonEntries(collection, text, file) : mdxEntry(collection, text, file);
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(absent);
  const paths: string[] = [];
  for (const each of found ?? []) {
    if (/^[_.]/.test(each.name)) continue;
    const path = join(folder, each.name);
    const entry = each.isSymbolicLink() ? await stat(path).catch(absent) : each;
    if (entry?.isDirectory()) paths.push(...(await filesBelow(path)));
    else if (entry?.isFile()) paths.push(path);
  }
  return paths.sort();
}

function mdxEntry(collection: CollectionName, text: string, file: string): RawCollection {
  const { value, fault, fenced, ...rest } = parseFrontMatter(text);
  const name = basename(file, extname(file));
  const id = idOf(name);
  const unread = { entries: [], unread: [id], incomplete: false };
  if (id === '') {
    const allowed = 'a name with letters or digits, which become its id';
    return { ...unread, mistakes: [{ file, line: 1, field: '(file name)', found: quote(name), allowed }] };
  }
  if (fault) {
    const allowed = 'YAML; a value with a colon, a bracket or an asterisk needs quotes';
    const written = text.split(/\r?\n/)[fault.line - 1]?.trim() ?? '';
    const found = { ...fault, message: `${quote(written)} (${fault.message})` };
    return { ...unread, mistakes: [syntax(file, found, allowed)] };
  }
  if (!fenced || !isRecord(value)) {
    const found = fenced ? quote(value) : text.startsWith('---') ? 'its first --- without a second' : 'nothing';
    const allowed = 'fields such as "title: …", between two lines of --- at the very top of the file';
    return { ...unread, mistakes: [{ file, line: 1, field: '(front matter)', found, allowed }] };
  }
  return only({ collection, id, namedBy: 'file', data: value, file, ...rest });
}

function tableEntries(text: string, form: 'csv' | 'tsv', file: string): RawCollection {
  const { columns, rows, faults } = eventTable(text, form);
  const read = rows.map(({ data, line }) => {
    const lineOf = ([column]: FieldPath) => (column === undefined || columns.includes(String(column)) ? line : 1);
    return namedEntry(data, { collection: 'events', file, lineOf, line, headerLine: 1 });
  });
  return merged([...faults.map((fault) => unreadable({ file, ...fault })), ...read]);
}

function jsonEntries(collection: CollectionName, text: string, file: string): RawCollection {
  const { value, fault, lineOf } = parseJson(text);
  if (fault) return unreadable(syntax(file, fault, 'JSON: a list of entries, [ { … }, { … } ]'));
  if (!Array.isArray(value)) {
    const found = quote(value);
    return unreadable({ file, line: 1, field: '(file)', found, allowed: 'a list of entries: [ { … }, { … } ]' });
  }
  const read = value.map((each: unknown, index) => {
    const line = lineOf([index]);
    const entry = { collection, file, line, lineOf: (path: FieldPath) => lineOf([index, ...path]) };
    if (isRecord(each)) return namedEntry(each, entry);
    return unreadable({ file, line, field: `(entry ${index + 1})`, found: quote(each), allowed: 'an entry: { … }' });
  });
  return merged(read);
}

/** An entry that says its id itself, or takes it from its title. */
function namedEntry(
  data: Record<string, unknown>,
  { line, ...entry }: Pick<RawEntry, 'collection' | 'file' | 'lineOf' | 'headerLine'> & { line: number },
): RawCollection {
  const { id: written, ...rest } = data;
  const { collection, file, lineOf } = entry;
  const namedBy = written === undefined || written === null ? 'title' : 'id';
  const named = namedBy === 'id' ? written : data.title;
  const label = typeof named === 'string' || typeof named === 'number' ? String(named).normalize('NFC') : '';
  // Keys of a bibliography are cited as they stand.
  const id = collection === 'sources' ? label : idOf(label);
  const fields = { ...entry, id: id || `line-${line}`, namedBy, bodyLine: line, body: undefined } as const;
  const raw: RawEntry = { ...fields, data: collection === 'sources' ? data : rest };
  const fault = (allowed: string): RawCollection => ({
    ...only(raw),
    mistakes: [{ file, line: lineOf(['id']), field: 'id', found: quote(written), allowed }],
  });
  if (collection === 'sources') return /\s/.test(label) && namedBy === 'id' ? fault('a key without spaces, such as "berman-2000"') : only(raw);
  if (namedBy === 'title') return id === '' && label !== '' ? fault('an id, since none can be made from the title') : only(raw);
  if (id === label && id !== '') return only(raw);
  return fault(`small letters, digits and hyphens, such as "${id || 'fda-approval'}"`);
}

/** Small letters, digits and hyphens. Names of files may come decomposed, as macOS stores them. */
function idOf(name: string): string {
  return slug(name.normalize('NFC').trim());
}

function only(entry: RawEntry): RawCollection {
  return { entries: [entry], mistakes: [], unread: [], incomplete: false };
}

function unreadable(mistake: Mistake): RawCollection {
  return { entries: [], mistakes: [mistake], unread: [], incomplete: true };
}

function merged(parts: readonly RawCollection[]): RawCollection {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    mistakes: parts.flatMap(({ mistakes }) => mistakes),
    unread: parts.flatMap(({ unread }) => unread),
    incomplete: parts.some(({ incomplete }) => incomplete),
  };
}

const advice: Readonly<Record<string, string>> = {
  '.md': '; rename it to end in .mdx',
  '.markdown': '; rename it to end in .mdx',
  '.bib': '; Zotero and others export CSL-JSON too',
  '.xlsx': '; spreadsheets save tables as CSV',
  '.ods': '; spreadsheets save tables as CSV',
};

function stray(endings: readonly string[], file: string): Mistake {
  const ending = extname(file);
  const allowed = `${endings.join(', ')}${advice[ending.toLowerCase()] ?? ''}; a name that begins with _ is left out`;
  return { file, line: 1, field: '(file name)', found: ending ? quote(ending) : 'no ending', allowed };
}

function syntax(file: string, fault: { message: string; line: number }, allowed: string): Mistake {
  return { file, line: fault.line, field: '(syntax)', found: fault.message, allowed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
