import options from 'virtual:astro-annals/options';
import { mistakesError } from './mistake.ts';
import { readCrisisFile } from './read-crisis.ts';
import type { Crisis } from './schemas/crisis.ts';

export type { Crisis, CrisisNumber } from './schemas/crisis.ts';

/**
 * The crisis lines of the content folder.
 *
 * @returns `null` where a site has none.
 */
export async function readCrisis(): Promise<Crisis | null> {
  const { crisis, mistakes } = await readCrisisFile(options.contentDir, options.root);
  if (mistakes.length > 0) throw mistakesError(mistakes);
  return crisis;
}
