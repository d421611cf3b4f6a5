import type { ViteDevServer } from 'vite';
import { buildIndex } from './build-index.ts';
import { partsFile, type Parts } from './parts.ts';
import { readRecord, recordsPath, type SearchRecord } from './records.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/**
 * Serves the search indexes in `astro dev`, from memory. Each is made when a
 * reader first searches in its language, and made anew when content has changed
 * since.
 *
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export function searchInDev(server: ViteDevServer, base: string, prefixes: readonly string[]): void {
  for (const prefix of prefixes) serveIndex(server, `${base.replace(/\/$/, '')}/${prefix}`);
}

/** @param root Address of the language's home. */
function serveIndex(server: ViteDevServer, root: string): void {
  let made: { records: string; files: Promise<Map<string, Uint8Array>> } | undefined;
  const files = async (origin: string) => {
    const records = await (await fetch(new URL(root + recordsPath, origin))).text();
    if (made?.records !== records) made = { records, files: inMemory(records.trimEnd().split('\n').map(readRecord)) };
    return made.files;
  };
  server.middlewares.use(async (request, response, next) => {
    // Vite has taken the base off `url` by then.
    const path = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost').pathname;
    const file = path.startsWith(`${root}pagefind/`) ? path.slice(`${root}pagefind/`.length) : null;
    if (file === null) return next();
    try {
      // The entry points are asked for first; the rest belongs to what they were made from.
      const fresh = made === undefined || /^(?:pagefind(?:-entry)?|parts)\.js/.test(file);
      const all = fresh ? await files(`http://${request.headers.host ?? 'localhost'}`) : await made?.files;
      const content = all?.get(file);
      if (!content) {
        response.statusCode = 404;
        return response.end();
      }
      response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      return response.end(content);
    } catch (error) {
      return next(error);
    }
  });
}

async function inMemory(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  const parts = await buildIndex(records, {
    use: async (index, folder) => {
      const { errors, files } = await index.getFiles();
      if (errors.length > 0) throw new Error(`Pagefind could not make its files: ${errors.join('; ')}`);
      for (const { path, content } of files) all.set(folder + path, content);
    },
  });
  return all.set(partsFile, new TextEncoder().encode(JSON.stringify({ parts } satisfies Parts)));
}
