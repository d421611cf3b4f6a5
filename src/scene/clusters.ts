import { firstWhere } from './first-where.ts';
import type { Layout } from './layout.ts';
import { layoutIndex } from './layout-index.ts';
import { never } from './layout.ts';

/**
 * Events without a mark of their own, in one cell of a lane; positions are in
 * the scale's coordinate. What began before the view and goes on in it belongs
 * to the view's first cell.
 */
export interface CellCluster {
  readonly lane: number;
  /** Number of the cell, counted from 0 at coordinate 0. */
  readonly cell: number;
  /** The part of the cell that is in view. */
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
 * What is hidden at a step, cell by cell, among the events that meet
 * `[from, to]`. Counted, not stored: all that are there less those that are
 * shown.
 *
 * @param shown Indices of the events shown there, in the order of time.
 */
export function clustersIn(layout: Layout, step: number, from: number, to: number, shown: readonly number[]): CellCluster[] {
  const { options, start, lane } = layout;
  const length = cellLength(step, options.unit);
  const visible = options.lanes.map((): number[] => []);
  for (const event of shown) visible[lane[event] ?? 0]?.push(start[event] ?? 0);
  return visible.flatMap((anchors, index) => clustersOfLane(layout, index, step, { from, to, length }, anchors));
}

interface Cells {
  readonly from: number;
  readonly to: number;
  /** Of one cell. */
  readonly length: number;
}

/** @param visible Anchors of the lane's events that are shown, in order. */
function clustersOfLane(
  layout: Layout,
  lane: number,
  step: number,
  { from, to, length }: Cells,
  visible: readonly number[],
): CellCluster[] {
  const index = layoutIndex(layout);
  const anchors = index.anchors[lane] ?? new Float64Array();
  const ends = index.ends[lane] ?? new Float64Array();
  const members = index.lanes[lane] ?? new Uint32Array();
  const cellOf = (u: number) => Math.floor(u / length);
  const hidden = (event: number) => (layout.step[event] ?? never) > step;
  const firstIn = firstWhere(anchors, 0, (u) => u >= from);
  const endIn = firstWhere(anchors, firstIn, (u) => u > to);

  let passed = 0;
  while (passed < visible.length && (visible[passed] ?? 0) < from) passed++;
  let ongoing = firstIn - firstWhere(ends, 0, (u) => u >= from) - passed;

  const found: CellCluster[] = [];
  let cell = ongoing > 0 ? cellOf(from) : cellOf(anchors[firstIn] ?? from);
  for (let first = firstIn; first < endIn || ongoing > 0; ) {
    const until = firstWhere(anchors, first, (u) => u > to || cellOf(u) > cell);
    let shownHere = 0;
    for (; passed < visible.length && cellOf(visible[passed] ?? 0) <= cell; passed++) shownHere++;
    const count = ongoing + until - first - shownHere;
    if (count > 0) {
      const [low, goOn] = [first, ongoing > 0];
      const before = () => index.ongoing(from, step).filter((event) => layout.lane[event] === lane);
      found.push({
        lane,
        cell,
        from: Math.max(from, cell * length),
        to: Math.min(to, (cell + 1) * length),
        count,
        members: () => [...(goOn ? before() : []), ...[...members.subarray(low, until)].filter(hidden)],
      });
    }
    ongoing = 0;
    first = until;
    cell = cellOf(anchors[first] ?? to);
  }
  return found;
}
