import { civilFromDays, dayOf } from '../dates/calendar.ts';
import { decadeSpan, fold, matches, type Query, type Queryable, type QueryField } from './query.ts';

/** Fields whose values a reader can choose from. */
export const facetFields = ['category', 'tag', 'place', 'confidence', 'decade'] as const satisfies readonly QueryField[];

export type FacetField = (typeof facetFields)[number];

export interface FacetValue {
  /** As a query has it. */
  readonly value: string;
  /** As the events have it; that of a decade is as a query has it. */
  readonly label: string;
  /** How many events would be left if the value were chosen alone in its field, all else as it is. */
  readonly count: number;
  /** Whether the query asks for it. */
  readonly chosen: boolean;
}

export interface Facets {
  /** How many events answer the query. */
  readonly shown: number;
  /**
   * All values that events have, in an order that no query changes: decades in
   * the order of time, confidence from high to low, the rest by how many events
   * have them. What a query asks for and no event has comes last.
   */
  readonly values: Readonly<Record<FacetField, readonly FacetValue[]>>;
}

/**
 * Reads a set of events once; what it returns counts them under any query, in
 * one pass over numbers. A field's counts are of the events that meet all else
 * that the query asks, whatever it asks of the field itself.
 */
export function facetsOf(events: readonly Queryable[]): (query: Query) => Facets {
  const readers = [categories(events), tags(events), places(events), confidences(events), decades(events)];
  return (query) => {
    const counters = readers.map((read) => read(query));
    const rest = restOf(query);
    const everything = 2 ** counters.length - 1;
    let shown = 0;
    for (const [index, event] of events.entries()) {
      // A bit for each field whose choice the event does not meet.
      let missed = 0;
      for (let bit = 0; bit < counters.length; bit++) if (!counters[bit]?.meets(index)) missed |= 1 << bit;
      // One that misses two counts nowhere; one that misses one counts there.
      if ((missed & (missed - 1)) !== 0 || (rest && !matches(event, rest))) continue;
      if (missed === 0) shown += 1;
      const counted = missed || everything;
      for (let bit = 0; bit < counters.length; bit++) if (counted & (1 << bit)) counters[bit]?.add(index);
    }
    const [category = [], tag = [], place = [], confidence = [], decade = []] = counters.map(({ values }) => values());
    return { shown, values: { category, tag, place, confidence, decade } };
  };
}

/** What a query asks beside the fields that readers choose from, if anything. */
function restOf({ fields, words }: Query): Query | null {
  const others = [...fields].filter(([field]) => !(facetFields as readonly QueryField[]).includes(field));
  return others.length > 0 || words.length > 0 ? { fields: new Map(others), words } : null;
}

/** One field under one query; events are named by their places in the set. */
interface Counter {
  meets(index: number): boolean;
  add(index: number): void;
  values(): FacetValue[];
}

type Reader = (query: Query) => Counter;

/** What the events have in a field: distinct keys without regard to case, and for each event the numbers of its own. */
class Keys {
  /** Each key as it was met first. */
  readonly labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #own: Uint32Array;

