import type { DrawnEvent } from './drawn-event.ts';
import type { LayoutOptions } from './layout.ts';

/**
 * Events in their places: what a scene asks of them. A `Layout` answers from
 * all events, tiles from what a view needs; the answers are the same.
 */
export interface Placement {
  readonly options: Pick<LayoutOptions, 'scale' | 'unit' | 'lanes' | 'extent' | 'cut'>;
  /** Rows that each lane uses, at least one. */
  readonly rowsUsed: readonly number[];
  /** The events that are shown at a step and meet `[from, to]`, in the order of time. */
  visible(from: number, to: number, step: number): Placed[];
  /** What is hidden at a step in the cells that meet `[from, to]`, lane by lane, in the order of time. */
  hidden(from: number, to: number, step: number): HiddenCell[];
}

/** An event in its place; `start` and `end` are coordinates of the scale. */
export interface Placed {
  readonly event: DrawnEvent;
  readonly start: number;
  readonly end: number;
  /** Room of the label, em. */
  readonly box: number;
  /** Index of the lane. */
  readonly lane: number;
  readonly row: number;
}

/**
 * Events without a mark of their own: those that begin in one cell of a lane,
 * and in the first cell of a view those that began before and go on in it.
 */
export interface HiddenCell {
  readonly lane: number;
  /** How often the whole is halved to give the cell, and its number; see `Cells`. */
  readonly times: number;
  readonly cell: number;
  /** Ends of the cell as coordinates. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** How many there are of each category, the most first. */
  readonly mix: readonly CategoryCount[];
  /** First and last anchor, ms. What has begun before counts as from the start of the cell. */
  readonly earliest: number;
  readonly latest: number;
  /** What it holds, in the order of time, as far as it is known one by one. */
  readonly members: () => readonly DrawnEvent[];
}

export interface CategoryCount {
  readonly category: string;
  readonly count: number;
}

/** Nothing in its place: what there is to draw as long as nothing is at hand. */
export function emptyPlacement(options: Placement['options']): Placement {
  return { options, rowsUsed: options.lanes.map(() => 1), visible: () => [], hidden: () => [] };
}

/** Counts by category as a mix: without those that are none, the most first, then by name. */
export function mixOf(counts: ReadonlyMap<string, number>): CategoryCount[] {
  return [...counts]
    .flatMap(([category, count]) => (count > 0 ? [{ category, count }] : []))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
