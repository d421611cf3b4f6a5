import type { ListedEvent } from '../events/event.ts';
import { hash } from '../events/hash.ts';
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
  readonly laneOf: (event: ListedEvent) => string;
  /** Stretch of time, ms, that the picture tells of: no tick stands outside it. Default: all of time. */
  readonly extent?: { readonly lo: number; readonly hi: number } | undefined;
  /** Stretch of time, ms, that is parted into cells and tiles: the same for every picture of a set of events. Default: `extent`. */
  readonly cut?: { readonly lo: number; readonly hi: number } | undefined;
  /** Room a label wants along the axis, em, gap included. */
  readonly box: (event: ListedEvent) => number;
}

/** Rows and appear scales, decided once for a set of events. Arrays are parallel to `events`. */
export interface Layout {
  /** In the order of their start, end and id. */
  readonly events: readonly ListedEvent[];
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
export function layout(events: readonly ListedEvent[], options: LayoutOptions): Layout {
  const given = measure(events, options);
  const measured = inOrder(given) ? given : measure(sorted(given), options);
  const row = new Int16Array(events.length).fill(-1);
  const step = new Int16Array(events.length).fill(never);
  const { rank, ...made } = { ...measured, row, step };
  return { ...made, rowsUsed: place(made, rank) };
}

/** What a layout knows of events before it has placed them. */
type Measured = Omit<Layout, 'row' | 'step' | 'rowsUsed'> & {
  /** By which events take their turn, the least first. */
  readonly rank: Float64Array;
};

/** Looks at each event once: of many, they are far apart in memory. */
function measure(events: readonly ListedEvent[], options: LayoutOptions): Measured {
  const size = events.length;
  if (size > 2 ** indexBits) throw new RangeError(`A layout holds up to ${2 ** indexBits} events, not ${size}`);
  const { scale, lanes, laneOf, box: boxOf } = options;
  const laneIndex = new Map(lanes.map(({ id }, index) => [id, index]));
  const start = new Float64Array(size);
  const end = new Float64Array(size);
  const box = new Float32Array(size);
  const lane = new Uint16Array(size);
  const rank = new Float64Array(size);
  events.forEach((event, i) => {
    start[i] = scale.to(event.at);
    end[i] = event.end === event.at ? (start[i] ?? 0) : scale.to(event.end);
    box[i] = boxOf(event);
    lane[i] = laneIndex.get(laneOf(event)) ?? 0;
    rank[i] = rankOf(event, i);
  });
  return { events, options, start, end, box, lane, rank };
}

/** Whether events come by start, end and id; mostly they do. */
function inOrder({ events, start, end }: Measured): boolean {
  for (let i = 1; i < events.length; i++) {
    const before = at(start, i - 1) - at(start, i) || at(end, i - 1) - at(end, i);
    if (before > 0 || (before === 0 && (events[i - 1]?.id ?? '') > (events[i]?.id ?? ''))) return false;
  }
  return true;
}

function sorted({ events, start, end }: Measured): ListedEvent[] {
  return events
    .map((event, i) => ({ event, start: at(start, i), end: at(end, i) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event }) => event);
}

/** Bits of a hash, and of an index, in the rank of an event: with three for the importance, 53 in all. */
const hashBits = 29;
const indexBits = 21;

/**
 * Importance first; among equals a hash, so that neither age nor name decides;
 * then time. Importance, hash and index are packed into one number, because
 * numbers sort without a call per comparison.
 */
function rankOf({ id, importance }: ListedEvent, index: number): number {
  const key = (5 - importance) * 2 ** hashBits + (hash(id) >>> (32 - hashBits));
  return key * 2 ** indexBits + index;
}

/** Indices of events in the order of their ranks. */
function byRank(rank: Float64Array): Uint32Array {
  const order = new Uint32Array(rank.length);
  rank.toSorted().forEach((key, turn) => {
    order[turn] = key - Math.floor(key / 2 ** indexBits) * 2 ** indexBits;
  });
  return order;
}

/** Quantised upwards, so that at its step an event fits for certain. */
function stepUp(scale: number, unit: number): number {
  return scale === 0 ? always : Math.min(never, Math.max(always, Math.ceil(4 * Math.log2(scale * unit) - 1e-9)));
}

function scaleOfStep(step: number, unit: number): number {
  return step <= always ? 0 : 2 ** (step / 4) / unit;
}

function place(layout: Omit<Layout, 'rowsUsed'>, rank: Float64Array): number[] {
  const { events, lane, row, step, options } = layout;
  const { unit, rows, lanes } = options;
  const boxes = boxesOf(layout);
  const widest = layout.box.reduce((a, b) => Math.max(a, b), 0);
  const sets = lanes.map(() => Array.from({ length: rows }, () => placedSet(events.length)));
  const used = lanes.map(() => 1);
  for (const e of byRank(rank)) {
    const index = lane[e] ?? 0;
    const own = sets[index] ?? [];
    let best = Infinity;
    let bestRow = -1;
    for (let r = 0; r < own.length && best > 0; r++) {
      const scale = fits(own[r] as PlacedSet, e, best, boxes, widest);
      if (scale < best) {
        best = scale;
        bestRow = r;
      }
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
    const room = at(boxes, i + box);
    const since = at(boxes, i + appear);
    if (room > scale * distance && room > since * distance) scale = room / distance;
    if (scale >= limit) return scale;
    // Beyond, no box reaches this far; or `p` is there and keeps them off.
    if (widest <= scale * distance || since <= scale) break;
  }
  const until = at(boxes, stride * e + end);
  const own = at(boxes, stride * e + box);
  for (let q = set.after(e); q >= 0; q = set.after(q)) {
    const i = stride * q;
    const distance = at(boxes, i) - from;
    if (at(boxes, i) < until || distance <= 0) return Infinity;
    if (own <= scale * distance) break;
    if (own > at(boxes, i + appear) * distance) scale = own / distance;
    if (scale >= limit) return scale;
  }
  return scale;
}

/** An element whose index is in range by construction. */
function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
