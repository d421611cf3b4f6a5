import type { TimelineEvent } from '../events/event.ts';
import { placedSet, type PlacedSet } from './placed-set.ts';
import type { Scale } from './scale.ts';

/** A lane of a picture. */
export interface LaneSpec {
  readonly id: string;
  readonly label: string;
}

export interface LayoutOptions {
  readonly scale: Scale;
  /**
   * Length of the home extent in the scale's coordinate. Appear scales are
   * steps of 2^(k/4) em per `unit`, so that one set of widths in em serves the
   * pictures of all timelines.
   */
  readonly unit: number;
  /** Rows of labels per lane. */
  readonly rows: number;
  readonly lanes: readonly LaneSpec[];
  readonly laneOf: (event: TimelineEvent) => string;
  /** Room a label wants along the axis, em, gap included. */
  readonly box: (event: TimelineEvent) => number;
}

/** Rows and appear scales, decided once for a set of events. Arrays are parallel to `events`. */
export interface Layout {
  /** In the order of their start, end and id. */
  readonly events: readonly TimelineEvent[];
  readonly options: LayoutOptions;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Room of the label, em. */
  readonly box: Float32Array;
  /** Index of the lane. */
  readonly lane: Uint16Array;
  /** Row inside the lane; −1 for an event that never parts from its neighbours and lives in clusters. */
  readonly row: Int16Array;
  /** Step of scale from which on the event is shown. */
  readonly step: Int16Array;
  /** Rows that each lane uses, at least one. */
  readonly rowsUsed: readonly number[];
}

/** The step of everything that is always shown, and of what is never. */
export const always = -200;
export const never = 400;

/**
 * Gives each event a row and the scale from which on it fits: the greedy form
 * of *active ranges* (Been, Daiches, Yap 2006; Been, Nöllenburg, Poon, Wolff
 * 2010). Events are taken by importance; each takes the row in which it fits
 * at the smallest scale beside those that were taken before it. What comes
 * later never moves what came earlier, so dropping the less important events
 * changes nothing for the rest.
 */
export function layout(events: readonly TimelineEvent[], options: LayoutOptions): Layout {
  const { scale } = options;
  const sorted = inOrder(events, scale);
  const size = sorted.length;
  const laneIndex = new Map(options.lanes.map(({ id }, index) => [id, index]));
  const made = {
    events: sorted,
    options,
    start: Float64Array.from(sorted, ({ at: t }) => scale.to(t)),
    end: Float64Array.from(sorted, ({ end: t }) => scale.to(t)),
    box: Float32Array.from(sorted, (event) => options.box(event)),
    lane: Uint16Array.from(sorted, (event) => laneIndex.get(options.laneOf(event)) ?? 0),
    row: new Int16Array(size).fill(-1),
    step: new Int16Array(size).fill(never),
  };
  const rowsUsed = place(made);
  return { ...made, rowsUsed };
}

/** Quantised upwards, so that at its step an event fits for certain. */
function stepUp(scale: number, unit: number): number {
  return scale === 0 ? always : Math.min(never, Math.max(always, Math.ceil(4 * Math.log2(scale * unit) - 1e-9)));
}

function scaleOfStep(step: number, unit: number): number {
  return step <= always ? 0 : 2 ** (step / 4) / unit;
}

function place(layout: Omit<Layout, 'rowsUsed'>): number[] {
  const { events, start, end, box, lane, row, step, options } = layout;
  const { unit, rows, lanes } = options;
  const widest = box.reduce((a, b) => Math.max(a, b), 0);
  const sets = lanes.map(() => Array.from({ length: rows }, () => placedSet(events.length)));
  const appear = new Float64Array(events.length);
  const used = lanes.map(() => 1);
  for (const e of byImportance(events)) {
    const own = sets[lane[e] ?? 0] ?? [];
    let best = Infinity;
    let bestRow = -1;
    for (let r = 0; r < own.length && best > 0; r++) {
      const set = own[r];
      if (!set) continue;
      const scale = fits(set, e, best, { start, end, box, appear, widest });
      if (scale < best) [best, bestRow] = [scale, r];
    }
    const k = best === Infinity ? never : stepUp(best, unit);
    if (bestRow < 0 || k >= never) continue;
    row[e] = bestRow;
    step[e] = k;
    appear[e] = scaleOfStep(k, unit);
    own[bestRow]?.add(e);
    const index = lane[e] ?? 0;
    used[index] = Math.max(used[index] ?? 1, bestRow + 1);
  }
  return used;
}

interface Boxes {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly box: Float32Array;
  /** Appear scale of what is placed, em per unit of u. */
  readonly appear: Float64Array;
  readonly widest: number;
}

/** The smallest scale at which event `e` fits in a row beside what is placed there; at least `limit` if it is no better. */
function fits(set: PlacedSet, e: number, limit: number, { start, end, box, appear, widest }: Boxes): number {
  const from = at(start, e);
  let scale = 0;
  for (let p = set.before(e); p >= 0; p = set.before(p)) {
    const distance = from - at(start, p);
    if (at(end, p) > from || distance <= 0) return Infinity;
    const collides = at(box, p) / distance;
    if (collides > scale && at(appear, p) < collides) scale = collides;
    if (scale >= limit) return scale;
    // Beyond, no box reaches this far; or `p` is there and keeps them off.
    if (widest / distance <= scale || at(appear, p) <= scale) break;
  }
  const own = at(box, e);
  for (let q = set.after(e); q >= 0; q = set.after(q)) {
    const distance = at(start, q) - from;
    if (at(start, q) < at(end, e) || distance <= 0) return Infinity;
    const collides = own / distance;
    if (collides <= scale) break;
    if (at(appear, q) < collides) scale = collides;
    if (scale >= limit) return scale;
  }
  return scale;
}

/** By start, end and id; mostly events come in this order already. */
function inOrder(events: readonly TimelineEvent[], scale: Scale): readonly TimelineEvent[] {
  const compare = (a: TimelineEvent, b: TimelineEvent) =>
    scale.to(a.at) - scale.to(b.at) || scale.to(a.end) - scale.to(b.end) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const sorted = events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || compare(before, event) <= 0;
  });
  return sorted ? events : [...events].sort(compare);
}

/** Bits of a hash, and of an index, in the keys of `byImportance`: with three for the importance, 53 in all. */
const hashBits = 29;
const indexBits = 21;

/**
 * Importance first; among equals a hash, so that neither age nor name decides;
 * then time. Importance, hash and index are packed into one number each,
 * because numbers sort without a call per comparison.
 */
function byImportance(events: readonly TimelineEvent[]): Float64Array {
  if (events.length > 2 ** indexBits) throw new RangeError(`A layout holds up to ${2 ** indexBits} events, not ${events.length}`);
  const keys = Float64Array.from(events, ({ id, importance }, index) => {
    const key = (5 - importance) * 2 ** hashBits + (hash(id) >>> (32 - hashBits));
    return key * 2 ** indexBits + index;
  });
  keys.sort();
  return keys.map((key) => key % 2 ** indexBits);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** An element of a typed array whose index is in range by construction. */
function at(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}
