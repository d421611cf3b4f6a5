import { processValue } from '../process-value.ts';
import type { SiteOptions } from '../options/site-options.ts';
import type { Dossier } from './dossier.ts';

/** What Astro has told the integration of a site while its config or its content was read. */
export interface Told {
  site: SiteOptions;
  dossier: Dossier;
  /** Patterns of all routes, such as `/events/[id]`. */
  routes: readonly string[];
  /** The `site` of the config. */
  address: string | undefined;
  /** Absolute path of `public/`. */
  publicDir: string;
  /** Where a build puts the site. */
  built: BuiltAt;
}

export interface BuiltAt {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** What the site stands below on its host. */
  readonly base: string;
  /** The `site` of the config. */
  readonly host: string | undefined;
}

/** Where the commands listen. */
const listening = processValue<Partial<Told>>('check');

/** Gathers what is told while something runs, also if it fails. */
export async function listen(run: () => Promise<void>): Promise<{ readonly told: Partial<Told>; readonly error: unknown }> {
  const told: Partial<Told> = {};
  listening.value = told;
  try {
    await run();
    return { told, error: undefined };
  } catch (error) {
    return { told, error };
  } finally {
    listening.value = undefined;
  }
}

/** Kept only while a check listens: a build may have a hundred thousand entries. */
export function tellCheck(what: Partial<Told>): void {
  if (listening.value) Object.assign(listening.value, what);
}
