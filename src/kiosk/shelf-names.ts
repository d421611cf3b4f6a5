import { hash } from '../events/hash.ts';

/**
 * The shelf on which a file with data lies: those of a folder are spread over
 * as many as its size asks for.
 *
 * @param counts How many shelves the files of each folder are on.
 * @returns `null` for a file of a folder that has none.
 */
export function shelfOf(path: string, counts: Readonly<Record<string, number>>): string | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const count = counts[folder];
  return count === undefined ? null : `${folder}${hash(path) % count}`;
}
