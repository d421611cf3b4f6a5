import type { ListedEvent } from '../../events/event.ts';
import { cells } from '../cells.ts';
import { never, type Layout } from '../layout.ts';
import { deepest, fan, levels, tileName, treeMarks } from './pyramid.ts';
import type { Passing, Tile, TileCell, TileEvent } from './tile.ts';

/** A layout cut into tiles. */
export interface Pyramid {
  readonly tiles: ReadonlyMap<string, Tile>;
  /** Which tiles there are, a letter each, parents before their children; see `treeMarks`. */
  readonly tree: string;
}

/** Cuts a layout into tiles, see `eachTile`, and holds them all. */
export function makeTiles(layout: Layout, leafSize?: number): Pyramid {
  const tiles = new Map<string, Tile>();
  const tree = eachTile(layout, (name, tile) => tiles.set(name, tile), leafSize);
  return { tiles, tree };
}

/**
 * Cuts a layout into tiles, from the whole to stretches with few events. The
 * tiles' union is the whole set, and what a view shows can be told from the
 * tiles that it meets.
 *
 * @param take Is given each tile by its name, parents before their children.
 * @param leafSize A tile in which no more events begin is not parted further; of those that go on in it and are listed, each counts half. Default 120.
 * @returns Which tiles there are, as `Pyramid` says it.
 */
export function eachTile(layout: Layout, take: (name: string, tile: Tile) => void, leafSize = 120): string {
  const { events, start, end, step, lane, options } = layout;
  const pyramid = levels(options);
  let tree = '';
  const lasts = (event: number) => at(end, event) > at(start, event);
  const isMarked = (event: number) => at(step, event) < never;

  /** `crossing` are the spans that began before the tile and go on in it, in the order of time. */
  const cut = (level: number, index: number, members: readonly number[], crossing: readonly number[]) => {
    if (members.length === 0 && crossing.length === 0) {
      tree += treeMarks.empty;
      return;
    }
    const passing = passingOf(crossing);
    const listed = crossing.length - passing.size;
    // Where many spans go on, parting never leaves few.
    const leaf = members.length + listed / 2 <= leafSize || members.length <= leafSize / 8 || level === deepest;
    tree += leaf ? treeMarks.leaf : treeMarks.parent;
    take(tileName(level, index), leaf ? leafOf(level, index, members, crossing, passing) : tileOf(level, index, members, crossing));
    if (leaf) return;
    let passed: readonly number[] = crossing;
    let first = 0;
    for (let child = index * fan; child < (index + 1) * fan; child++) {
      const from = first;
      while (first < members.length && pyramid.tileOf(level + 1, at(start, members[first] ?? 0)) === child) first++;
      const own = members.slice(from, first);
      const reaches = (event: number) => pyramid.tileOf(level + 1, at(end, event)) >= child;
      cut(level + 1, child, own, passed.filter(reaches));
      passed = [...passed, ...own.filter(lasts)];
    }
  };

  /** Spans that a leaf counts, in the order of their ends. In each lane the last to end is listed all the same: of a cluster, readers can open one. */
  const passingOf = (crossing: readonly number[]): ReadonlySet<number> => {
    const unmarked = crossing.filter((event) => !isMarked(event)).sort((a, b) => at(end, a) - at(end, b) || a - b);
    const last = new Map(unmarked.map((event) => [at(lane, event), event]));
    return new Set(unmarked.filter((event) => last.get(at(lane, event)) !== event));
  };

  const listed = (event: number): TileEvent => ({ event: known(events, event), order: event, row: layout.row[event] ?? -1, step: at(step, event) });

  const leafOf = (level: number, index: number, members: readonly number[], crossing: readonly number[], passing: ReadonlySet<number>): Tile => {
    const through = new Map<string, Passing & { count: number }>();
    const ending: Passing[] = [];
    for (const event of passing) {
      const { category, end: until } = known(events, event);
      const own = { lane: at(lane, event), category };
      if (pyramid.tileOf(level, at(end, event)) === index) {
        ending.push({ ...own, end: until, count: 1 });
        continue;
      }
      const key = `${own.lane} ${category}`;
      const found = through.get(key) ?? { ...own, end: null, count: 0 };
      found.count++;
      through.set(key, found);
    }
    const told = crossing.filter((event) => !passing.has(event));
    return { leaf: true, events: [...told, ...members].map(listed), cells: [], ongoing: [], passing: [...through.values(), ...ending] };
  };

  const tileOf = (level: number, index: number, members: readonly number[], crossing: readonly number[]): Tile => {
    const finest = pyramid.stepOf(level);
    const grid = cells(pyramid.halvings(level), options);
    const isShown = (event: number) => at(step, event) <= finest;
    // The first of the finest cells in the tile.
    const firstCell = index * 2 ** (pyramid.halvings(level) - Math.log2(fan) * level);
    const inside = (cell: number) => pyramid.tileOf(level, grid.start(cell) + grid.length / 2) === index;
    const found = new Map<string, FoundCell>();
    const changes = new Map<string, { cell: number; lane: number; category: string; by: number }>();
    const change = (cell: number, event: number, by: number) => {
      const { category } = known(events, event);
      const key = `${cell} ${lane[event]} ${category}`;
      const own = changes.get(key);
      if (own) own.by += by;
      else changes.set(key, { cell, lane: at(lane, event), category, by });
    };
    const endsAt = (event: number) => grid.of(at(end, event)) + 1;
    for (const event of crossing) {
      if (isShown(event)) continue;
      change(firstCell, event, 1);
      const last = endsAt(event);
      if (inside(last)) change(last, event, -1);
    }
    for (const event of members) {
      if (isShown(event)) continue;
      const cell = grid.of(at(start, event));
      const { at: anchor, category } = known(events, event);
      const key = `${cell} ${lane[event]}`;
      const own = found.get(key) ?? { cell, lane: at(lane, event), earliest: anchor, latest: anchor, counts: new Map<string, number>() };
      found.set(key, own);
      own.latest = anchor;
      own.counts.set(category, (own.counts.get(category) ?? 0) + 1);
      const last = endsAt(event);
      if (last <= cell + 1) continue;
      if (inside(cell + 1)) change(cell + 1, event, 1);
      if (inside(last)) change(last, event, -1);
    }
    return {
      leaf: false,
      events: [...crossing, ...members].filter(isShown).map(listed),
      cells: [...found.values()].map(({ counts, ...cell }): TileCell => ({ ...cell, counts: [...counts] })).sort(byCell),
      ongoing: [...changes.values()].filter(({ by }) => by !== 0).sort(byCell),
      passing: [],
    };
  };

  cut(0, 0, Array.from(events, (_, event) => event), []);
  return tree;
}

/** Hidden events of a cell, while they are counted. */
interface FoundCell {
  readonly cell: number;
  readonly lane: number;
  readonly earliest: number;
  latest: number;
  readonly counts: Map<string, number>;
}

function byCell(a: { readonly cell: number; readonly lane: number }, b: { readonly cell: number; readonly lane: number }): number {
  return a.cell - b.cell || a.lane - b.lane;
}

/** An element whose index is in range by construction. */
function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}

function known(events: readonly ListedEvent[], index: number): ListedEvent {
  const event = events[index];
  if (!event) throw new RangeError(`No event ${index} in a layout of ${events.length}`);
  return event;
}
