import type { LayoutOptions } from './layout.ts';

/**
 * The cells in which hidden events are counted: the whole extent halved again
 * and again. They stand still while one pans, and part in two as one zooms in.
 */
export interface Cells {
  /** Number of the cell of a coordinate, counted from 0 at the start of the extent. */
  of(u: number): number;
  /** Where a cell begins. */
  start(cell: number): number;
  /** Length of a cell, in the scale's coordinate. */
  readonly length: number;
}

/** What cells are made of. */
export type CellOptions = Pick<LayoutOptions, 'scale' | 'unit' | 'extent' | 'cut'>;

/** Cells are at least this long, em, and less than twice as long. */
const shortest = 3;

/** Times that the whole extent is halved to give the cells of a step; below 0 where they are longer than it. */
export function halvings(step: number, options: CellOptions): number {
  return Math.floor(step / 4 + Math.log2(whole(options).length / options.unit) - Math.log2(shortest));
}

/** The cells of the whole extent halved `times` times. */
export function cells(times: number, options: CellOptions): Cells {
  const { origin, length: all } = whole(options);
  const length = all * 2 ** -times;
  return {
    of: (u) => Math.floor((u - origin) / length),
    start: (cell) => origin + cell * length,
    length,
  };
}

/** The extent that is halved, in the scale's coordinate. */
export function whole({ scale, unit, extent, cut = extent }: CellOptions): { origin: number; length: number } {
  if (!cut) return { origin: 0, length: unit };
  const origin = scale.to(cut.lo);
  return { origin, length: scale.to(cut.hi) - origin };
}
