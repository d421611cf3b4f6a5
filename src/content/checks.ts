import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EdtfError } from '../dates/edtf-error.ts';
import { parseEdtf } from '../dates/parse.ts';
import { parseView } from '../dates/parse-view.ts';
import { matches, parseQuery, QueryError } from '../events/query.ts';
import { timelineEvents } from '../events/timeline-events.ts';
import type { Checked, CheckedEntry } from './dossier.ts';
import { quote, type Mistake } from './mistake.ts';
import type { FieldPath, RawEntry } from './raw-entry.ts';
import { references, type Reference } from './references.ts';
import type { EventData } from './schemas/event.ts';
import type { TimelineData } from './schemas/timeline.ts';

export interface CheckOptions {
  /** Ids of the declared categories; `undefined` if any will do. */
  readonly categories: readonly string[] | undefined;
  /** Absolute path of the project. */
  readonly root: string;
}

/**
 * The checks that need all entries at once: ids that name something else, and
 * timelines that must show something. Entries come here only if their own
 * schema found them right; an id counts as known even when its entry has
 * mistakes of its own, so that one slip is reported once.
 */
export function* checkAll(checked: Checked, options: CheckOptions): Generator<Mistake> {
  const known = {
    event: idsOf(checked.raw.events),
    source: idsOf(checked.raw.sources),
    term: idsOf(checked.raw.glossary),
    timeline: idsOf(checked.raw.timelines),
  };
  for (const entry of checked.events) yield* checkEvent(entry, known.source, options);
  for (const { raw, data } of checked.questions) {
    for (const [index, id] of data.events.entries()) {
      if (!known.event.has(id)) yield unknown(raw, ['events', index], 'events', id, 'event', known.event);
    }
  }
  for (const entry of checked.timelines) yield* checkTimeline(entry, checked.events);
  for (const raw of Object.values(checked.raw).flat()) yield* checkBody(raw, known);
}

function* checkEvent({ raw, data }: CheckedEntry<EventData>, sources: ReadonlySet<string>, options: CheckOptions) {
  const { categories } = options;
  if (categories && !categories.includes(data.category)) {
    const allowed = `a category of the options: ${categories.join(', ')}${nearest(data.category, categories)}`;
    yield mistake(raw, ['category'], 'category', data.category, allowed);
  }
  for (const [index, id] of data.sources.entries()) {
    if (!sources.has(id)) yield unknown(raw, ['sources', index], 'sources', id, 'source', sources);
  }
  const src = data.image?.src;
  if (typeof src === 'string' && !/^(?:https?:)?\/\//.test(src)) {
    const path = src.startsWith('/')
      ? resolve(options.root, 'public', `.${src}`)
      : resolve(options.root, dirname(raw.file), src);
    if (!existsSync(path)) {
      yield mistake(raw, ['image', 'src'], 'image.src', src, 'a file beside the entry (./picture.jpg) or below public/ (/picture.jpg)');
    }
  }
}

function* checkTimeline({ raw, data }: CheckedEntry<TimelineData>, events: readonly CheckedEntry<EventData>[]) {
  yield* checkQuery(raw, ['query'], 'query', data.query, events);
  if (data.view !== undefined) {
    const fault = viewFault(data.view);
    if (fault) yield mistake(raw, ['view'], 'view', data.view, fault);
  }
  for (const [index, era] of data.eras.entries()) {
    if (parseEdtf(era.to).endMax <= parseEdtf(era.from).startMin) {
      yield mistake(raw, ['eras', index, 'to'], `eras.${index}.to`, era.to, `a date after its beginning, ${era.from}`);
    }
  }
}

function* checkQuery(
  raw: RawEntry,
  path: FieldPath,
  field: string,
  text: string,
  events: readonly CheckedEntry<EventData>[],
  line?: number,
): Generator<Mistake> {
  try {
    const query = parseQuery(text);
    const entries = events.map(({ raw: { id }, data }) => ({ ...data, id }));
    if (timelineEvents(entries, { lang: 'en' }).some((event) => matches(event, query))) return;
    const allowed =
      events.length === 0
        ? 'a query over at least one event; content/events has none that is right yet'
        : `a query that at least one of the ${events.length} events answers`;
    yield { ...mistake(raw, path, field, text, allowed), found: text === '' ? 'no event' : quote(text), ...at(raw, line) };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    yield { ...mistake(raw, path, field, text, `a query such as "category:regulation tag:trial"; ${error.message}`), ...at(raw, line) };
  }
}

function at(raw: RawEntry, line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line: line + raw.bodyLine - 1 };
}

interface Known {
  readonly event: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly term: ReadonlySet<string>;
  readonly timeline: ReadonlySet<string>;
}

/** Which attribute of which component names what. */
const naming: Readonly<Record<string, keyof Known>> = {
  'EventLink id': 'event',
  'Scene highlight': 'event',
  'Cite id': 'source',
  'Term id': 'term',
  'Timeline id': 'timeline',
};

function* checkBody(raw: RawEntry, known: Known): Generator<Mistake> {
  if (raw.body === undefined) return;
  let found: Reference[];
  try {
    found = references(raw.body);
  } catch (error) {
    yield syntaxMistake(raw, error);
    return;
  }
  for (const { component, attribute, values, line } of found) {
    const kind = naming[`${component} ${attribute}`];
    const field = `<${component} ${attribute}>`;
    for (const value of values) {
      if (kind && !known[kind].has(value)) {
        yield { ...unknown(raw, [], field, value, kind, known[kind]), ...at(raw, line) };
      } else if (component === 'Scene' && attribute === 'view') {
        const fault = viewFault(value);
        if (fault) yield { ...mistake(raw, [], field, value, fault), ...at(raw, line) };
      }
    }
  }
}

function viewFault(text: string): string | null {
  try {
    parseView(text);
    return null;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return `an EDTF interval with two ends, such as "1956/1975"; ${error.message}`;
  }
}

function syntaxMistake(raw: RawEntry, error: unknown): Mistake {
  const place: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'line') : undefined;
  const line = raw.bodyLine - 1 + (typeof place === 'number' ? place : 1);
  const found = error instanceof Error ? error.message : String(error);
  return { file: raw.file, line, field: '(body)', found, allowed: 'MDX: Markdown in which { and < begin an expression or a component' };
}

function unknown(
  raw: RawEntry,
  path: FieldPath,
  field: string,
  id: string,
  kind: keyof Known,
  known: ReadonlySet<string>,
): Mistake {
  const home = { event: 'content/events', source: 'content/sources', term: 'content/glossary', timeline: 'content/timelines' };
  return mistake(raw, path, field, id, `the id of ${kind === 'event' ? 'an' : 'a'} ${kind} in ${home[kind]}${nearest(id, [...known])}`);
}

export function mistake(raw: RawEntry, path: FieldPath, field: string, found: unknown, allowed: string): Mistake {
  return { file: raw.file, line: raw.lineOf(path), field, found: quote(found), allowed };
}

function idsOf(entries: readonly RawEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** `; did you mean "x"?` for the id that is fewest edits away, if it is near. */
function nearest(id: string, known: readonly string[]): string {
  let best = '';
  let least = Math.max(2, Math.floor(id.length / 3)) + 1;
  for (const candidate of known) {
    const distance = edits(id, candidate, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best && `; did you mean "${best}"?`;
}

/** Levenshtein distance, given up at `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit;
}