  constructor(events: readonly Queryable[], textsOf: (event: Queryable) => readonly string[]) {
    const starts = new Uint32Array(events.length + 1);
    const own: number[] = [];
    const numbers = new Map<string, number>();
    for (const [index, event] of events.entries()) {
      const first = own.length;
      for (const text of textsOf(event)) {
        let number = numbers.get(text);
        if (number === undefined) numbers.set(text, (number = this.#numberOf(fold(text), text)));
        if (own.length === first || !own.includes(number, first)) own.push(number);
      }
      starts[index + 1] = own.length;
    }
    this.#starts = starts;
    this.#own = Uint32Array.from(own);
  }

  get keys(): string[] {
    return [...this.#numbers.keys()];
  }

  /** How many events have each key. */
  get totals(): Uint32Array {
    const totals = new Uint32Array(this.labels.length);
    for (const number of this.#own) totals[number] = (totals[number] ?? 0) + 1;
    return totals;
  }

  number(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  meets(index: number, wanted: Uint8Array): boolean {
    const end = this.#starts[index + 1] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end; at++) if (wanted[this.#own[at] ?? 0]) return true;
    return false;
  }

  add(index: number, tally: Uint32Array): void {
    const end = this.#starts[index + 1] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end; at++) {
      const number = this.#own[at] ?? 0;
      tally[number] = (tally[number] ?? 0) + 1;
    }
  }

  #numberOf(key: string, label: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.labels.length);
    return this.labels.push(label) - 1;
  }
}

/** A value that can be chosen, and the numbers of the keys that meet it. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly numbers: readonly number[];
}

/** @param numbersOf The keys that meet any value. */
function keyReader(field: FacetField, keys: Keys, choices: readonly Choice[], numbersOf: (value: string) => readonly number[]): Reader {
  const size = keys.labels.length;
  const known = new Set(choices.map(({ value }) => value));
  return (query) => {
    const asked = query.fields.get(field) ?? [];
    const wanted = new Uint8Array(size);
    for (const value of asked) for (const number of numbersOf(value)) wanted[number] = 1;
    const tally = new Uint32Array(size);
    const count = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + (tally[number] ?? 0), 0);
    return {
      meets: asked.length === 0 ? () => true : (index) => keys.meets(index, wanted),
      add: (index) => keys.add(index, tally),
      values: () => [
        ...choices.map(({ value, label, numbers }) => ({ value, label, count: count(numbers), chosen: asked.includes(value) })),
        ...strangers(asked, known).map((value) => ({ value, label: value, count: count(numbersOf(value)), chosen: true })),
      ],
    };
  };
}

/** Values that a query asks for and nobody offers. */
function strangers(asked: readonly string[], known: ReadonlySet<string>): string[] {
  return [...new Set(asked)].filter((value) => !known.has(value));
}

function byTotal(choices: Choice[], keys: Keys): Choice[] {
  const { totals } = keys;
  const total = new Map(choices.map((choice) => [choice, choice.numbers.reduce((sum, number) => sum + (totals[number] ?? 0), 0)]));
  return choices.sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || (a.value < b.value ? -1 : 1));
}

/** A field whose values are its keys. */
function plain(field: FacetField, events: readonly Queryable[], keysOf: (event: Queryable) => readonly string[], order = byTotal): Reader {
  const keys = new Keys(events, keysOf);
  const choices = keys.keys.map((value, number) => ({ value, label: keys.labels[number] ?? value, numbers: [number] }));
  return keyReader(field, keys, order(choices, keys), (value) => {
    const number = keys.number(value);
    return number === undefined ? [] : [number];
  });
}

function categories(events: readonly Queryable[]): Reader {
  return plain('category', events, ({ category }) => [category]);
}

function tags(events: readonly Queryable[]): Reader {
  return plain('tag', events, (event) => event.tags);
}

const levels = ['high', 'medium', 'low'];

function confidences(events: readonly Queryable[]): Reader {
  return plain('confidence', events, ({ confidence }) => [confidence], (choices) =>
    choices.sort((a, b) => levels.indexOf(a.value) - levels.indexOf(b.value)),
  );
}

/** Parts name and country of a place; neither has it. */
const parting = '\0';

/** Values are the places' names; as a query means them, Belgium is also in “Leuven, Belgium”. */
function places(events: readonly Queryable[]): Reader {
  const keys = new Keys(events, ({ place }) => (place ? [place.name + parting + (place.country ?? '')] : []));
  const named = new Map<string, number[]>();
  const inCountry = new Map<string, number[]>();
  for (const [number, key] of keys.keys.entries()) {
    const [name = '', country = ''] = key.split(parting);
    note(named, name, number);
    if (country) note(inCountry, country, number);
  }
  const namesWith = searchIn([...named.keys()]);
  const numbersOf = (value: string) => [
    ...new Set([...namesWith(value).flatMap((name) => named.get(name) ?? []), ...(inCountry.get(value) ?? [])]),
  ];
  const choices = [...named].map(([value, [first = 0]]) => ({ value, label: keys.labels[first]?.split(parting)[0] ?? value, numbers: numbersOf(value) }));
  return keyReader('place', keys, byTotal(choices, keys), numbersOf);
}

function note(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}

/** Which of the texts contain another; few texts share three characters, so few are looked at. */
function searchIn(texts: readonly string[]): (part: string) => string[] {
  const having = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    for (let at = 0; at + 3 <= text.length; at++) note(having, text.slice(at, at + 3), number);
  }
  return (part) => {
    if (part.length < 3) return texts.filter((text) => text.includes(part));
    let least = having.get(part.slice(0, 3)) ?? [];
    for (let at = 1; at + 3 <= part.length; at++) {
      const numbers = having.get(part.slice(at, at + 3)) ?? [];
      if (numbers.length < least.length) least = numbers;
    }
    return least.map((number) => texts[number] ?? '').filter((text) => text.includes(part));
  };
}

