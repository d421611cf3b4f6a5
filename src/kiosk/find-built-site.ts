import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';
import { listen } from '../content/told-to-check.ts';
import { BuiltSite } from './built-site.ts';

export interface FindOptions {
  /** Folder of the site. Default: the one in which the process runs. */
  readonly root?: string | undefined;
  /** Astro's config, from the root, if it is not found by its name. */
  readonly config?: string | undefined;
}

/**
 * The site that `astro build` has made: Astro's config says where it is.
 *
 * @throws Error if the config has no `annals()`, or the site has not been built.
 */
export async function findBuiltSite({ root = '.', config }: FindOptions): Promise<BuiltSite> {
  const { told, error } = await listen(async () => {
    const read = getViteConfig({}, { root: resolve(root), configFile: config, logLevel: 'silent' });
    await read({ mode: 'production', command: 'build' });
  });
  if (error !== undefined) throw error;
  if (!told.built) throw new Error('The Astro config has no annals({ … }) among its integrations');
  return BuiltSite.open(told.built.folder, told.built);
}
