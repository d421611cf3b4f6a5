import type { Layout } from './layout.ts';
import { layoutIndex } from './layout-index.ts';
import { never } from './layout.ts';

/** Events without a mark of their own, in one cell of a lane; positions are in the scale's coordinate. */
export interface CellCluster {
  readonly lane: number;
  /** Number of the cell, counted from 0 at coordinate 0. */
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Indices of what it holds, in the order of time. */
  readonly members: () => number[];
}

/** Cells are at least this long, em, and less than twice as long. */
const shortest = 3;

/**
 * Length of a cell at a step. Cells are the home extent halved again and
 * again, counted from coordinate 0: they stand still while one pans, and part
 * in two as one zooms in.
 */
export function cellLength(step: number, unit: number): number {
  return unit * 2 ** -Math.floor(step / 4 - Math.log2(shortest));
}

/**
 * What is hidden at a step, cell by cell, among the events whose anchor lies in
 * `[from, to]`. Counted, not stored: all anchors of a cell less those that are
 * shown.
 *
 * @param shown Indices of the events shown there, in the order of time.
 */
export function clustersIn(layout: Layout, step: number, from: number, to: number, shown: readonly number[]): CellCluster[] {
  const { options, start, lane } = layout;
  const index = layoutIndex(layout);
  const length = cellLength(step, options.unit);
  const visible = options.lanes.map((): number[] => []);
  for (const event of shown) {
    const anchor = start[event] ?? 0;
    if (anchor >= from && anchor <= to) visible[lane[event] ?? 0]?.push(anchor);
  }
  const found: CellCluster[] = [];
  options.lanes.forEach((_, laneIndex) => {
    const anchors = index.anchors[laneIndex] ?? new Float64Array();
    const members = index.lanes[laneIndex] ?? new Uint32Array();
    const seen = visible[laneIndex] ?? [];
    let first = lowerBound(anchors, from);
    const end = upperBound(anchors, to);
    let passed = 0;
    while (first < end) {
      const cell = Math.floor((anchors[first] ?? 0) / length);
      const until = Math.min(end, lowerBound(anchors, (cell + 1) * length, first));
      const bound = (cell + 1) * length;
      let shownHere = 0;
      while (passed < seen.length && (seen[passed] ?? 0) < bound) {
        passed++;
        shownHere++;
      }
      const count = until - first - shownHere;
      if (count > 0) {
        const [low, high] = [first, until];
        found.push({
          lane: laneIndex,
          cell,
          from: Math.max(from, cell * length),
          to: Math.min(to, bound),
          count,
          members: () => [...members.subarray(low, high)].filter((event) => (layout.step[event] ?? never) > step),
        });
      }
      // Rounding may leave an anchor on its cell's far bound; the walk goes on regardless.
      first = Math.max(until, first + 1);
    }
  });
  return found;
}

/** Index of the first element ≥ `value`. */
function lowerBound(array: Float64Array, value: number, from = 0): number {
  let [lo, hi] = [from, array.length];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if ((array[middle] ?? 0) < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Index of the first element > `value`. */
function upperBound(array: Float64Array, value: number): number {
  let [lo, hi] = [0, array.length];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if ((array[middle] ?? 0) <= value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
