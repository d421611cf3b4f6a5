import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { absent } from '../content/absent.ts';
import { withStored, type Collections } from '../content/stored-entries.ts';

/** Astro's name for the module that holds the content of a site, once it is resolved. */
const id = '\0astro:data-layer-content';

/** From this size on, bytes, the store is read while pages are rendered; below, Astro bundles it with them. */
const long = 2_000_000;

/** What the module calls: pages are rendered in the process in which they are bundled. */
const key = 'astro-annals.content-store';
const shared = globalThis as typeof globalThis & { [key: symbol]: (() => Collections) | undefined };

let read: Collections | undefined;

/** For when all pages are rendered: modules live as long as the process, and what comes then needs the memory. */
export function forgetContentStore(): void {
  read?.clear();
  read = undefined;
}

/**
 * Astro bundles the content of a site as one module, as long as all entries.
 * With a hundred thousand of them that text is copied by the bundler, written,
 * and read again: half a gigabyte. Pages that are rendered by the build itself
 * can read the file in which Astro keeps the content; pages that a server
 * renders later cannot, and keep it in their bundle.
 *
 * @param storeFile Where that file is; `null` where pages are rendered elsewhere, or the site has the content stored in another form.
 */
export function contentStoreOnDisk(storeFile: () => URL | null): Plugin {
  return {
    name: 'astro-annals:content-store',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    load: {
      // Astro's own answer, which reads and checks the whole text, is not needed then.
      order: 'pre',
      filter: { id: new RegExp(`^${id}$`) },
      async handler() {
        const url = storeFile();
        const found = url && (await stat(url).catch(absent));
        if (!found || found.size < long) return null;
        const unflatten = await reader();
        if (!unflatten) return null;
        shared[Symbol.for(key)] = () => (read = withStored(unflatten(JSON.parse(readFileSync(url, 'utf8')) as unknown[])));
        // With it, the bundle changes when the content does.
        const digest = createHash('sha256').update(await readFile(url)).digest('hex');
        return { code: `export const digest = '${digest}';\nexport default globalThis[Symbol.for('${key}')]();`, map: null };
      },
    },
  };
}

/** Reads the form in which Astro writes its store, by Astro's own library; `null` where it has another one. */
async function reader(): Promise<((values: unknown[]) => Collections) | null> {
  try {
    const path = createRequire(import.meta.resolve('astro')).resolve('devalue');
    const { unflatten } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { unflatten: (values: unknown[]) => Collections };
    return unflatten;
  } catch {
    return null;
  }
}
