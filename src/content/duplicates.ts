import { mistake, type Mistake } from './mistake.ts';
import type { RawEntry } from './raw-entry.ts';

/** Entries of a collection whose id another entry has already. */
export function* duplicates(entries: readonly RawEntry[]): Generator<Mistake> {
  const first = new Map<string, RawEntry>();
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other) yield duplicate(entry, other.namedBy === 'file' ? other.file : `${other.file}:${other.lineOf([other.namedBy])}`);
    else first.set(entry.id, entry);
  }
}

function duplicate(entry: RawEntry, where: string): Mistake {
  const { id, namedBy } = entry;
  if (namedBy === 'id') return mistake(entry, ['id'], 'id', id, `an id of its own; ${where} has this one already`);
  if (namedBy === 'title') {
    return mistake(entry, ['title'], 'id', undefined, `an id of its own; the title gives "${id}", which ${where} has already`);
  }
  const allowed = `a name of its own in all folders, since it is the id of the entry; ${where} has this one already`;
  return { ...mistake(entry, [], '(file name)', id, allowed), line: 1 };
}
