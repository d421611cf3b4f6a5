import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sync } from 'astro';
import { readCrisisFile } from '../content/read-crisis.ts';
import { listen } from '../content/told-to-check.ts';
import { checkContent, type CheckReport } from './check-content.ts';

export interface CheckSiteOptions {
  /** Folder of the site. Default: the one in which the process runs. */
  readonly root?: string | undefined;
  /** Astro's config, from the root, if it is not found by its name. */
  readonly config?: string | undefined;
  /** The day against which reviews are measured, `2026-11-24`. Default: today. */
  readonly today?: string | undefined;
}

/** Why a site could not be checked at all. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}

/**
 * Checks a site's content as `annals check` does.
 *
 * Astro itself loads the config, resolves the routes and reads the content
 * through the site's own `content.config`, as `astro sync` does: so nothing is
 * read in another way than in a build, with fields and schemas of the site's
 * own, and whatever form its config has.
 *
 * @throws CheckError if the site does not use astro-annals; what Astro throws if it cannot load the site.
 */
export async function checkSite(options: CheckSiteOptions = {}): Promise<CheckReport> {
  const root = resolve(options.root ?? '.');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new CheckError(`There is no folder ${root}`);
  const { told, error } = await listen(() => sync({ root, configFile: options.config, logLevel: 'silent' }));
  const { site, dossier, routes = [], address, publicDir = '' } = told;
  // Mistakes in the content stop Astro; here they are a part of the report.
  if (error !== undefined && !dossier?.mistakes.length) throw error;
  if (!site) throw new CheckError('The Astro config has no annals({ … }) among its integrations');
  if (!dossier) throw new CheckError('The content was not read: src/content.config.ts has to export the collections of annalsCollections()');
  const { crisis } = await readCrisisFile(site.contentDir, site.root);
  return checkContent({
    site,
    dossier,
    crisis,
    routes,
    address,
    hasPublicFile: (path) => existsSync(join(publicDir, path)),
    today: options.today ?? localDay(new Date()),
  });
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
