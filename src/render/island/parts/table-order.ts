import type { Category } from '../../../events/category.ts';
import type { Confidence, TimelineEvent } from '../../../events/event.ts';
import { pauses, sorted, type Pause } from './table-sort.ts';

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
 * found out once per column; another filter or direction then costs next to nothing.
 */
export class TableOrder {
  readonly #all: readonly TimelineEvent[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #lang: string;
  readonly #ranks = new Map<Column, Promise<Ranks>>();

  /** @param all Every event, in the order of time. */
  constructor(all: readonly TimelineEvent[], categories: readonly Category[], lang: string) {
    this.#all = all;
    this.#index = new Map(all.map(({ id }, index) => [id, index]));
    this.#labels = new Map(categories.map(({ id, label }) => [id, label]));
    this.#lang = lang;
  }

  /** What this was made for; another list needs another order. */
  isOf(all: readonly TimelineEvent[]): boolean {
    return this.#all === all;
  }

  /**
   * Equal events follow each other in the order of time, in both directions;
   * those without a value stand last in both.
   */
  async of(shown: readonly TimelineEvent[], column: Column, descending: boolean): Promise<TimelineEvent[]> {
    const pause = pauses();
    const known = this.#ranks.get(column);
    const finding = known ?? this.#find(column, pause);
    this.#ranks.set(column, finding);
    const { of, count } = await finding;
    const placeOf = (event: TimelineEvent) => {
      const rank = of[this.#index.get(event.id) ?? 0] ?? count;
      return descending && rank < count ? count - 1 - rank : rank;
    };
    // By counting: how many come before each place says where its first one goes.
    const next = new Uint32Array(count + 2);
    const places = new Uint32Array(shown.length);
    shown.forEach((event, n) => {
      const place = placeOf(event);
      places[n] = place;
      next[place + 1] = (next[place + 1] ?? 0) + 1;
    });
    for (let place = 1; place < next.length; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
    const arranged = Array.from<TimelineEvent>({ length: shown.length });
    shown.forEach((event, n) => {
      const place = places[n] ?? 0;
      const at = next[place] ?? 0;
      next[place] = at + 1;
      arranged[at] = event;
    });
    return arranged;
  }

  async #find(column: Column, pause: Pause): Promise<Ranks> {
    const count = this.#all.length;
    if (column === 'date') return { of: Uint32Array.from(this.#all.keys()), count };
    if (column === 'confidence') {
      return { of: Uint32Array.from(this.#all, ({ confidence }) => confidences.indexOf(confidence)), count: confidences.length };
    }
    const text = (event: TimelineEvent) => this.#text(event, column);
    const { compare } = new Intl.Collator(this.#lang, { numeric: true });
    const distinct = [...new Set(this.#all.map(text))].filter((value) => value !== '');
    await pause();
    const ordered = await sorted(distinct, compare, pause);
    const rank = new Map<string, number>();
    for (const value of ordered) {
      rank.set(value, rank.size);
      if (rank.size % 4096 === 0) await pause();
    }
    const of = new Uint32Array(count);
    for (const [n, event] of this.#all.entries()) {
      of[n] = rank.get(text(event)) ?? rank.size;
      if (n % 4096 === 0) await pause();
    }
    return { of, count: rank.size };
  }

  #text(event: TimelineEvent, column: Column): string {
    if (column === 'title') return event.title;
    return column === 'place' ? (event.place?.name ?? '') : (this.#labels.get(event.category) ?? event.category);
  }
}
