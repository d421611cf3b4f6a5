import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scene, stepOf } from '../../../src/scene/compose.ts';
import { layout, type Layout } from '../../../src/scene/layout.ts';
import { makeTiles } from '../../../src/scene/tiles/make-tiles.ts';
import { deepest, levels } from '../../../src/scene/tiles/pyramid.ts';
import { tilePlacement, type TilePlacement } from '../../../src/scene/tiles/tile-placement.ts';
import { readTile, writeTile, type TileFile } from '../../../src/scene/tiles/tile-file.ts';
import type { Tile, TileEvent } from '../../../src/scene/tiles/tile.ts';
import { syntheticEvents } from '../../bench/synthetic-events.ts';
import { cmoaEvents } from '../../datasets/cmoa.ts';
import { electronEvents } from '../../datasets/electron.ts';
import { icsEvents } from '../../datasets/ics.ts';
import { monarchsEvents } from '../../datasets/monarchs.ts';
import { drawingOf, drawings, homeOf, looks, sizeOf, viewOf, type Drawing, type Look } from './drawings.ts';

/** A tile after it has been stored and read. */
function stored(tile: Tile): Tile {
  return readTile(JSON.parse(JSON.stringify(writeTile(tile))) as TileFile, null);
}

/** A client that has the tiles it asked for, and counts them. */
interface Client {
  readonly placement: TilePlacement;
  /** Asks for what a view lacks, until it lacks nothing. */
  fetch(from: number, to: number, step: number): void;
  readonly have: ReadonlyMap<string, Tile>;
}

function withExtent(drawing: Drawing): Drawing {
  return { ...drawing, options: { ...drawing.options, extent: homeOf(drawing.events) } };
}

function client(made: Layout, leafSize: number): Client {
  const { tiles, tree } = makeTiles(made, leafSize);
  const { scale, unit, lanes, extent, box, laneOf } = made.options;
  const have = new Map<string, Tile>([...tiles].filter(([name]) => name === '0-0').map(([name, tile]) => [name, stored(tile)]));
  const byId = new Map(made.events.map((event) => [event.id, event]));
  const whole = (event: { readonly id: string }) => byId.get(event.id) as (typeof made.events)[number];
  const placement = tilePlacement(
    { scale, unit, lanes, extent, tree, rowsUsed: made.rowsUsed, box: (event) => box(whole(event)), laneOf: (event) => laneOf(whole(event)) },
    (name) => have.get(name),
  );
  return {
    placement,
    have,
    fetch: (from, to, step) => {
      for (const name of placement.missing(from, to, step)) {
        const tile = tiles.get(name);
        if (!tile) throw new Error(`There is no tile ${name}`);
        have.set(name, stored(tile));
      }
      expect(placement.missing(from, to, step)).toEqual([]);
    },
  };
}

function stretch(drawing: Drawing, look: Look, made: Layout): { from: number; to: number; step: number } {
  const view = viewOf(drawing, look);
  const from = view.centre - (look.length / 2) * view.msPerPx;
  return { from, to: from + look.length * view.msPerPx, step: stepOf(made, 1 / (view.msPerPx * look.em)) };
}

/** 6. A client on tiles shows what a client on everything shows. */
function showsTheSame(drawing: Drawing, made: Layout, { placement, fetch }: Client, look: Look): void {
  const view = viewOf(drawing, look);
  const size = sizeOf(drawing, look);
  const { from, to, step } = stretch(drawing, look, made);
  fetch(from, to, step);
  const told = scene(placement, view, size, drawing.eras);
  const seen = scene(made, view, size, drawing.eras);
  expect(JSON.stringify(told)).toBe(JSON.stringify(seen));
  told.clusters.forEach(({ members }, index) => {
    const known = members().map(({ id }) => id);
    const all = seen.clusters[index]?.members().map(({ id }) => id);
    expect(known).toEqual(all?.filter((id) => known.includes(id)));
  });
}

/** Of each cluster that no tile below could tell more of, at least one event is known. */
function knowsOneOfEach(made: Layout, { placement, fetch }: Client, from: number, to: number): void {
  const step = levels(made.options).stepOf(deepest);
  fetch(from, to, step);
  for (const { members } of placement.hidden(from, to, step)) expect(members().length).toBeGreaterThan(0);
}

