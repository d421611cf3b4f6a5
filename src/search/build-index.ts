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
const most = 10_000;

export interface IndexOptions {
  /** How many records an index may have, before a further one is begun. */
  readonly most?: number;
  /** What to do with an index before it is thrown away: write or read its files. */
  readonly use: (index: Index, folder: string) => Promise<void>;
}

/**
 * Builds the search index of a site, in as many parts as its size takes. The
 * first one belongs into the folder that readers' browsers ask, the others into
 * folders inside of it: `1/`, `2/`…
 *
 * @returns How many records there are, and how many parts.
 * @throws Error with Pagefind's own messages if it refuses a record.
 */
export async function buildIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  { use, most: size = most }: IndexOptions,
): Promise<{ readonly records: number; readonly parts: number }> {
  let count = 0;
  let parts = 0;
  let index = await begin();
  let inPart = 0;
  let waiting: Promise<void>[] = [];
  const finish = async () => {
    await Promise.all(waiting);
    waiting = [];
    await use(index, parts === 0 ? '' : `${parts}/`);
    parts++;
  };
  try {
    for await (const record of records) {
      if (inPart === size) {
        await finish();
        await index.deleteIndex();
        index = await begin();
        inPart = 0;
      }
      waiting.push(add(index, record));
      inPart++;
      count++;
      if (waiting.length < batch) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await finish();
    return { records: count, parts };
  } finally {
    await index.deleteIndex();
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
