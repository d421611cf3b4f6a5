import { formatQuery, matches, parseQuery, QueryError, type Queryable, type QueryField } from '../events/query.ts';
import { timelineEvents } from '../events/timeline-events.ts';
import type { CheckedEntry } from './dossier.ts';
import { mistake, type Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import type { FieldPath, RawEntry } from './raw-entry.ts';
import type { EventData } from './schemas/event.ts';

/** The events that a query may find. */
export interface Candidates {
  /** How many there are. */
  readonly count: number;
  /** All of them; made when a query first asks, since most timelines show all events. */
  readonly events: () => readonly Queryable[];
  /** Whether these are all: a query that finds none of them may mean one in a file that could not be read. */
  readonly complete: boolean;
}

/**
 * All events as queries see them. One with mistakes of its own counts with the
 * fields it has, and with any date, so that its mistakes are not reported again
 * as those of a timeline.
 */
export function candidates(
  entries: readonly RawEntry[],
  right: readonly CheckedEntry<EventData>[],
  complete: boolean,
): Candidates {
  let made: readonly Queryable[] | undefined;
  const make = () => {
    const dated = timelineEvents(
      right.map(({ raw: { id }, data }) => ({ ...data, id })),
      { lang: 'en' },
    );
    const known = new Set(right.map(({ raw }) => raw));
    return [...dated, ...entries.filter((entry) => !known.has(entry)).map(presumed)];
  };
  return { count: entries.length, events: () => (made ??= make()), complete };
}

/** Whether a query can be read, and finds at least one event. */
export function* checkQuery(
  raw: RawEntry,
  path: FieldPath,
  field: string,
  text: string,
  candidates: Candidates,
): Generator<Mistake> {
  try {
    const query = parseQuery(text);
    if (!candidates.complete) return;
    if (candidates.count === 0) {
      yield mistake(raw, path, field, text, 'at least one event to show; there is none yet, the first one goes into the folder events');
      return;
    }
    if (query.fields.size + query.words.length === 0) return;
    const events = candidates.events();
    if (events.some((event) => matches(event, query))) return;
    for (const [name, values] of query.fields) {
      for (const value of values) {
        const one = { fields: new Map([[name, [value]]]), words: [] };
        if (events.some((event) => matches(event, one))) continue;
        const meant = didYouMean(value, valuesOf(events, name));
        yield mistake(raw, path, field, text, `a query that finds at least one event; none has ${formatQuery(one)}${meant}`);
        return;
      }
    }
    const allowed = `a query that finds at least one of the ${events.length} events; different fields must all be met at once`;
    yield mistake(raw, path, field, text, allowed);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    yield mistake(raw, path, field, text, `a query such as "category:regulation tag:trial"; ${error.message}`);
  }
}

function valuesOf(events: readonly Queryable[], field: QueryField): Set<string> {
  return new Set(
    events.flatMap(({ id, category, tags, people, place }): readonly string[] => {
      if (field === 'category') return [category];
      if (field === 'tag') return tags;
      if (field === 'person') return people;
      if (field === 'place') return place ? [place.name] : [];
      return field === 'event' && id !== undefined ? [id] : [];
    }),
  );
}

function presumed({ id, data }: RawEntry): Queryable {
  const { title, summary, category, tags, people, place, confidence } = data;
  const name: unknown = typeof place === 'object' && place !== null ? Reflect.get(place, 'name') : undefined;
  return {
    id,
    title: string(title),
    summary: string(summary),
    category: string(category),
    tags: strings(tags),
    people: strings(people),
    place: typeof name === 'string' ? { name } : undefined,
    confidence: confidence === 'low' || confidence === 'medium' ? confidence : 'high',
    importance: 5,
    lo: -Infinity,
    hi: Infinity,
  };
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}
