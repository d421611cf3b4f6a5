import type { Category } from '../../../events/category.ts';
import type { Confidence, ListedEvent } from '../../../events/event.ts';
import { forEach, pauses, sorted, type Pause } from './table-sort.ts';

export type Column = 'date' | 'title' | 'category' | 'place' | 'confidence';

const confidences: readonly Confidence[] = ['low', 'medium', 'high'];

/** For each event its place in the order of a column; those that are equal there share one. */
interface Ranks {
  readonly of: Uint32Array;
  /** Places that there are; an event without a value has the one after them. */
  readonly count: number;
}

/**
 * Puts events into the order of a column. What that takes for all events is
 * found out once per column; another filter or direction then costs next to
 * nothing. However many there are, the browser gets its turn again and again.
 */
export class TableOrder {
  readonly #all: readonly ListedEvent[];
  readonly #labels: ReadonlyMap<string, string>;
  readonly #lang: string;
  readonly #pausing: () => Pause;
  #index: Promise<ReadonlyMap<string, number>> | null = null;
  readonly #ranks = new Map<Column, Promise<Ranks>>();

  /**
   * @param all Every event, in the order of time.
   * @param pausing Makes what is asked again and again whether it is the browser's turn.
   */
  constructor(all: readonly ListedEvent[], categories: readonly Category[], lang: string, pausing: () => Pause = pauses) {
    this.#all = all;
    this.#pausing = pausing;
    this.#labels = new Map(categories.map(({ id, label }) => [id, label]));
    this.#lang = lang;
  }

  /** What this was made for; another list needs another order. */
  isOf(all: readonly ListedEvent[]): boolean {
    return this.#all === all;
  }

  /**
   * Equal events follow each other in the order of time, in both directions;
   * those without a value stand last in both.
   *
   * @param shown Some of the events, in the order of time.
   */
  async of(shown: readonly ListedEvent[], column: Column, descending: boolean): Promise<readonly ListedEvent[]> {
    if (column === 'date') return descending ? shown.toReversed() : shown;
    const pause = this.#pausing();
    const known = this.#ranks.get(column) ?? this.#find(column, pause);
    this.#ranks.set(column, known);
    this.#index ??= this.#indexed(pause);
    const [{ of, count }, index] = await Promise.all([known, this.#index]);
    // By counting: how many come before each place says where its first one goes.
    const next = new Uint32Array(count + 2);
    const places = new Uint32Array(shown.length);
    const place = (event: ListedEvent, n: number) => {
      const rank = of[index.get(event.id) ?? 0] ?? count;
      const own = descending && rank < count ? count - 1 - rank : rank;
      places[n] = own;
      next[own + 1] = (next[own + 1] ?? 0) + 1;
    };
    await forEach(shown, place, pause);
    for (let own = 1; own < next.length; own++) next[own] = (next[own] ?? 0) + (next[own - 1] ?? 0);
    const arranged = [...shown];
    const put = (event: ListedEvent, n: number) => {
      const own = places[n] ?? 0;
      const at = next[own] ?? 0;
      next[own] = at + 1;
      arranged[at] = event;
    };
    await forEach(shown, put, pause);
    return arranged;
  }

  async #indexed(pause: Pause): Promise<ReadonlyMap<string, number>> {
    const index = new Map<string, number>();
    await forEach(this.#all, ({ id }, n) => index.set(id, n), pause);
    return index;
  }

  async #find(column: Exclude<Column, 'date'>, pause: Pause): Promise<Ranks> {
    const of = new Uint32Array(this.#all.length);
    if (column === 'confidence') {
      await forEach(this.#all, ({ confidence }, n) => (of[n] = confidences.indexOf(confidence)), pause);
      return { of, count: confidences.length };
    }
    const distinct = new Set<string>();
    await forEach(this.#all, (event) => distinct.add(this.#text(event, column)), pause);
    distinct.delete('');
    const { compare } = new Intl.Collator(this.#lang, { numeric: true });
    const ordered = await sorted([...distinct], compare, pause);
    const rank = new Map<string, number>();
    await forEach(ordered, (value, n) => rank.set(value, n), pause);
    await forEach(this.#all, (event, n) => (of[n] = rank.get(this.#text(event, column)) ?? rank.size), pause);
    return { of, count: rank.size };
  }

  #text(event: ListedEvent, column: 'title' | 'category' | 'place'): string {
    if (column === 'title') return event.title;
    return column === 'place' ? (event.place?.name ?? '') : (this.#labels.get(event.category) ?? event.category);
  }
}
