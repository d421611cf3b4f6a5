import { readFile, rm, rmdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { buildIndex } from './build-index.ts';
import { recordsPath, type SearchRecord } from './records.ts';

/** Turns the records that the build has rendered into Pagefind's files below `pagefind/`. */
export async function writeSearchIndex(dir: URL, logger: AstroIntegrationLogger): Promise<void> {
  const file = new URL(recordsPath, dir);
  const records = JSON.parse(await readFile(file, 'utf8')) as SearchRecord[];
  const outputPath = fileURLToPath(new URL('pagefind/', dir));
  await buildIndex(records, async (index) => {
    const { errors } = await index.writeFiles({ outputPath });
    if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
  });
  await rm(file);
  await rmdir(new URL('./', file)).catch(() => undefined);
  logger.info(`Search index: ${records.length} entries`);
}