/** 6. The union of the tiles is the whole set: the leaves list each event where it begins. */
function unionIsTheWhole(made: Layout, leafSize: number): void {
  const { tiles } = makeTiles(made, leafSize);
  const listed = new Set([...tiles.values()].filter(({ leaf }) => leaf).flatMap(({ events }) => events.map(({ event }) => event.id)));
  expect([...listed].sort()).toEqual(made.events.map(({ id }) => id).sort());
}

const leafSizes = fc.constantFrom(2, 5, 20);

describe('a stored tile', { timeout: 60_000 }, () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(drawings('time', 'horizontal').map(withExtent), leafSizes, (drawing, leafSize) => {
        for (const tile of makeTiles(layout(drawing.events, drawing.options), leafSize).tiles.values()) {
          const drawn = ({ event: { id, title, when, kind, at, end, lo, hi, approximate, uncertain, openStart, openEnd, ends, members, category }, ...place }: TileEvent) => ({
            event: { id, title, when, kind, at, end, lo, hi, approximate, uncertain, openStart, openEnd, ends, members, category },
            ...place,
          });
          expect(stored(tile)).toEqual({ ...tile, events: tile.events.map(drawn) });
        }
      }),
      { numRuns: 30 },
    );
  });
});

const ways = (['time', 'gaps', 'log'] as const).flatMap((scale) =>
  (['horizontal', 'vertical'] as const).map((orientation) => ({ scale, orientation })),
);

describe.each(ways)('tiles of random histories, $orientation, by $scale', { timeout: 60_000 }, ({ scale, orientation }) => {
  const histories = drawings(scale, orientation).map(withExtent);

  it('show what all events show, for every view', () => {
    fc.assert(
      fc.property(histories, fc.array(looks, { minLength: 1, maxLength: 4 }), leafSizes, (drawing, views, leafSize) => {
        const made = layout(drawing.events, drawing.options);
        const on = client(made, leafSize);
        for (const look of views) showsTheSame(drawing, made, on, look);
      }),
      { numRuns: 80 },
    );
  });

  it('know something of every cluster that cannot be parted further', () => {
    fc.assert(
      fc.property(histories, looks, leafSizes, (drawing, look, leafSize) => {
        const made = layout(drawing.events, drawing.options);
        const { from, to } = stretch(drawing, look, made);
        knowsOneOfEach(made, client(made, leafSize), from, to);
      }),
      { numRuns: 40 },
    );
  });

  it('are the whole set together', () => {
    fc.assert(
      fc.property(histories, leafSizes, (drawing, leafSize) => unionIsTheWhole(layout(drawing.events, drawing.options), leafSize)),
      { numRuns: 40 },
    );
  });
});

describe.each([
  ['museum objects', cmoaEvents()],
  ['releases of Electron', electronEvents()],
  ['the geological time scale', icsEvents()],
  ['reigns', monarchsEvents()],
  ['a bursty history', syntheticEvents(3000)],
] as const)('tiles of %s', { timeout: 60_000 }, (_name, events) => {
  const lanes = [...new Set(events.map(({ category }) => category))].sort();
  const drawing = withExtent(drawingOf(events, { scale: 'time', orientation: 'horizontal', rows: 4, lanes }));
  const made = layout(drawing.events, drawing.options);

  it('show what all events show, for every view', () => {
    const on = client(made, 100);
    fc.assert(fc.property(looks, (look) => showsTheSame(drawing, made, on, look)), { numRuns: 80 });
    unionIsTheWhole(made, 100);
  });

  it('show a coarser step until they are there, in which each event is counted once', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const on = client(made, 100);
        const view = viewOf(drawing, look);
        const told = scene(on.placement, view, sizeOf(drawing, look));
        const { from, to, step } = stretch(drawing, look, made);
        const root = Math.min(step, on.placement.missing(from, to, step).length > 0 ? levels(made.options).stepOf(0) : step);
        const shown = made.events.flatMap((event, i) =>
          (made.step[i] ?? 0) <= root && (made.start[i] ?? 0) <= to && (made.end[i] ?? 0) >= from ? [event.id] : [],
        );
        expect(told.marks.map(({ id }) => id)).toEqual(shown);
      }),
      { numRuns: 30 },
    );
  });
});
