import type { DrawnEvent } from '../drawn-event.ts';

/**
 * A stretch of time at one level of a pyramid: all that views of it need, down
 * to the level's step of scale, and nothing that grows with the number of
 * events behind it.
 */
export interface Tile {
  /** Whether all events of the stretch are listed, so that it serves every step. */
  readonly leaf: boolean;
  /** The events that touch the stretch and are shown at the level's step, in the order of time; of a leaf, all but those that are passing. */
  readonly events: readonly TileEvent[];
  /** The other events that begin in the stretch, by the finest cells of the level; none in a leaf. */
  readonly cells: readonly TileCell[];
  /** How many of those others go on at the start of the stretch, and by how many this changes from cell to cell. */
  readonly ongoing: readonly OngoingChange[];
  /**
   * Of a leaf: spans that have begun before it, go on in it, and never have a
   * mark of their own. They are counted, since they would stand in every leaf
   * that they cross.
   */
  readonly passing: readonly Passing[];
}

export interface TileEvent {
  readonly event: DrawnEvent;
  /** Position among all events in the order of time, from 0. */
  readonly order: number;
  readonly row: number;
  readonly step: number;
}

export interface TileCell {
  /** Number of the cell in the finest grid of the level. */
  readonly cell: number;
  readonly lane: number;
  /** First and last anchor, ms. */
  readonly earliest: number;
  readonly latest: number;
  readonly counts: readonly (readonly [category: string, count: number])[];
}

export interface OngoingChange {
  /** Number of the cell at whose start the count changes; that of the stretch's first cell for what goes on from before it. */
  readonly cell: number;
  readonly lane: number;
  readonly category: string;
  readonly by: number;
}

export interface Passing {
  readonly lane: number;
  readonly category: string;
  /** Where they end, ms; `null` for beyond the stretch. */
  readonly end: number | null;
  readonly count: number;
}
