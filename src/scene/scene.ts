import type { DrawnEvent } from './drawn-event.ts';
import type { CategoryCount } from './placement.ts';
import type { View } from './view.ts';

/**
 * A picture as plain data. Positions are pixels: `position`, `start` and `end`
 * run along the time axis, `offset` and `breadth` across it. In a horizontal
 * picture along is x and across is y; in a vertical one along is y (time runs
 * down) and across is x.
 */
export interface Scene {
  readonly orientation: Orientation;
  readonly view: View;
  /** Pixels along the time axis. */
  readonly length: number;
  /** Pixels across it: all lanes together, without the axis. */
  readonly breadth: number;
  readonly axis: Axis;
  readonly eras: readonly EraBand[];
  readonly lanes: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly clusters: readonly Cluster[];
  readonly gaps: readonly Gap[];
}

export type Orientation = 'horizontal' | 'vertical';

export interface Axis {
  /** The finer row: `1970`, `1980`… */
  readonly minor: readonly Tick[];
  /** The context row: decade above years, year above months… */
  readonly major: readonly ContextTick[];
  /** Where it is broken: long stretches without events. */
  readonly folds: readonly FoldTick[];
}

/** A fold with the length of time that it stands for. */
export interface FoldTick {
  /** The instant at which it begins, ms. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** How long nothing happens: `11 years`. */
  readonly label: string;
  /** As much of that as has room in the row of ticks, in its middle; empty where there is none. */
  readonly brief: string;
}

export interface Tick {
  /** The instant it marks, ms. */
  readonly at: number;
  readonly position: number;
  readonly label: string;
}

/** A context label covers a stretch; `position` is kept inside the drawing, so that it is always readable. */
export interface ContextTick extends Tick {
  readonly start: number;
  readonly end: number;
}

export interface EraBand {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface LaneBand {
  readonly id: string;
  readonly label: string;
  readonly offset: number;
  readonly breadth: number;
  readonly rows: number;
}

export interface Mark {
  readonly id: string;
  readonly lane: string;
  readonly row: number;
  /** Where the event stands; outside the drawing for a bar that has begun before it, but no further than its length. */
  readonly position: number;
  /** Length of its bar, which is cut off a drawing's length beyond either end; 0 for an instant. */
  readonly extent: number;
  /** Middle of its row. */
  readonly offset: number;
  /** What the date allows, for an instant whose date is an interval. */
  readonly whisker: Stretch | null;
  /** Where the dates of a set are along its bar or whisker, as far as that is drawn; absent where the date is no set. */
  readonly members?: readonly Stretch[];
}

/** From one place along the axis to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Label {
  readonly id: string;
  /** Start of the label box, inside the drawing. */
  readonly position: number;
  readonly offset: number;
  /** Room along the axis; a longer text is cut with an ellipsis. */
  readonly extent: number;
  /** True if less room is left than the label asked for. */
  readonly cut: boolean;
}

export interface Cluster {
  /** Stable while panning: lane, size of the cell and its number. */
  readonly key: string;
  readonly lane: string;
  /** The part of the cell that is in view, in pixels. */
  readonly start: number;
  readonly end: number;
  /** Middle of the part of the cell that is in view; the mark is kept inside the drawing. */
  readonly position: number;
  readonly offset: number;
  readonly count: number;
  /** How many there are of each category, the most first. */
  readonly mix: readonly CategoryCount[];
  /** First and last anchor it holds, ms: the extent to zoom to. What has begun before counts as from the start of the cell. */
  readonly from: number;
  readonly to: number;
  /** What it holds, in the order of time, as far as it is known one by one. */
  readonly members: () => readonly DrawnEvent[];
}

/** A folded stretch without events. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** Length of the stretch that is folded, ms. */
  readonly duration: number;
}
