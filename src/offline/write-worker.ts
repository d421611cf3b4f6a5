import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { build } from 'vite';
import { listFiles } from './list-files.ts';
import type { OfflineSettings } from './offline-settings.ts';
import { packFragments } from './pack-fragments.ts';
import { removal } from './removal.ts';
import type { SiteList } from './site-list.ts';

/** The worker is compiled in the package and TypeScript in its sources: it ends as this file does. */
const entry = fileURLToPath(new URL(`./worker/worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));

/**
 * Writes the service worker of a built site, `sw.js`; without settings, one
 * that removes what an earlier build has left with readers.
 *
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export async function writeWorker(dir: URL, settings: OfflineSettings | undefined, prefixes: readonly string[], logger: AstroIntegrationLogger): Promise<void> {
  const file = new URL('sw.js', dir);
  if (existsSync(file)) {
    if (settings) logger.warn('There is a public/sw.js, so that the site cannot be carried offline. Remove it, or set offline: false.');
    return;
  }
  if (!settings) return writeFile(file, removal);
  for (const prefix of prefixes) packFragments(new URL(`${prefix}pagefind/`, dir));
  const { bytes, ...listed } = listFiles(dir, settings.megabytes * 1e6);
  await writeFile(file, workerFor(listed, await workerCode()));
  const left = listed.files.length - listed.kept;
  logger.info(
    `Offline: ${listed.kept} files, ${(bytes / 1e6).toFixed(1)} MB` +
      (left > 0 ? `; ${left} more when they are opened (offline.megabytes: ${settings.megabytes})` : ''),
  );
}

/** The worker with the list of the site that it is for: one file, so that they are always of the same version. */
export function workerFor(listed: Omit<SiteList, 'version'>, code: string): string {
  const version = createHash('sha256').update(JSON.stringify(listed)).update(code).digest('hex').slice(0, 16);
  const list: SiteList = { version, ...listed };
  return `globalThis.annalsSite=JSON.parse(${JSON.stringify(JSON.stringify(list))});\n${code}`;
}

async function workerCode(): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // Browsers that know light-dark() know these too.
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'annals', fileName: 'sw' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find((each) => each.type === 'chunk') : undefined;
  if (!chunk) throw new Error('The service worker could not be bundled.');
  return chunk.code;
}