/** Years by which a date may last for each of its decades to be offered; of longer ones only the first and last are. */
const century = 100;

/** Decades are counted by where in their row each event begins and ends. */
function decades(events: readonly Queryable[]): Reader {
  const reached = events.map(({ lo, hi }) => decadesOf(lo, hi));
  const offered = new Set<number>();
  for (const { first, last } of reached) {
    offered.add(first);
    if (last > first) offered.add(last);
    for (let year = first + 10; year < last && last - first <= century; year += 10) offered.add(year);
  }
  const years = [...offered].sort((a, b) => a - b);
  const place = new Map(years.map((year, index) => [year, index]));
  const from = Uint32Array.from(reached, ({ first }) => place.get(first) ?? 0);
  // A date that is no time at all begins and ends nowhere.
  const to = Uint32Array.from(reached, ({ first, last }) => (last < first ? (place.get(first) ?? 0) : (place.get(last) ?? 0) + 1));
  const known = new Set(years);
  return (query) => {
    const asked = [...new Set((query.fields.get('decade') ?? []).map((value) => Number.parseInt(value, 10)))];
    const spans = asked.map(decadeSpan);
    const foreign = asked.filter((year) => !known.has(year));
    const steps = new Int32Array(years.length + 1);
    const tally = new Map(foreign.map((year) => [year, 0]));
    const reaches = (index: number, { lo, hi }: ReturnType<typeof decadeSpan>) => {
      const event = events[index];
      return event !== undefined && event.lo < hi && event.hi > lo;
    };
    const value = (year: number, count: number): FacetValue => ({
      value: `${year}s`,
      label: `${year}s`,
      count,
      chosen: asked.includes(year),
    });
    return {
      meets: (index) => spans.length === 0 || spans.some((span) => reaches(index, span)),
      add: (index) => {
        const [start = 0, end = 0] = [from[index], to[index]];
        steps[start] = (steps[start] ?? 0) + 1;
        steps[end] = (steps[end] ?? 0) - 1;
        for (const year of foreign) if (reaches(index, decadeSpan(year))) tally.set(year, (tally.get(year) ?? 0) + 1);
      },
      values: () => {
        let count = 0;
        const own = years.map((year, index) => value(year, (count += steps[index] ?? 0)));
        return [...own, ...foreign.map((year) => value(year, tally.get(year) ?? 0))];
      },
    };
  };
}

/** First and last decade that `[lo, hi)` reaches into, by their first years. */
function decadesOf(lo: number, hi: number): { readonly first: number; readonly last: number } {
  const first = decadeAt(lo);
  const last = decadeAt(hi);
  // The end is exclusive: what ends with 1969 does not reach into the 1970s.
  return { first, last: decadeSpan(last).lo < hi ? last : last - 10 };
}

function decadeAt(ms: number): number {
  return Math.floor(civilFromDays(dayOf(ms)).year / 10) * 10;
}
