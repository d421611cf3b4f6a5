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

export interface IndexOptions {
  /** How many records an index may have, before a further one is begun. */
  readonly most?: number;
  /** What to do with an index before it is thrown away: write or read its files. */
  readonly use: (index: Index, folder: string) => Promise<void>;
}

/**
 * Builds the search index of a site, one after the other as many parts as its
 * size takes.
 *
 * @returns How many parts there are.
 * @throws Error with Pagefind's own messages if it refuses a record.
 */
export async function buildIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  { use, most: size = most }: IndexOptions,
): Promise<number> {
  let count = 0;
  let parts = 1;
  // Also without a record there is an index, in which nothing is found.
  let index = await begin();
  let waiting: Promise<void>[] = [];
  const settled = async () => {
    await Promise.all(waiting);
    waiting = [];
  };
  const finish = async () => {
    await settled();
    await use(index, partFolder(parts - 1));
  };
  try {
    for await (const record of records) {
      if (count === parts * size) {
        await finish();
        await index.deleteIndex();
        index = await begin();
        parts++;
      }
      count++;
      waiting.push(add(index, record));
      if (waiting.length === batch) await settled();
    }
    await finish();
    return parts;
  } finally {
    await index.deleteIndex();
  }
}

/** Where a part of an index is, in the folder that readers' browsers ask: the first one there itself, others in folders inside of it. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `${part}/`;
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
