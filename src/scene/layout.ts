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

/**
 * The step of everything that is always shown, and of what is never. They lie
 * beyond every view of any extent that float64 can tell apart, the home extent
 * being a second or all of time.
 */
export const always = -2000;
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
  const { scale, lanes, laneOf, box: boxOf } = options;
  const sorted = inOrder(events, scale);
  const size = sorted.length;
  const laneIndex = new Map(lanes.map(({ id }, index) => [id, index]));
  const made = {
    events: sorted,
    options,
    start: new Float64Array(size),
    end: new Float64Array(size),
    box: new Float32Array(size),
    lane: new Uint16Array(size),
    row: new Int16Array(size).fill(-1),
    step: new Int16Array(size).fill(never),
  };
  sorted.forEach((event, i) => {
    made.start[i] = scale.to(event.at);
    made.end[i] = scale.to(event.end);
    made.box[i] = boxOf(event);
    made.lane[i] = laneIndex.get(laneOf(event)) ?? 0;
  });
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
  const { events, lane, row, step, options } = layout;
  const { unit, rows, lanes } = options;
  const boxes = boxesOf(layout);
  const widest = layout.box.reduce((a, b) => Math.max(a, b), 0);
  const sets = lanes.map(() => Array.from({ length: rows }, () => placedSet(events.length)));
  const used = lanes.map(() => 1);
  for (const e of byImportance(events)) {
    const index = lane[e] ?? 0;
    const own = sets[index] ?? [];
    let best = Infinity;
    let bestRow = -1;
    for (let r = 0; r < own.length && best > 0; r++) {
      const scale = fits(own[r] as PlacedSet, e, best, boxes, widest);
      if (scale < best) [best, bestRow] = [scale, r];
    }
    const k = best === Infinity ? never : stepUp(best, unit);
    if (bestRow < 0 || k >= never) continue;
    row[e] = bestRow;
    step[e] = k;
    boxes[stride * e + appear] = scaleOfStep(k, unit);
    own[bestRow]?.add(e);
    used[index] = Math.max(used[index] ?? 1, bestRow + 1);
  }
  return used;
}

/**
 * What placing asks of each event, side by side, because it asks in the order
 * of importance and would wait for memory otherwise: start, end, box, and the
 * scale (em per unit of u) from which on it is shown.
 */
const stride = 4;
const end = 1;
const box = 2;
const appear = 3;

function boxesOf(layout: Pick<Layout, 'start' | 'end' | 'box'>): Float64Array {
  const boxes = new Float64Array(stride * layout.start.length);
  layout.start.forEach((start, e) => {
    boxes[stride * e] = start;
    boxes[stride * e + end] = layout.end[e] ?? 0;
    boxes[stride * e + box] = layout.box[e] ?? 0;
  });
  return boxes;
}

/** The smallest scale at which event `e` fits in a row beside what is placed there; at least `limit` if it is no better. */
function fits(set: PlacedSet, e: number, limit: number, boxes: Float64Array, widest: number): number {
  const from = at(boxes, stride * e);
  let scale = 0;
  for (let p = set.before(e); p >= 0; p = set.before(p)) {
    const i = stride * p;
    const distance = from - at(boxes, i);
    if (at(boxes, i + end) > from || distance <= 0) return Infinity;
    const collides = at(boxes, i + box) / distance;
    const since = at(boxes, i + appear);
    if (collides > scale && since < collides) scale = collides;
    if (scale >= limit) return scale;
    // Beyond, no box reaches this far; or `p` is there and keeps them off.
    if (widest / distance <= scale || since <= scale) break;
  }
  const until = at(boxes, stride * e + end);
  const own = at(boxes, stride * e + box);
  for (let q = set.after(e); q >= 0; q = set.after(q)) {
    const i = stride * q;
    const distance = at(boxes, i) - from;
    if (at(boxes, i) < until || distance <= 0) return Infinity;
    const collides = own / distance;
    if (collides <= scale) break;
    if (at(boxes, i + appear) < collides) scale = collides;
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
function byImportance(events: readonly TimelineEvent[]): Uint32Array {
  if (events.length > 2 ** indexBits) throw new RangeError(`A layout holds up to ${2 ** indexBits} events, not ${events.length}`);
  const keys = new Float64Array(events.length);
  events.forEach(({ id, importance }, index) => {
    const key = (5 - importance) * 2 ** hashBits + (hash(id) >>> (32 - hashBits));
    keys[index] = key * 2 ** indexBits + index;
  });
  keys.sort();
  const order = new Uint32Array(events.length);
  keys.forEach((key, place) => {
    order[place] = key % 2 ** indexBits;
  });
  return order;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** An element whose index is in range by construction. */
function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
