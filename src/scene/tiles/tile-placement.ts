import { cells, halvings } from '../cells.ts';
import type { LayoutOptions } from '../layout.ts';
import { mixOf, type HiddenCell, type Placed, type Placement } from '../placement.ts';
import type { DrawnEvent } from '../drawn-event.ts';
import { deepest, fan, levels, tileName, treeMarks } from './pyramid.ts';
import type { Tile, TileEvent } from './tile.ts';

/** How the events of tiles are drawn. */
export interface TileOptions extends Pick<LayoutOptions, 'scale' | 'unit' | 'lanes' | 'extent' | 'cut'> {
  readonly laneOf: (event: DrawnEvent) => string;
  /** Room a label wants along the axis, em, gap included. */
  readonly box: (event: DrawnEvent) => number;
  readonly rowsUsed: readonly number[];
  /** Which tiles there are; see `Pyramid`. */
  readonly tree: string;
}

/** Tells what views show from tiles, as far as they are at hand. */
export interface TilePlacement extends Placement {
  /** Names of the tiles that a view needs and that are not at hand. */
  missing(from: number, to: number, step: number): string[];
}

/** A tile of the pyramid that serves a stretch of a view. */
interface Serving {
  readonly level: number;
  readonly index: number;
  readonly tile: Tile;
}

/**
 * Events in their places, from tiles. Where a tile that a view needs is not at
 * hand yet, its nearest ancestor tells what a coarser step of scale shows.
 *
 * @param tileAt A tile by its name; `undefined` as long as it is not at hand. The tile of level 0 always is.
 */
