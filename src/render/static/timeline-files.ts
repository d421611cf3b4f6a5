import { createHash } from 'node:crypto';
import type { TimelineEvent } from '../../events/event.ts';
import { hash } from '../../events/hash.ts';
import type { Layout, Orientation } from '../../scene/index.ts';
import { makeTiles } from '../../scene/tiles/make-tiles.ts';
import { writeTile } from '../../scene/tiles/tile-file.ts';
import { tileName } from '../../scene/tiles/pyramid.ts';
import { facetFile, facetsPerFile, listedPerFile, listFile, pageFile, pyramidName, tileFile, tourFile, type EventRecord, type RootFile } from '../timeline-data.ts';
import { writeFacets } from '../facet-file.ts';
import { chooseStops } from '../tour-choice.ts';
import { layoutOf, type TimelineSpec } from '../timeline-scene.ts';

/** The files from which the browser draws a timeline that is too long to stand in the page. */
export interface TimelineFiles {
  /** Tells this content from any other. */
  readonly version: string;
  readonly pages: number;
  /** Names of the pyramids of tiles, in the order of an event's steps. */
  readonly pyramids: readonly string[];
  /** JSON by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Events on a page of records, about. */
const pageSize = 250;

/**
 * @param tiled Whether the events are cut into tiles; otherwise one page holds them all.
 */
export function timelineFiles(events: readonly TimelineEvent[], spec: TimelineSpec, tiled: boolean): TimelineFiles {
  const pyramids = tiled ? arrangements(spec).map(({ lanes, orientation }) => pyramid(events, { ...spec, lanes }, orientation)) : [];
  const pages = tiled ? Math.ceil(events.length / pageSize) : 1;
  const files = new Map<string, string>(pyramids.flatMap(({ files }) => files));
  recordPages(events, pages, pyramids.map(({ steps }) => steps)).forEach((records, page) => {
    files.set(pageFile(page), JSON.stringify(records));
  });
  if (tiled) for (const [name, json] of bundles(events)) files.set(name, json);
  const version = createHash('sha256');
  for (const [name, json] of files) version.update(name).update(json);
  return { version: version.digest('hex').slice(0, 10), pages, pyramids: pyramids.map(({ name }) => name), files };
}

/** Pictures that readers see before they choose: across with and without lanes, and upright. Others are drawn from all events. */
function arrangements({ lanes, categories }: TimelineSpec): { lanes: TimelineSpec['lanes']; orientation: Orientation }[] {
  const other = lanes === 'none' ? 'category' : 'none';
  return [
    { lanes, orientation: 'horizontal' },
    ...(categories.length > 1 ? [{ lanes: other, orientation: 'horizontal' } as const] : []),
    { lanes, orientation: 'vertical' },
  ];
}

function pyramid(events: readonly TimelineEvent[], spec: TimelineSpec, orientation: Orientation) {
  const made = layoutOf(events, spec, orientation);
  const { tiles, tree } = makeTiles(made);
  const name = pyramidName(spec, orientation);
  const files = [...tiles].map(([tile, content]): [string, string] => {
    const file = writeTile(content);
    const root: RootFile = { ...file, tree, rowsUsed: made.rowsUsed, unit: made.options.unit, cut: made.options.cut ?? spec.extent };
    return [tileFile(name, tile), JSON.stringify(tile === tileName(0, 0) ? root : file)];
  });
  return { name, files, steps: stepsById(made) };
}

function stepsById({ events, step }: Layout): ReadonlyMap<string, number> {
  return new Map(events.map(({ id }, index) => [id, step[index] ?? 0]));
}

/** The hash of its id tells on which page an event is found. */
function recordPages(events: readonly TimelineEvent[], pages: number, steps: readonly ReadonlyMap<string, number>[]): EventRecord[][] {
  const records = Array.from({ length: pages }, (): EventRecord[] => []);
  events.forEach((event, order) => {
    records[hash(event.id) % pages]?.push({ event, order, steps: steps.map((each) => each.get(event.id) ?? 0) });
  });
  return records;
}

/** What facets, lists and tours take of all events, in a few files. */
function* bundles(events: readonly TimelineEvent[]): Generator<[name: string, json: string]> {
  yield [tourFile, JSON.stringify(chooseStops(events, null))];
  for (let part = 0; part * facetsPerFile < events.length; part++) {
    yield [facetFile(part), JSON.stringify(writeFacets(events.slice(part * facetsPerFile, (part + 1) * facetsPerFile)))];
  }
  for (let part = 0; part * listedPerFile < events.length; part++) {
    const listed = events.slice(part * listedPerFile, (part + 1) * listedPerFile).map((event, n) => ({ event, order: part * listedPerFile + n, row: 0, step: 0 }));
    yield [listFile(part), JSON.stringify(writeTile({ leaf: true, events: listed, cells: [], ongoing: [] }))];
  }
}
