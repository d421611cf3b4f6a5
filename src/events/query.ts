import { daysFromCivil } from '../dates/calendar.ts';
import type { TimelineEvent } from './event.ts';

/**
 * What a query asks: for each field the values of which an event must have at
 * least one, and words that must all occur in its title or summary.
 */
export interface Query {
  readonly fields: ReadonlyMap<QueryField, readonly string[]>;
  readonly words: readonly string[];
}

/** What a query needs to know of an event. */
export type Queryable = Pick<
  TimelineEvent,
  'id' | 'title' | 'summary' | 'category' | 'tags' | 'people' | 'place' | 'confidence' | 'importance' | 'lo' | 'hi'
>;

export const queryFields = [
  'category',
  'tag',
  'place',
  'person',
  'confidence',
  'decade',
  'importance',
  'event',
] as const;

export type QueryField = (typeof queryFields)[number];

/** A query that cannot be read; `position` counts characters from 0. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/**
 * Reads a query such as `category:regulation tag:trial place:"United States"`.
 *
 * Terms are parted by spaces. Values of one field are alternatives, different
 * fields must all be met: `category:regulation category:culture tag:trial` is
 * (regulation or culture) and trial. `importance:3` means 3 and above,
 * `decade:1990s` everything whose date reaches into 1990–1999.
 *
 * @throws QueryError for a field that does not exist or a value that is missing.
 */
export function parseQuery(text: string): Query {
  const fields = new Map<QueryField, string[]>();
  const words: string[] = [];
  for (const match of text.matchAll(/(?:([\p{L}-]+):)?(?:"([^"]*)"|(\S+))|[\p{L}-]+:/gu)) {
    const [term, name, quoted, bare] = match;
    const value = quoted ?? bare;
    if (name === undefined && value !== undefined && !/^[\p{L}-]+:$/u.test(value)) {
      words.push(fold(value));
      continue;
    }
    const field = name ?? term.slice(0, -1);
    if (!isField(field)) {
      throw new QueryError(`there is no field "${field}"; fields are ${queryFields.join(', ')}`, match.index);
    }
    if (!value || name === undefined) {
      throw new QueryError(`"${field}:" lacks a value, as in ${field}:${examples[field]}`, match.index);
    }
    checkValue(field, value, match.index);
    const values = fields.get(field);
    if (values) values.push(fold(value));
    else fields.set(field, [fold(value)]);
  }
  return { fields, words };
}

/** Writes a query so that `parseQuery` reads it again. */
export function formatQuery(query: Query): string {
  const terms: string[] = [];
  for (const [field, values] of query.fields) {
    for (const value of values) terms.push(`${field}:${/[\s"]/.test(value) ? `"${value}"` : value}`);
  }
  return [...terms, ...query.words].join(' ');
}

/** Whether an event answers a query; the empty query is answered by all. */
export function matches(event: Queryable, query: Query): boolean {
  for (const [field, values] of query.fields) {
    if (!values.some((value) => meets(event, field, value))) return false;
  }
  if (query.words.length === 0) return true;
  const text = fold(`${event.title} ${event.summary}`);
  return query.words.every((word) => text.includes(word));
}

const examples: Record<QueryField, string> = {
  category: 'regulation',
  tag: 'trial',
  place: 'Belgium',
  person: '"Edward Domino"',
  confidence: 'high',
  decade: '1990s',
  importance: '3',
  event: 'fda-approval',
};

function isField(name: string): name is QueryField {
  return (queryFields as readonly string[]).includes(name);
}

function checkValue(field: QueryField, value: string, position: number): void {
  if (field === 'importance' && !/^[1-5]$/.test(value)) {
    throw new QueryError(`importance:${value} should be a number from 1 to 5`, position);
  }
  if (field === 'decade' && !/^-?\d+0s?$/.test(value)) {
    throw new QueryError(`decade:${value} should be the first year of a decade, such as 1990s`, position);
  }
}

function meets(event: Queryable, field: QueryField, value: string): boolean {
  switch (field) {
    case 'category':
      return fold(event.category) === value;
    case 'tag':
      return event.tags.some((tag) => fold(tag) === value);
    case 'person':
      return event.people.some((person) => fold(person).includes(value));
    case 'place':
      return (
        event.place !== undefined &&
        (fold(event.place.name).includes(value) || fold(event.place.country ?? '') === value)
      );
    case 'confidence':
      return event.confidence === value;
    case 'importance':
      return event.importance >= Number(value);
    case 'event':
      return fold(event.id) === value;
    case 'decade': {
      const [lo, hi] = decade(Number.parseInt(value, 10));
      return event.lo < hi && event.hi > lo;
    }
  }
}

function decade(year: number): [number, number] {
  return [startOfYear(year), startOfYear(year + 10)];
}

function startOfYear(year: number): number {
  return daysFromCivil(year, 1, 1) * 86_400_000;
}

function fold(text: string): string {
  return text.toLowerCase();
}
