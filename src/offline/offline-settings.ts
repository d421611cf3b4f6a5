import type { ResolvedOptions } from '../options/options.ts';

/** How a site is carried offline, with defaults filled in. */
export interface OfflineSettings {
  /** How much is kept from the beginning, MB on the disk. */
  readonly megabytes: number;
  /** Name below the icon of the installed site; without one, its title. */
  readonly shortName?: string | undefined;
}

/** Megabytes that are kept from the beginning where the option does not say. */
export const standardMegabytes = 50;

/** What the option `offline` means; `undefined` when it is off. */
export function offlineSettings({ offline }: Pick<ResolvedOptions, 'offline'>): OfflineSettings | undefined {
  if (offline === false) return undefined;
  const { megabytes = standardMegabytes, shortName } = offline === true ? {} : offline;
  return { megabytes, shortName };
}
