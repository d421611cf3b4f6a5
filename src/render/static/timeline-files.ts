import { createHash } from 'node:crypto';
import type { TimelineEvent } from '../../events/event.ts';
import { hash } from '../../events/hash.ts';
import type { Orientation } from '../../scene/index.ts';
import { eachTile } from '../../scene/tiles/make-tiles.ts';
import { writeTile } from '../../scene/tiles/tile-file.ts';
import { tileName } from '../../scene/tiles/pyramid.ts';
import type { Tile } from '../../scene/tiles/tile.ts';
import { facetFile, facetsPerFile, listedPerFile, listFile, pageFile, pyramidName, tileFile, tourFile, type EventRecord, type RootFile } from '../timeline-data.ts';
import { writeFacets } from '../facet-file.ts';
import { chooseStops } from '../tour-choice.ts';
import { layoutOf, type TimelineSpec } from '../timeline-scene.ts';

/** What one has to know of the files from which the browser draws a timeline that is too long to stand in the page. */
export interface TimelineFiles {
  /** Tells this content from any other. */
  readonly version: string;
  readonly pages: number;
  /** Names of the pyramids of tiles, in the order of an event's steps. */
  readonly pyramids: readonly string[];
}

/** Events on a page of records, about. */
const pageSize = 250;

/**
 * Makes the files of a timeline, one after the other: all of them together are many times as large as the events.
 *
 * @param tiled Whether the events are cut into tiles; otherwise one page holds them all.
 * @param write Takes each file, JSON, by its name.
 */
export function timelineFiles(events: readonly TimelineEvent[], spec: TimelineSpec, tiled: boolean, write: (name: string, json: string) => void): TimelineFiles {
  const version = createHash('sha256');
  const take = (name: string, content: unknown) => {
    const json = JSON.stringify(content);
    version.update(name).update(json);
    write(name, json);
  };
  const places = new Map(tiled ? events.map(({ id }, order) => [id, order]) : []);
  const pyramids = tiled ? arrangements(spec).map(({ lanes, orientation }) => pyramid(events, { ...spec, lanes }, orientation, places, take)) : [];
  const pages = tiled ? Math.ceil(events.length / pageSize) : 1;
  recordPages(events, pages, pyramids.map(({ steps }) => steps), take);
  if (tiled) bundles(events, take);
  return { version: version.digest('hex').slice(0, 10), pages, pyramids: pyramids.map(({ name }) => name) };
}

/** Takes the content of each file. */
type Take = (name: string, content: unknown) => void;

/** Pictures that readers see before they choose: across with and without lanes, and upright. Others are drawn from all events. */
function arrangements({ lanes, categories }: TimelineSpec): { lanes: TimelineSpec['lanes']; orientation: Orientation }[] {
  const other = lanes === 'none' ? 'category' : 'none';
  return [
    { lanes, orientation: 'horizontal' },
    ...(categories.length > 1 ? [{ lanes: other, orientation: 'horizontal' } as const] : []),
    { lanes, orientation: 'vertical' },
  ];
}

/** @param places Where each event stands among all of them. */
function pyramid(events: readonly TimelineEvent[], spec: TimelineSpec, orientation: Orientation, places: ReadonlyMap<string, number>, take: Take) {
  const made = layoutOf(events, spec, orientation);
  const name = pyramidName(spec, orientation);
  let root: Tile | undefined;
  const tree = eachTile(made, (tile, content) => {
    // It also says which tiles there are.
    if (tile === tileName(0, 0)) root = content;
    else take(tileFile(name, tile), writeTile(content));
  });
  if (root) {
    const file: RootFile = { ...writeTile(root), tree, rowsUsed: made.rowsUsed, unit: made.options.unit, cut: made.options.cut ?? spec.extent };
    take(tileFile(name, tileName(0, 0)), file);
  }
  const steps = new Int16Array(events.length);
  made.events.forEach(({ id }, index) => (steps[places.get(id) ?? 0] = made.step[index] ?? 0));
  return { name, steps };
}

/** The hash of its id tells on which page an event is found. */
function recordPages(events: readonly TimelineEvent[], pages: number, steps: readonly Int16Array[], take: Take): void {
  const orders = Array.from({ length: pages }, (): number[] => []);
  events.forEach(({ id }, order) => orders[hash(id) % pages]?.push(order));
  orders.forEach((own, page) => {
    const records = own.flatMap((order): EventRecord[] => {
      const event = events[order];
      return event ? [{ event, order, steps: steps.map((each) => each[order] ?? 0) }] : [];
    });
    take(pageFile(page), records);
  });
}

/** What facets, lists and tours take of all events, in a few files. */
function bundles(events: readonly TimelineEvent[], take: Take): void {
  take(tourFile, chooseStops(events, null));
  for (let part = 0; part * facetsPerFile < events.length; part++) {
    take(facetFile(part), writeFacets(events.slice(part * facetsPerFile, (part + 1) * facetsPerFile)));
  }
  for (let part = 0; part * listedPerFile < events.length; part++) {
    const listed = events.slice(part * listedPerFile, (part + 1) * listedPerFile).map((event, n) => ({ event, order: part * listedPerFile + n, row: 0, step: 0 }));
    take(listFile(part), writeTile({ leaf: true, events: listed, cells: [], ongoing: [], passing: [] }));
  }
}
