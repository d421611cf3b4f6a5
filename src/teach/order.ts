/** What an exercise in the order of time knows of an event: what its date allows, `[lo, hi)` in ms. */
export interface Dated {
  readonly id: string;
  readonly lo: number;
  readonly hi: number;
}

/** What a teacher chooses; it stands in the address. */
export interface Choice {
  /** How many events, one of {@link sizes}. */
  readonly events: number;
  /** Which of the sets that there are, from 1. */
  readonly set: number;
}

export const sizes: readonly number[] = [5, 8, 12];
export const lastSet = 999;

/** Two events, the earlier one first if they have an order. */
export type Pair<E> = readonly [E, E];

export interface Verdict<E> {
  /** How many pairs of the events have an order. */
  readonly pairs: number;
  /** Those that stand the wrong way round: neighbours first, then those further apart. */
  readonly wrong: readonly Pair<E>[];
  /** Neighbours that may stand in either order, since their dates overlap. */
  readonly either: readonly Pair<E>[];
}

/** Reads `?events=8&set=3`; what is missing or makes no sense is as at the beginning. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const events = Number(parameters.get('events'));
  const set = Number(parameters.get('set'));
  return {
    events: sizes.includes(events) ? events : (sizes[0] ?? 0),
    set: Number.isInteger(set) && set >= 1 && set <= lastSet ? set : 1,
  };
}

/**
 * The events of an exercise, in the order in which they are first shown: the
 * same for the same choice, whatever the order of the pool, and in no right
 * order if any two of them have one.
 */
export function chooseEvents<E extends Dated>(pool: readonly E[], { events, set }: Choice): E[] {
  const random = randomFrom(Math.imul(set, 0x9e3779b1) ^ events);
  const all = pool.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Fisher and Yates, from the end.
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [all[last], all[other]];
    if (a && b) [all[last], all[other]] = [b, a];
  }
  const chosen = all.slice(0, events);
  const { pairs, wrong } = judge(chosen);
  return pairs > 0 && wrong.length === 0 ? chosen.reverse() : chosen;
}

/** Whether all that one date allows lies before all that the other allows. */
export function isBefore(a: Dated, b: Dated): boolean {
  return a.hi <= b.lo;
}

/**
 * What is right and wrong in an order: a pair is wrong if the second was
 * certainly over before the first began. Dates that overlap, such as 196X and
 * 1963, are right either way.
 */
export function judge<E extends Dated>(order: readonly E[]): Verdict<E> {
  let pairs = 0;
  const wrong: Pair<E>[] = [];
  const either: Pair<E>[] = [];
  for (let distance = 1; distance < order.length; distance++) {
    for (const [index, second] of order.slice(distance).entries()) {
      const first = order[index];
      if (!first) continue;
      if (isBefore(second, first)) wrong.push([second, first]);
      if (isBefore(first, second) || isBefore(second, first)) pairs++;
      else if (distance === 1) either.push([first, second]);
    }
  }
  return { pairs, wrong, either };
}

/** A right order: by when the dates begin, then by when they end. */
export function inOrder<E extends Dated>(events: readonly E[]): E[] {
  return events.toSorted((a, b) => a.lo - b.lo || a.hi - b.hi || (a.id < b.id ? -1 : 1));
}

/** With one of them in another place, from 0; the others keep their order. */
export function moved<E>(order: readonly E[], from: number, to: number): E[] {
  const rest = order.toSpliced(from, 1);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, ...order.slice(from, from + 1));
}

/** Mulberry32: numbers in [0, 1) that follow from a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
