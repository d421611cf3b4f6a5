import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy } from './site/content-security-policy.ts';
import { contentStoreOnDisk, forgetContentStore } from './site/content-store.ts';
import { embedScripts, embedScriptsTypes } from './site/embed-scripts.ts';
import { fonts } from './site/fonts.ts';
import { writeFrameHeaders } from './site/frame-headers.ts';
import { freeMemory } from './site/free-memory.ts';
import { missingIntegrations } from './site/missing-integrations.ts';
import { pages } from './site/pages.ts';
import { pagesAtOnce } from './site/pages-at-once.ts';
import { buildInto } from './site/output-folder.ts';
import { forgetAnnals } from './content/annals-at-hand.ts';
import { figurePictures } from './content/figure-pictures.ts';
import { tellCheck } from './content/told-to-check.ts';
import { contentFolder } from './options/content-folder.ts';
import { prefixOf } from './options/local-site.ts';
import { parseOptions } from './options/parse-options.ts';
import type { AnnalsOptions } from './options/options.ts';
import type { SiteOptions } from './options/site-options.ts';
import { virtualKiosk, virtualKioskTypes } from './options/virtual-kiosk.ts';
import { virtualOptions, virtualOptionsTypes } from './options/virtual-options.ts';
import { searchInDev } from './search/dev-server.ts';
import { takeRecords } from './search/records-taker.ts';
import { searchIndexes, type SearchIndexes } from './search/search-indexes.ts';
import { carryOffline } from './offline/carry-offline.ts';

/**
 * Turns the folder `content/` into a timeline and explainer site.
 *
 * @param options See the README, or the schema in `options/options.ts`.
 */
export default function annals(options: AnnalsOptions): AstroIntegration {
  const parsed = parseOptions(options);
  const prefixes = [parsed.lang, ...parsed.languages].map((lang) => prefixOf(lang, parsed));
  let base = '/';
  let siteAddress: string | undefined;
  let storeFile: URL | null = null;
  let output: URL | undefined;
  let indexes: SearchIndexes | undefined;
  return {
    name: 'astro-annals',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const icon = new URL('favicon.svg', config.publicDir);
        const site: SiteOptions = {
          ...parsed,
          root,
          base: config.base.replace(/\/*$/, '/'),
          contentDir: contentFolder(parsed.content, root),
          drafts: command === 'dev',
          pageFiles: command === 'build' && config.build.format === 'file',
          icon: existsSync(icon) ? fileURLToPath(icon) : null,
        };
        tellCheck({ site, address: config.site, publicDir: fileURLToPath(config.publicDir) });
        for (const page of pages(parsed.routes, parsed.languages, parsed.offline !== false)) injectRoute(page);
        updateConfig({
          build: { concurrency: pagesAtOnce(config.build.concurrency) },
          fonts: fonts(),
          // The last of all, since it lists the files that the others have made.
          integrations: [...missingIntegrations(config, parsed), carryOffline(parsed, prefixes)],
          ...contentSecurityPolicy(config.security),
          vite: {
            plugins: [virtualOptions(site), virtualKiosk(site), embedScripts(), contentStoreOnDisk(() => storeFile), figurePictures(site.contentDir)],
            // Astro marks every MDX file with a directive that it has read itself by then.
            build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
          },
        });
      },
      'astro:routes:resolved': ({ routes }) => {
        tellCheck({ routes: routes.map(({ pattern }) => pattern) });
      },
      'astro:config:done': ({ config, buildOutput, injectTypes }) => {
        base = config.base;
        const folder = config.adapter && buildOutput === 'server' ? config.build.client : config.outDir;
        tellCheck({ built: { folder: fileURLToPath(folder), base, host: config.site } });
        siteAddress = config.site;
        // What an adapter builds, it may render elsewhere.
        output = config.adapter ? undefined : config.outDir;
        storeFile = config.experimental.collectionStorage === 'single-file' && !config.adapter ? new URL('data-store.json', config.cacheDir) : null;
        injectTypes({ filename: 'options.d.ts', content: virtualOptionsTypes });
        injectTypes({ filename: 'kiosk.d.ts', content: virtualKioskTypes });
        injectTypes({ filename: 'embed-scripts.d.ts', content: embedScriptsTypes });
      },
      'astro:server:setup': ({ server }) => {
        if (parsed.routes.search) searchInDev(server, base, prefixes);
      },
      'astro:build:start': () => {
        buildInto(output);
        indexes = output && searchIndexes(output);
        takeRecords(indexes?.take);
      },
      'astro:build:setup': freeMemory,
      'astro:build:done': async ({ dir, logger }) => {
        buildInto(undefined);
        takeRecords(undefined);
        forgetAnnals();
        forgetContentStore();
        freeMemory();
        if (parsed.routes.embed) await writeFrameHeaders(dir, { base, prefixes, ancestors: parsed.embed?.ancestors }, logger);
        if (parsed.routes.course) {
          // With what bundles pages, which only a build needs.
          const { writePackages } = await import('./course/write-packages.ts');
          await writePackages({ dir, base, site: siteAddress, prefixes }, logger);
        }
        if (!parsed.routes.search) return;
        // Only now is there memory for a second Pagefind: what the pages have left behind is not found all at once.
        freeMemory();
        indexes ??= searchIndexes(dir);
        indexes.hurry();
        for (const prefix of prefixes) {
          const { records, files } = await indexes.finish(prefix);
          logger.info(`Search index${prefix && ` of ${prefix}`}: ${records} entries${files.length > 1 ? ` in ${files.length} parts` : ''}`);
        }
      },
    },
  };
}

export type { AnnalsOptions, ResolvedOptions } from './options/options.ts';
export type { SiteOptions } from './options/site-options.ts';
