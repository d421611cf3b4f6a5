import * as pagefind from 'pagefind';
import type { SearchRecord } from './records.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** Records that are under way at once: Pagefind is a program of its own, and waiting for each answer takes longer than the work. */
const batch = 200;

/**
 * Builds the search index of a site.
 *
 * @param use What to do with it before it is thrown away: write or read its files.
 * @throws Error with Pagefind's own messages if it refuses a record.
 */
export async function buildIndex<T>(records: readonly SearchRecord[], use: (index: Index) => Promise<T>): Promise<T> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (let at = 0; at < records.length; at += batch) {
      await Promise.all(records.slice(at, at + batch).map((record) => add(index, record)));
    }
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
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
