import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { absent } from '../content/absent.ts';

/** Astro's name for the module that holds the content of a site, once it is resolved. */
const id = '\0astro:data-layer-content';

/** From this size on, bytes, the store is read while pages are rendered; below, Astro bundles it with them. */
const long = 2_000_000;

const key = 'astro-annals.content-store';
const shared = globalThis as typeof globalThis & { [key: symbol]: Map<string, unknown> | undefined };

/** For when all pages are rendered: modules live as long as the process, and what comes then needs the memory. */
export function forgetContentStore(): void {
  shared[Symbol.for(key)]?.clear();
}

/**
 * Astro bundles the content of a site as one module, as long as all entries.
 * With a hundred thousand of them that text is copied by the bundler, written,
 * and read again: half a gigabyte. Pages that are rendered by the build itself
 * can read the file in which Astro keeps the content; pages that a server
 * renders later cannot, and keep it in their bundle.
 *
 * @param storeFile Where that file is; `null` where the site has the content stored in another form.
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
        const path = fileURLToPath(url);
        const devalue = await this.resolve('devalue', fileURLToPath(import.meta.resolve('astro')));
        if (!devalue) return null;
        // With it, the bundle changes when the content does.
        const digest = createHash('sha256').update(await readFile(path)).digest('hex');
        return {
          code: `
            import { readFileSync } from 'node:fs';
            import { unflatten } from ${JSON.stringify(devalue.id)};
            export const digest = '${digest}';
            const store = unflatten(JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8')));
            globalThis[Symbol.for(${JSON.stringify(key)})] = store;
            export default store;`,
          map: null,
        };
      },
    },
  };
}
