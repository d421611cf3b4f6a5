import options from 'virtual:astro-annals/options';
import { mistakesError } from './mistake.ts';
import { readCrisisFile } from './read-crisis.ts';
import type { Crisis } from './schemas/crisis.ts';

export type { Crisis, CrisisNumber } from './schemas/crisis.ts';

let built: Promise<Crisis | null> | undefined;

/**
 * The crisis lines of the content folder, read once per build; in `astro dev`
 * anew for each page.
 *
 * @returns `null` where a site has none.
 */
export function readCrisis(): Promise<Crisis | null> {
  return import.meta.env.DEV ? read() : (built ??= read());
}

async function read(): Promise<Crisis | null> {
  const { crisis, mistakes } = await readCrisisFile(options.contentDir, options.root);
  if (mistakes.length > 0) throw mistakesError(mistakes);
  return crisis;
}
