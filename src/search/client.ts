import { load as loadFile } from '../source/load.ts';
import { loadModule } from '../source/load-module.ts';
import { partsFile, type Parts } from './parts.ts';

/** One thing found. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** Text around the words found, with `<mark>` as the only markup; everything else is escaped. */
  readonly excerpt: string;
  /** Id of the event, if it is one. */
  readonly event: string | undefined;
  readonly meta: Readonly<Record<string, string>>;
}

export interface SearchOptions {
  /** Values per filter; several values of one filter are alternatives. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** How many hits are read. Default: all of them. */
  readonly limit?: number;
}

/** How many entries have each value, by filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many were found in all. */
  readonly total: number;
  /** How many of those have each value of the filters; none before `filters()` has loaded them. */
  readonly counts: Counts;
}

export interface SearchClient {
  search(text: string, options?: SearchOptions): Promise<SearchResult>;
  /** All filters with their values and how many entries have each. */
  filters(): Promise<Counts>;
}

/** What of Pagefind's own module is used here. */
interface Pagefind {
  options(options: PagefindOptions): Promise<void>;
  init(): Promise<void>;
  mergeIndex(folder: string, options: PagefindOptions): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    text: string | null,
    options: { filters?: object; sort?: object },
  ): Promise<{ results: readonly { data(): Promise<Found> }[]; filters: Counts }>;
}

interface PagefindOptions {
  /** What addresses of records begin with; else Pagefind puts that of its folder before them. */
  readonly baseUrl: '/';
  readonly excerptLength: number;
  /** A filter that all records of a part have. */
  readonly mergeFilter?: Readonly<Record<string, string>>;
}

/** A search index that is loaded, and its parts, by the value that each has of the filter `part`. */
interface Loaded {
  readonly pagefind: Pagefind;
  readonly parts: readonly string[];
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Record<string, string>;
}

const clients = new Map<string, Promise<Loaded>>();

/** A search in the index below `folder`; loads Pagefind on its first use. */
export function searchClient(folder: string): SearchClient {
  return {
    search: async (text, { filters = {}, sort, limit = Infinity } = {}) => {
      const loaded = await load(folder);
      // Several values of one filter mean "any of them".
      const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
      const words = text.trim() === '' ? null : text;
      const { results, filters: counts } = await (sort ? sorted(loaded, words, any, sort) : loaded.pagefind.search(words, { filters: any }));
      const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { hits: found.map(toHit), total: results.length, counts };
    },
    filters: async () => (await load(folder)).pagefind.filters(),
  };
}

/** Pagefind sorts each part by itself; the parts are stretches of time, one after the other. */
async function sorted(
  { pagefind, parts }: Loaded,
  words: string | null,
  filters: object,
  sort: Readonly<Record<string, 'asc' | 'desc'>>,
): ReturnType<Pagefind['search']> {
  if (parts.length === 1) return pagefind.search(words, { filters, sort });
  const inOrder = sort.date === 'desc' ? parts.toReversed() : parts;
  const found = await Promise.all(inOrder.map((part) => pagefind.search(words, { filters: { ...filters, part }, sort })));
  return { results: found.flatMap(({ results }) => results), filters: sum(found.map((each) => each.filters)) };
}

/** Counts of several parts together. */
function sum(parts: readonly Counts[]): Counts {
  const all: Record<string, Record<string, number>> = {};
  for (const part of parts) {
    for (const [name, values] of Object.entries(part)) {
      const counts = (all[name] ??= {});
      for (const [value, count] of Object.entries(values)) counts[value] = (counts[value] ?? 0) + count;
    }
  }
  return all;
}

function load(folder: string): Promise<Loaded> {
  const known = clients.get(folder);
  if (known) return known;
  const loading = start(folder);
  clients.set(folder, loading);
  // A failure (offline, say) is not kept: the next search tries again.
  loading.catch(() => clients.delete(folder));
  return loading;
}

async function start(folder: string): Promise<Loaded> {
  const base = new URL(folder, location.href).href;
  const [pagefind, { parts: count }] = await Promise.all([
    loadModule(`${base}pagefind.js`) as Promise<Pagefind>,
    loadFile(base + partsFile).then((response) => response.json() as Promise<Parts>),
  ]);
  const parts = Array.from({ length: count }, (_, part) => String(part));
  const optionsOf = (part: string): PagefindOptions => ({ baseUrl: '/', excerptLength: 24, ...(count > 1 ? { mergeFilter: { part } } : {}) });
  await pagefind.options(optionsOf('0'));
  await pagefind.init();
  await Promise.all(parts.slice(1).map((part) => pagefind.mergeIndex(`${base}${part}/`, optionsOf(part))));
  return { pagefind, parts };
}

function toHit({ url, excerpt, meta }: Found): Hit {
  return { url, title: meta.title ?? url, excerpt, event: meta.event, meta };
}
