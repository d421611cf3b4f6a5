import { didYouMean } from './nearest.ts';
import type { CollectionName, RawEntry } from './raw-entry.ts';
import type { RawCollection } from './read-collection.ts';

/** What ids of a collection may be named elsewhere. */
export interface KnownIds {
  readonly collection: CollectionName;
  /** An id is known even if its entry has mistakes of its own, so that one slip is reported once. */
  readonly ids: ReadonlySet<string>;
  /** Drafts that this build leaves out, by id. */
  readonly drafts: ReadonlyMap<string, RawEntry>;
  /** Those whose entries could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Whether there are no others: after a file that could not be read, no id can be said to be unknown. */
  readonly complete: boolean;
}

export function knownIds(collection: CollectionName, read: RawCollection, drafts: readonly RawEntry[]): KnownIds {
  const hidden = new Map(drafts.map((entry) => [entry.id, entry]));
  const ids = read.entries.map(({ id }) => id).filter((id) => !hidden.has(id));
  const unread = new Set(read.unread);
  return { collection, ids: new Set([...ids, ...unread]), drafts: hidden, unread, complete: !read.incomplete };
}

const kinds: Readonly<Record<CollectionName, string>> = {
  events: 'an event',
  timelines: 'a timeline',
  sources: 'a source',
  glossary: 'a term',
  questions: 'a question',
};

/**
 * What an id that names nothing should have been; `null` for one that is right.
 *
 * @param content The content folder as messages name it.
 */
export function idFault(id: string, { collection, ids, drafts, complete }: KnownIds, content: string): string | null {
  if (ids.has(id)) return null;
  const kind = kinds[collection];
  const draft = drafts.get(id);
  if (draft) {
    const where = `${draft.file}:${draft.lineOf(['draft'])}`;
    return `${kind} that is no draft; ${where} says "draft: true", so a build leaves it out`;
  }
  if (!complete) return null;
  const folder = `${content}/${collection}`;
  if (ids.size === 0) return `the id of ${kind} in ${folder}, which has none yet`;
  const meant = didYouMean(id, ids);
  if (meant) return `the id of ${kind} in ${folder}${meant}`;
  const all = [...ids];
  const more = all.length > 8 ? ` and ${all.length - 8} more` : '';
  return `the id of ${kind} in ${folder}: ${all.slice(0, 8).join(', ')}${more}`;
}
