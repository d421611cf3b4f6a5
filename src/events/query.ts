import { startOfYear } from '../dates/calendar.ts';
import type { Facetable, TimelineEvent } from './event.ts';

/**
 * What a query asks: for each field the values of which an event must have at
 * least one, and words that must all occur in its title or summary.
 */
export interface Query {
  readonly fields: ReadonlyMap<QueryField, readonly string[]>;
  readonly words: readonly string[];
}

/** What a query needs to know of an event. */
export type Queryable = Facetable & Partial<Pick<TimelineEvent, 'id' | 'title' | 'summary'>>;

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
    if (name === undefined && value !== undefined && (quoted !== undefined || !/^[\p{L}-]+:$/u.test(value))) {
      if (value) words.push(fold(value));
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
  // Words that were quoted belong together, and what looks like a field is none.
  return [...terms, ...query.words.map((word) => (/[\s:]/.test(word) ? `"${word}"` : word))].join(' ');
}

/** A query with other values for one field; without values, the field is not asked for. */
export function withValues(query: Query, field: QueryField, values: readonly string[]): Query {
  const fields = new Map(query.fields);
  if (values.length > 0) fields.set(field, values);
  else fields.delete(field);
  return { ...query, fields };
}

/** A query with a value of a field more, or less if it asks for that already. */
export function toggled(query: Query, field: QueryField, value: string): Query {
  const values = query.fields.get(field) ?? [];
  const same = sameValue(field, value);
  const others = values.filter((each) => !same(each));
  return withValues(query, field, others.length < values.length ? others : [...values, fold(value)]);
}

/** Whether a value asks for the same as another: case is ignored, `1990` is `1990s`. */
export function sameValue(field: QueryField, value: string): (other: string) => boolean {
  if (field !== 'decade') return (other) => fold(other) === fold(value);
  return (other) => Number.parseInt(other, 10) === Number.parseInt(value, 10);
}

/** Whether an event answers a query; the empty query is answered by all. */
export function matches(event: Queryable, query: Query): boolean {
  let test = tests.get(query);
  if (!test) tests.set(query, (test = testOf(query)));
  return test(event);
}

type Test = (event: Queryable) => boolean;

/** What a query asks, made ready once for all the events that it is put to. */
const tests = new WeakMap<Query, Test>();

function testOf({ fields, words }: Query): Test {
  const all: Test[] = [...fields].map(([field, values]) => valueTest(field, values));
  if (words.length > 0) {
    all.push(({ title = '', summary = '' }) => {
      const text = fold(`${title} ${summary}`);
      return words.every((word) => text.includes(word));
    });
  }
  return (event) => all.every((test) => test(event));
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
  if (field === 'decade' && !/^-?\d*0s?$/.test(value)) {
    throw new QueryError(`decade:${value} should be the first year of a decade, such as 1990s`, position);
  }
}

/** Whether an event has at least one of the values. */
function valueTest(field: QueryField, values: readonly string[]): Test {
  const wanted = new Set(values);
  switch (field) {
    case 'category': {
      const is = remembered((category) => wanted.has(fold(category)));
      return ({ category }) => is(category);
    }
    case 'tag': {
      const is = remembered((tag) => wanted.has(fold(tag)));
      return ({ tags }) => tags.some(is);
    }
    case 'person': {
      const is = remembered((person) => values.some((value) => fold(person).includes(value)));
      return ({ people }) => people.some(is);
    }
    case 'place': {
      const named = remembered((name) => values.some((value) => fold(name).includes(value)));
      const lies = remembered((country) => wanted.has(fold(country)));
      return ({ place }) => place !== undefined && (named(place.name) || (Boolean(place.country) && lies(place.country ?? '')));
    }
    case 'confidence':
      return ({ confidence }) => wanted.has(confidence);
    case 'importance': {
      const least = Math.min(...values.map(Number));
      return ({ importance }) => importance >= least;
    }
    case 'event':
      return ({ id = '' }) => wanted.has(fold(id));
    case 'decade': {
      const decades = values.map((value) => decadeSpan(Number.parseInt(value, 10)));
      return ({ lo, hi }) => decades.some((decade) => lo < decade.hi && hi > decade.lo);
    }
  }
}

/** Many events share few values: each is looked at once. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = test(text)));
    return is;
  };
}

/** The interval `[lo, hi)` in ms of the decade that begins with a year. */
export function decadeSpan(year: number): { readonly lo: number; readonly hi: number } {
  return { lo: startOfYear(year), hi: startOfYear(year + 10) };
}

/** As texts are compared: without regard to case. */
export function fold(text: string): string {
  return text.toLowerCase();
}
