import { processValue } from '../process-value.ts';
import type { StoredName } from './raw-entry.ts';

/** An entry as Astro stores it. */
interface StoredEntry {
  readonly digest?: string | number | undefined;
}

/** Entries by collection and id. */
export type Collections = Map<string, Map<string, StoredEntry>>;

/**
 * What the loaders of this process have stored. Astro holds it as long as the
 * process lives, and pages that read the stored content from its file need not
 * hold it a second time.
 */
const all = (processValue<Map<string, (id: string) => StoredEntry | undefined>>('stored-entries').value ??= new Map());

/** @param entry Gives the entry of an id. */
export function rememberStored(name: StoredName, entry: (id: string) => StoredEntry | undefined): void {
  all.set(name, entry);
}

/** Puts the entries that are held anyway in the place of their equals, in a store that has been read. */
export function withStored(collections: Collections): Collections {
  for (const [name, entries] of collections) {
    const stored = all.get(name);
    if (!stored) continue;
    for (const [id, { digest }] of entries) {
      const held = stored(id);
      if (held && digest !== undefined && held.digest === digest) entries.set(id, held);
    }
  }
  return collections;
}
