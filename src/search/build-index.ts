import * as pagefind from 'pagefind';
import type { SearchRecord } from './records.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** Records that are under way at once: Pagefind is a program of its own, and waiting for each answer takes longer than the work. */
const batch = 200;

/**
 * Records of one index. Pagefind compares each record with all before it, and
 * holds them all several times: 100 000 in one index take minutes and
 * gigabytes, in ten of them half a minute and a third of a gigabyte.
 */
export const most = 10_000;

/** Every `of`th part of an index, from the `nth` on, where several processes make one together. */
export interface Share {
  readonly nth: number;
  readonly of: number;
}

export interface IndexOptions {
  /** How many records an index may have, before a further one is begun. */
  readonly most?: number;
  /** The parts to be made here. By default, all. */
  readonly share?: Share;
  /** What to do with an index before it is thrown away: write or read its files. */
  readonly use: (index: Index, folder: string) => Promise<void>;
}

/**
 * Builds the search index of a site, in as many parts as its size takes. The
 * first one belongs into the folder that readers' browsers ask, the others into
 * folders inside of it: `1/`, `2/`…
 *
 * @returns How many records there are, and how many parts, those of other shares included.
 * @throws Error with Pagefind's own messages if it refuses a record.
 */
export async function buildIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  { use, share = { nth: 0, of: 1 }, most: size = most }: IndexOptions,
): Promise<{ readonly records: number; readonly parts: number }> {
  let count = 0;
  let open: { readonly part: number; readonly index: Index } | undefined;
  let waiting: Promise<void>[] = [];
  const settled = async () => {
    await Promise.all(waiting);
    waiting = [];
  };
  const finish = async () => {
    if (!open) return;
    const { part, index } = open;
    await settled();
    await use(index, part === 0 ? '' : `${part}/`);
    open = undefined;
    await index.deleteIndex();
  };
  try {
    // Also without a record there is an index, in which nothing is found.
    if (share.nth === 0) open = { part: 0, index: await begin() };
    for await (const record of records) {
      const part = Math.floor(count / size);
      count++;
      if (part % share.of !== share.nth) continue;
      if (part !== open?.part) {
        await finish();
        open = { part, index: await begin() };
      }
      waiting.push(add(open.index, record));
      if (waiting.length === batch) await settled();
    }
    await finish();
    return { records: count, parts: Math.max(1, Math.ceil(count / size)) };
  } finally {
    await open?.index.deleteIndex();
  }
}

async function begin(): Promise<Index> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}

async function add(index: Index, { url, content, language, meta, filters, sort }: SearchRecord): Promise<void> {
  const added = await index.addCustomRecord({
    url,
    content,
    language,
    meta: { ...meta },
    filters: { ...filters },
    sort: { ...sort },
  });
  if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
}
