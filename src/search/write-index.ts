import { createReadStream } from 'node:fs';
import { rm, rmdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { buildIndex } from './build-index.ts';
import { partsFile, type Parts } from './parts.ts';
import { readRecord, recordsPath, type SearchRecord } from './records.ts';

/**
 * Turns the records that the build has rendered into Pagefind's files below
 * `pagefind/`, an index for each language. Pagefind can hold languages beside
 * each other too, but then looks into another one where a part lacks that of
 * the page.
 *
 * @param dir The folder of the site.
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export async function writeSearchIndexes(dir: URL, prefixes: readonly string[], logger: AstroIntegrationLogger): Promise<void> {
  for (const prefix of prefixes) {
    const home = new URL(prefix, dir);
    const file = new URL(recordsPath, home);
    const { records, parts } = await writeIndex(recordsIn(file), new URL('pagefind/', home));
    await rm(file);
    await rmdir(new URL('./', file)).catch(() => undefined);
    logger.info(`Search index${prefix && ` of ${prefix}`}: ${records} entries${parts > 1 ? ` in ${parts} parts` : ''}`);
  }
}

/**
 * Writes a search index into a folder.
 *
 * @param most How many records a part of it may have.
 */
export async function writeIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  folder: URL,
  most?: number,
): Promise<{ readonly records: number; readonly parts: number }> {
  const made = await buildIndex(records, {
    ...(most === undefined ? {} : { most }),
    use: async (index, part) => {
      const { errors } = await index.writeFiles({ outputPath: fileURLToPath(new URL(part, folder)) });
      if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
    },
  });
  await writeFile(new URL(partsFile, folder), JSON.stringify({ parts: made.parts } satisfies Parts));
  return made;
}

/** One by one: all of them together would be held while Pagefind holds them as well. */
async function* recordsIn(file: URL): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield readRecord(line);
}
