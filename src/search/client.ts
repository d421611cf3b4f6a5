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
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    text: string | null,
    options: { filters?: object; sort?: object },
  ): Promise<{ results: readonly { data(): Promise<Found> }[]; filters: Counts }>;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Record<string, string>;
}

const clients = new Map<string, Promise<Pagefind>>();

/** A search in the index below `folder`; loads Pagefind on its first use. */
export function searchClient(folder: string): SearchClient {
  return {
    search: async (text, { filters = {}, sort, limit = Infinity } = {}) => {
      const pagefind = await load(folder);
      // Several values of one filter mean "any of them".
      const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
      const words = text.trim() === '' ? null : text;
      const { results, filters: counts } = await pagefind.search(words, { filters: any, ...(sort ? { sort } : {}) });
      const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { hits: found.map(toHit), total: results.length, counts };
    },
    filters: async () => (await load(folder)).filters(),
  };
}

function load(folder: string): Promise<Pagefind> {
  const known = clients.get(folder);
  if (known) return known;
  const loading = start(folder);
  clients.set(folder, loading);
  // A failure (offline, say) is not kept: the next search tries again.
  loading.catch(() => clients.delete(folder));
  return loading;
}

async function start(folder: string): Promise<Pagefind> {
  const module: Pagefind = await import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href);
  await module.options({ excerptLength: 24 });
  await module.init();
  return module;
}

function toHit({ url, excerpt, meta }: Found): Hit {
  return { url, title: meta.title ?? url, excerpt, event: meta.event, meta };
}
