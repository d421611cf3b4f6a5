import { fileURLToPath } from 'node:url';
import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Dossier } from './dossier.ts';
import { mistakesError } from './mistake.ts';
import type { RawEntry, StoredName } from './raw-entry.ts';
import { rememberMistakes } from './mistakes-at-hand.ts';
import { sharer } from './share.ts';
import { rememberStored } from './stored-entries.ts';

/** Reads the content anew, or gives what it read for another collection of the same round. */
export interface DossierSource {
  read(): Promise<Dossier>;
  /** Called when a file has changed: the next `read` reads again. */
  forget(): void;
  /** Called in a build when a collection has been stored: when all have been, what was read is thrown away. */
  stored(name: StoredName): void;
}

/**
 * The loader of one collection. All share a source, which reads and checks
 * the whole content once: a mistake in any collection stops the build with a
 * list of all mistakes. In `astro dev` the list waits for the next page that is
 * asked for, which shows it as an overlay, and mending the file mends the page.
 */
export function contentLoader(name: StoredName, source: DossierSource, contentDir: () => string): Loader {
  return {
    name: `astro-annals-${name}`,
    load: async (context) => {
      await fill(name, source, context);
      const { watcher } = context;
      if (!watcher) {
        rememberStored(name, (id) => context.store.get(id));
        return source.stored(name);
      }
      const folder = contentDir();
      watcher.add(folder);
      const refresh = async (path: string) => {
        if (!path.startsWith(join(folder, sep))) return;
        source.forget();
        await fill(name, source, context);
      };
      watcher.on('add', refresh);
      watcher.on('change', refresh);
      watcher.on('unlink', refresh);
    },
  };
}

async function fill(name: StoredName, source: DossierSource, context: LoaderContext): Promise<void> {
  const { entries, data, mistakes } = await newest(source);
  if (mistakes.length > 0 && !context.watcher) throw mistakesError(mistakes);
  rememberMistakes(mistakes);
  const wrong = new Set(mistakes.map(({ file }) => file));
  const stale = new Set(context.store.keys());
  const shared = sharer();
  for (const entry of entries[name]) {
    const checked = data.get(entry);
    if (await store(entry, checked && shared(checked), wrong.has(entry.file), context)) stale.delete(entry.id);
  }
  for (const id of stale) context.store.delete(id);
}

/** What was read last: a file may have changed again while it was being read. */
async function newest(source: DossierSource): Promise<Dossier> {
  const dossier = await source.read();
  return dossier === (await source.read()) ? dossier : newest(source);
}

/**
 * Stores one entry.
 *
 * @param checked What its schema made of it when it was checked. Only Astro's
 *   `image()` was missing then: an entry without a picture need not be parsed
 *   again, for which Astro would have its schema made anew.
 * @param wrong Whether its file has mistakes: then its schema may refuse it.
 * @returns Whether it was stored.
 */
async function store(
  entry: RawEntry,
  checked: Record<string, unknown> | undefined,
  wrong: boolean,
  context: LoaderContext,
): Promise<boolean> {
  const { parseData, store, generateDigest, config } = context;
  const { id, body, file } = entry;
  const digest = generateDigest({ data: entry.data, body });
  const existing = store.get(id);
  if (existing?.digest === digest && !existing.assetImports) {
    // Stored by an earlier run; what it imports has to be named again.
    if (existing.deferredRender) store.addModuleImport(file);
    return true;
  }
  store.delete(id);
  const filePath = join(fileURLToPath(config.root), file);
  let data: Record<string, unknown>;
  try {
    data = checked && !('image' in entry.data) ? checked : await parseData({ id, data: { ...entry.data }, filePath });
  } catch (error) {
    if (wrong) return false;
    throw error;
  }
  store.set({
    id,
    data,
    digest,
    filePath: file,
    ...(body === undefined ? {} : { body, deferredRender: true }),
  });
  return true;
}
