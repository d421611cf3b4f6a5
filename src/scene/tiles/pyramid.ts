import { cells, halvings, whole, type CellOptions, type Cells } from '../cells.ts';
import { always, never } from '../layout.ts';

/**
 * The levels of a pyramid of tiles. Level 0 is one tile as long as the whole
 * extent; each level parts its tiles in two. A tile of level `l` serves the
 * steps of scale up to `stepOf(l)`, at which it is about as long as a wide
 * drawing: a view needs two or three tiles, whatever its scale.
 */
export interface Levels {
  /** The finest step that tiles of a level serve. */
  stepOf(level: number): number;
  /** The number of the tile of a level in which a coordinate lies. */
  tileOf(level: number, u: number): number;
  /** The finest cells of a level: how often the whole is halved. */
  halvings(level: number): number;
}

/** Length of a tile at its finest step, em: at most. */
const tileLength = 120;
/** Each level parts its tiles in as many: with more, a view would load more that it does not show. */
export const fan = 2;
/** No level lies deeper: its tiles are the million millionth part of the whole. */
export const deepest = 40;

export function levels(options: CellOptions): Levels {
  const first = Math.floor(4 * Math.log2((tileLength * options.unit) / whole(options).length));
  // Tiles are asked for by the hundred thousand.
  const grids: Cells[] = [];
  const stepOf = (level: number) => Math.min(never - 1, Math.max(always, first + 4 * Math.log2(fan) * level));
  return {
    stepOf,
    tileOf: (level, u) => Math.min(fan ** level - 1, Math.max(0, (grids[level] ??= cells(Math.log2(fan) * level, options)).of(u))),
    halvings: (level) => halvings(stepOf(level), options),
  };
}

/** What a tree of tiles says of each tile, parents before children: it has children, holds all that is left, or nothing. */
export const treeMarks = { parent: 'p', leaf: 'l', empty: 'e' } as const;

/** Name of a tile: `2-11` is the twelfth of level 2. */
export function tileName(level: number, index: number): string {
  return `${level}-${index}`;
}