export function tilePlacement(options: TileOptions, tileAt: (name: string) => Tile | undefined): TilePlacement {
  const pyramid = levels(options);
  const tree = readTree(options.tree);
  const laneIndex = new Map(options.lanes.map(({ id }, index) => [id, index]));
  const placed = new WeakMap<TileEvent, Placed>();

  const toPlaced = (each: TileEvent): Placed => {
    const known = placed.get(each);
    if (known) return known;
    const { event, row } = each;
    const start = options.scale.to(event.at);
    const made: Placed = {
      event,
      start,
      end: event.end === event.at ? start : options.scale.to(event.end),
      box: options.box(event),
      lane: laneIndex.get(options.laneOf(event)) ?? 0,
      row,
    };
    placed.set(each, made);
    return made;
  };

  /** The tiles that serve a stretch at a step, from the left; a name in place of one that is not at hand. */
  const serving = (from: number, to: number, step: number): (Serving | string)[] => {
    const found: (Serving | string)[] = [];
    // All of the cells that the stretch cuts.
    const grid = cells(halvings(step, options), options);
    const begin = grid.start(grid.of(from));
    const descend = (level: number, index: number) => {
      const name = tileName(level, index);
      const mark = tree.get(name);
      if (mark === undefined || mark === treeMarks.empty) return;
      if (mark === treeMarks.leaf || step <= pyramid.stepOf(level)) {
        const tile = tileAt(name);
        found.push(tile ? { level, index, tile } : name);
        return;
      }
      const first = Math.max(index * fan, pyramid.tileOf(level + 1, begin));
      const last = Math.min(index * fan + fan - 1, pyramid.tileOf(level + 1, to));
      for (let child = first; child <= last; child++) descend(level + 1, child);
    };
    descend(0, 0);
    return found;
  };

  /** The finest tiles at hand for a view, and the step that they serve. */
  const atHand = (from: number, to: number, wanted: number): { tiles: readonly Serving[]; step: number } => {
    for (let level = deepest; ; level--) {
      const step = Math.min(wanted, pyramid.stepOf(level));
      const tiles = serving(from, to, step);
      const ready = tiles.filter((each) => typeof each !== 'string');
      if (ready.length === tiles.length || level === 0) return { tiles: ready, step };
    }
  };

  return {
    options,
    rowsUsed: options.rowsUsed,
    missing: (from, to, step) => serving(from, to, step).filter((each) => typeof each === 'string'),
    visible: (from, to, wanted) => {
      const { tiles, step } = atHand(from, to, wanted);
      return tiles
        .flatMap(({ level, index, tile }, n) =>
          tile.events.flatMap((each) => {
            if (each.step > step) return [];
            const own = toPlaced(each);
            // One that begins in an earlier tile is told by the first that it reaches.
            const begins = pyramid.tileOf(level, own.start) === index || n === 0;
            return begins && own.start <= to && own.end >= from ? own : [];
          }),
        )
        .sort(inTime);
    },
    hidden: (from, to, wanted) => {
      const { tiles, step } = atHand(from, to, wanted);
      const times = halvings(step, options);
      const grid = cells(times, options);
      const [first, last] = [grid.of(from), grid.of(to)];
      const found = new Map<string, Gathered>();
      const gathered = (lane: number, cell: number) => {
        const key = `${lane} ${cell}`;
        const known = found.get(key);
        const own: Gathered = known ?? { lane, cell, counts: new Map(), earliest: Infinity, latest: -Infinity, ongoing: 0, events: [] };
        if (!known) found.set(key, own);
        return own;
      };
      tiles.forEach(({ level, index, tile }, n) => {
        const halved = 2 ** (pyramid.halvings(level) - times);
        for (const { cell: finest, lane, earliest, latest, counts } of tile.cells) {
          const cell = Math.floor(finest / halved);
          if (cell < first || cell > last) continue;
          const own = gathered(lane, cell);
          own.earliest = Math.min(own.earliest, earliest);
          own.latest = Math.max(own.latest, latest);
          for (const [category, count] of counts) {
            add(own.counts, category, count);
          }
        }
        for (const { cell, lane, category, by } of n === 0 ? tile.ongoing : []) {
          if (cell > first * halved) continue;
          const own = gathered(lane, first);
          add(own.counts, category, by);
          own.ongoing += by;
        }
        for (const { lane, category, end, count } of n === 0 ? tile.passing : []) {
          if (end !== null && grid.of(options.scale.to(end)) < first) continue;
          const own = gathered(lane, first);
          add(own.counts, category, count);
          own.ongoing += count;
        }
        for (const each of tile.events) {
          if (each.step <= step) continue;
          const own = toPlaced(each);
          const cell = grid.of(own.start);
          const goesOn = n === 0 && cell < first && grid.of(own.end) >= first;
          const begins = cell >= first && cell <= last && pyramid.tileOf(level, own.start) === index;
          if (!begins && !goesOn) continue;
          const there = gathered(own.lane, goesOn ? first : cell);
          add(there.counts, own.event.category, 1);
          there.events.push(own);
          if (goesOn) {
            there.ongoing++;
          } else {
            there.earliest = Math.min(there.earliest, own.event.at);
            there.latest = Math.max(there.latest, own.event.at);
          }
        }
      });
      return [...found.values()]
        .map(({ lane, cell, counts, earliest, latest, ongoing, events }): HiddenCell => {
          const [start, end] = [grid.start(cell), grid.start(cell + 1)];
          const begin = options.scale.from(start);
          const mix = mixOf(counts);
          return {
            lane,
            times,
            cell,
            start,
            end,
            count: mix.reduce((sum, { count }) => sum + count, 0),
            mix,
            earliest: ongoing > 0 ? begin : earliest,
            latest: latest === -Infinity ? begin : latest,
            members: () => events.toSorted(inTime).map(({ event }) => event),
          };
        })
        .filter(({ count }) => count > 0)
        .sort((a, b) => a.lane - b.lane || a.cell - b.cell);
    },
  };
}

/** What is found of a cell, tile by tile. */
interface Gathered {
  readonly lane: number;
  readonly cell: number;
  readonly counts: Map<string, number>;
  earliest: number;
  latest: number;
  /** How many have begun before and go on in it. */
  ongoing: number;
  /** Those of them that are known one by one. */
  readonly events: Placed[];
}

function add(counts: Map<string, number>, category: string, by: number): void {
  counts.set(category, (counts.get(category) ?? 0) + by);
}

/** The order of a layout. */
function inTime(a: Placed, b: Placed): number {
  return a.start - b.start || a.end - b.end || (a.event.id < b.event.id ? -1 : 1);
}

/** The marks of a tree by the names of its tiles. */
function readTree(tree: string): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  let position = 0;
  const read = (level: number, index: number) => {
    const mark = tree[position++] ?? treeMarks.empty;
    marks.set(tileName(level, index), mark);
    if (mark !== treeMarks.parent) return;
    for (let child = index * fan; child < (index + 1) * fan; child++) read(level + 1, child);
  };
  read(0, 0);
  return marks;
}
