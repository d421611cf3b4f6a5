import { parseEdtf } from '../dates/parse.ts';
import { checkBody } from './check-body.ts';
import { checkQuery, type Candidates } from './check-query.ts';
import type { Checked, CheckedEntry } from './dossier.ts';
import { idFault, type KnownIds } from './known-ids.ts';
import { mistake, type Mistake } from './mistake.ts';
import { pictureFault } from './picture-fault.ts';
import type { RawEntry } from './raw-entry.ts';
import { reserved } from './reserved.ts';
import type { TimelineData } from './schemas/timeline.ts';

export interface CheckOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** The content folder as messages name it, from the project's root. */
  readonly content: string;
  /** Tags of the site's further languages. */
  readonly languages: readonly string[];
  readonly candidates: Candidates;
}

/**
 * The checks that need more than the entry itself: ids that name something
 * else, pictures, and timelines that must show something. A field is checked
 * whether or not the others are right, so that everything is reported at once.
 */
export function* checkAll(checked: Checked, { root, content, languages, candidates: events }: CheckOptions): Generator<Mistake> {
  const { raw, known } = checked;
  for (const entry of raw.events) {
    yield* checkPicture(entry, root);
    yield* checkIds(entry, 'sources', known.sources, content);
  }
  for (const entry of raw.questions) yield* checkIds(entry, 'events', known.events, content);
  for (const entry of raw.timelines) {
    yield* checkAddress(entry, languages);
    const { query = '' } = entry.data;
    if (typeof query === 'string') yield* checkQuery(entry, ['query'], 'query', query, events);
  }
  for (const entry of checked.timelines) yield* checkEras(entry);
  for (const entry of Object.values(raw).flat()) yield* checkBody(entry, { known, candidates: events, content, root });
}

/** A list of ids. What is no text, or empty, is a mistake by its schema already. */
function* checkIds(raw: RawEntry, field: string, known: KnownIds, content: string): Generator<Mistake> {
  const ids = raw.data[field];
  if (!Array.isArray(ids)) return;
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string' || id.trim() === '') continue;
    const fault = idFault(id.trim(), known, content);
    if (fault) yield mistake(raw, [field, index], field, id, fault);
  }
}

function* checkPicture(raw: RawEntry, root: string): Generator<Mistake> {
  const { image } = raw.data;
  const src: unknown = typeof image === 'object' && image !== null ? Reflect.get(image, 'src') : undefined;
  if (typeof src !== 'string' || src.trim() === '') return;
  const fault = pictureFault(src, raw.file, root);
  if (fault !== null) yield mistake(raw, ['image', 'src'], 'image.src', src, fault);
}

function* checkAddress(raw: RawEntry, languages: readonly string[]): Generator<Mistake> {
  // Ids are in small letters, and there are systems for which /pt-br/ is /pt-BR/.
  const taken = [...reserved, ...languages.map((tag) => tag.toLowerCase())];
  if (!taken.includes(raw.id)) return;
  const allowed = `another name: the address /${raw.id}/ belongs to other pages, as do ${taken.filter((each) => each !== raw.id).join(', ')}`;
  yield { ...mistake(raw, [], '(file name)', raw.id, allowed), line: 1 };
}

function* checkEras({ raw, data }: CheckedEntry<TimelineData>): Generator<Mistake> {
  for (const [index, era] of data.eras.entries()) {
    const start = parseEdtf(era.from).startMin;
    const end = parseEdtf(era.to).endMax;
    const at = (end: 'from' | 'to') => [['eras', index, end], `eras.${index}.${end}`, era[end]] as const;
    if (!Number.isFinite(start)) yield mistake(raw, ...at('from'), 'a date with a beginning');
    if (!Number.isFinite(end)) yield mistake(raw, ...at('to'), 'a date with an end');
    if (end <= start) yield mistake(raw, ...at('to'), `a date after the era begins, ${JSON.stringify(era.from)}`);
  }
}
