import type { ListedEvent } from '../../events/event.ts';
import { cells } from '../cells.ts';
import { never, type Layout } from '../layout.ts';
import { deepest, fan, levels, tileName, treeMarks } from './pyramid.ts';
import type { OngoingChange, Tile, TileCell, TileEvent } from './tile.ts';

/** A layout cut into tiles. */
export interface Pyramid {
  readonly tiles: ReadonlyMap<string, Tile>;
  /** Which tiles there are, a letter each, parents before their children; see `treeMarks`. */
  readonly tree: string;
}

/**
 * Cuts a layout into tiles, from the whole to stretches with few events. The
 * tiles' union is the whole set, and what a view shows can be told from the
 * tiles that it meets.
 *
 * @param leafSize A tile in which no more events begin is not parted further; of those that go on in it, each counts half. Default 120.
 */
export function makeTiles(layout: Layout, leafSize = 120): Pyramid {
  const { events, start, end, step, lane, options } = layout;
  const pyramid = levels(options);
  const tiles = new Map<string, Tile>();
  let tree = '';
  const lasts = (event: number) => (end[event] ?? 0) > (start[event] ?? 0);

  /** `crossing` are the spans that began before the tile and go on in it, in the order of time. */
  const cut = (level: number, index: number, members: readonly number[], crossing: readonly number[]) => {
    if (members.length === 0 && crossing.length === 0) {
      tree += treeMarks.empty;
      return;
    }
    // Where many spans go on, parting never leaves few.
    const leaf = members.length + crossing.length / 2 <= leafSize || members.length <= leafSize / 8 || level === deepest;
    tree += leaf ? treeMarks.leaf : treeMarks.parent;
    tiles.set(tileName(level, index), leaf ? leafOf([...crossing, ...members]) : tileOf(level, index, members, crossing));
    if (leaf) return;
    let passed: readonly number[] = crossing;
    let at = 0;
    for (let child = index * fan; child < (index + 1) * fan; child++) {
      const from = at;
      while (at < members.length && pyramid.tileOf(level + 1, start[members[at] ?? 0] ?? 0) === child) at++;
      const own = members.slice(from, at);
      const reaches = (event: number) => pyramid.tileOf(level + 1, end[event] ?? 0) >= child;
      cut(level + 1, child, own, passed.filter(reaches));
      passed = [...passed, ...own.filter(lasts)];
    }
  };

  const listed = (event: number): TileEvent => ({ event: at(events, event), order: event, row: layout.row[event] ?? -1, step: step[event] ?? never });
  const leafOf = (all: readonly number[]): Tile => ({ leaf: true, events: all.map(listed), cells: [], ongoing: [] });

  const tileOf = (level: number, index: number, members: readonly number[], crossing: readonly number[]): Tile => {
    const finest = pyramid.stepOf(level);
    const grid = cells(pyramid.halvings(level), options);
    const shown = (event: number) => (step[event] ?? never) <= finest;
    const found = new Map<string, { cell: number; lane: number; earliest: number; latest: number; counts: Map<string, number> }>();
    const changes = new Map<string, OngoingChange & { by: number }>();
    const change = (cell: number, event: number, by: number) => {
      const { category } = at(events, event);
      const key = `${cell} ${lane[event]} ${category}`;
      const known = changes.get(key);
      if (known) changes.set(key, { ...known, by: known.by + by });
      else changes.set(key, { cell, lane: lane[event] ?? 0, category, by });
    };
    const inside = (cell: number) => pyramid.tileOf(level, grid.start(cell) + grid.length / 2) === index;
    const firstCell = firstCellOf(level, index);
    const endsAt = (event: number) => grid.of(end[event] ?? 0) + 1;
    for (const event of crossing) {
      if (shown(event)) continue;
      change(firstCell, event, 1);
      if (inside(endsAt(event))) change(endsAt(event), event, -1);
    }
    for (const event of members) {
      if (shown(event)) continue;
      const cell = grid.of(start[event] ?? 0);
      const { at: anchor, category } = at(events, event);
      const key = `${cell} ${lane[event]}`;
      const known = found.get(key);
      const own = known ?? { cell, lane: lane[event] ?? 0, earliest: anchor, latest: anchor, counts: new Map<string, number>() };
      own.latest = anchor;
      own.counts.set(category, (own.counts.get(category) ?? 0) + 1);
      if (!known) found.set(key, own);
      if (endsAt(event) > cell + 1) {
        if (inside(cell + 1)) change(cell + 1, event, 1);
        if (inside(endsAt(event))) change(endsAt(event), event, -1);
      }
    }
    return {
      leaf: false,
      events: [...crossing, ...members].filter(shown).map(listed),
      cells: [...found.values()].map(({ counts, ...cell }): TileCell => ({ ...cell, counts: [...counts] })).sort(byCell),
      ongoing: [...changes.values()].filter(({ by }) => by !== 0).sort(byCell),
    };
  };

  /** The first of the finest cells in a tile. */
  const firstCellOf = (level: number, index: number) => index * 2 ** (pyramid.halvings(level) - Math.log2(fan) * level);

  cut(0, 0, Array.from(events, (_, event) => event), []);
  return { tiles, tree };
}

function byCell(a: { readonly cell: number; readonly lane: number }, b: { readonly cell: number; readonly lane: number }): number {
  return a.cell - b.cell || a.lane - b.lane;
}

function at(events: readonly ListedEvent[], index: number): ListedEvent {
  const event = events[index];
  if (!event) throw new RangeError(`No event ${index} in a layout of ${events.length}`);
  return event;
}
