import type { TimelineEvent } from '../../events/event.ts';
import { hash } from '../../events/hash.ts';
import { emptyPlacement, type Orientation, type Placement, type Scale } from '../../scene/index.ts';
import { tileName } from '../../scene/tiles/pyramid.ts';
import { readTile, type TileFile } from '../../scene/tiles/tile-file.ts';
import { tilePlacement, type TilePlacement } from '../../scene/tiles/tile-placement.ts';
import type { Tile, TileEvent } from '../../scene/tiles/tile.ts';
import { pageFile, pyramidName, tileFile, type EventRecord, type RootFile, type TimelineFilesAt } from '../timeline-data.ts';
import { placementOptions, type TimelineSpec } from '../timeline-scene.ts';
import { wholeSource, type EventSource, type KnownEvent } from './event-source.ts';
import { loadJson } from './load-json.ts';

/** Tiles that are kept; a view needs three, so this is a long way back. */
const keptTiles = 96;
/** Pages of records that are kept. */
const keptPages = 12;
/** Files that are asked for at a time when all events are wanted. */
const atOnce = 12;

/** A timeline on tiles: what a view needs is loaded when it is looked at, all events when something takes them all. */
export class TileSource implements EventSource {
  readonly count: number;
  onArrival: () => void = () => undefined;
  readonly #files: TimelineFilesAt;
  readonly #pyramids = new Map<string, ClientPyramid>();
  readonly #pages = new Map<number, Promise<readonly EventRecord[]>>();
  readonly #records = new Map<string, EventRecord>();
  #all: Promise<readonly TimelineEvent[]> | null = null;
  #whole: EventSource | null = null;

  constructor(count: number, files: TimelineFilesAt) {
    this.count = count;
    this.#files = files;
  }

  get events(): readonly TimelineEvent[] | null {
    return this.#whole?.events ?? null;
  }

  /** Loads what an arrangement begins with. */
  async begin(spec: TimelineSpec, orientation: Orientation): Promise<void> {
    await this.#pyramid(pyramidName(spec, orientation))?.root;
  }

  all(): Promise<readonly TimelineEvent[]> {
    this.#all ??= this.#loadAll();
    // A failure (offline, say) is not kept: who asks again tries again.
    this.#all.catch(() => (this.#all = null));
    return this.#all;
  }

  async find(id: string): Promise<TimelineEvent | undefined> {
    const page = await this.#page(hash(id) % this.#files.pages);
    const record = page.find(({ event }) => event.id === id);
    if (record) this.#records.set(id, record);
    return record?.event;
  }

  known(id: string): KnownEvent | undefined {
    const at = this.#whole?.known(id) ?? this.#records.get(id);
    if (at) return at;
    for (const pyramid of this.#pyramids.values()) {
      const found = pyramid.known(id);
      if (found) return found;
    }
    return undefined;
  }

  whole(id: string): TimelineEvent | undefined {
    return this.#whole?.whole(id) ?? this.#records.get(id)?.event;
  }

  stepOf(id: string, spec: TimelineSpec, orientation: Orientation): number | undefined {
    const name = pyramidName(spec, orientation);
    return this.#pyramids.get(name)?.known(id)?.step ?? this.#records.get(id)?.steps[this.#files.pyramids.indexOf(name)];
  }

  placement(spec: TimelineSpec, orientation: Orientation, scale: Scale): Placement | null {
    return this.#pyramid(pyramidName(spec, orientation))?.placement(spec, orientation, scale) ?? null;
  }

  #pyramid(name: string): ClientPyramid | undefined {
    if (!this.#files.pyramids.includes(name)) return undefined;
    const known = this.#pyramids.get(name);
    if (known) return known;
    const { folder, eventPages } = this.#files;
    const made = new ClientPyramid(`${folder}${name}`, (tile) => `${folder}${tileFile(name, tile)}`, eventPages, () => this.onArrival());
    this.#pyramids.set(name, made);
    return made;
  }

  #page(page: number): Promise<readonly EventRecord[]> {
    const known = this.#pages.get(page);
    if (known) return known;
    const loading = loadJson(this.#files.folder + pageFile(page)) as Promise<readonly EventRecord[]>;
    this.#pages.set(page, loading);
    loading.catch(() => this.#pages.delete(page));
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > keptPages && oldest !== undefined) this.#pages.delete(oldest);
    return loading;
  }

  async #loadAll(): Promise<readonly TimelineEvent[]> {
    const events: TimelineEvent[] = new Array<TimelineEvent>(this.count);
    let next = 0;
    const load = async () => {
      for (let page = next++; page < this.#files.pages; page = next++) {
        const records = (await loadJson(this.#files.folder + pageFile(page))) as readonly EventRecord[];
        for (const { event, order } of records) events[order] = event;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, load));
    this.#whole = wholeSource(events);
    this.onArrival();
    return events;
  }
}

/** One pyramid: its root is loaded at once, other tiles when a view lacks them. */
class ClientPyramid {
  /** Resolves when the root is at hand. */
  readonly root: Promise<void>;
  readonly #name: string;
  readonly #address: (tile: string) => string;
  readonly #eventPages: string | null;
  readonly #arrived: () => void;
  readonly #tiles = new Map<string, Tile>();
  readonly #under = new Set<string>();
  #rootFile: RootFile | null = null;
  #placement: TilePlacement | null = null;
  #scale: Scale | null = null;

  constructor(name: string, address: (tile: string) => string, eventPages: string | null, arrived: () => void) {
    this.#name = name;
    this.#address = address;
    this.#eventPages = eventPages;
    this.#arrived = arrived;
    this.root = this.#loadRoot();
  }

  /** Everything in its place as far as it is at hand; asks for what a view lacks. */
  placement(spec: TimelineSpec, orientation: Orientation, scale: Scale): Placement {
    const root = this.#rootFile;
    const options = placementOptions(spec, orientation, scale);
    if (!root) return emptyPlacement(options);
    if (!this.#placement || this.#scale !== scale) {
      this.#scale = scale;
      const placed = tilePlacement({ ...options, unit: root.unit, cut: root.cut, rowsUsed: root.rowsUsed, tree: root.tree }, (name) => this.#tile(name));
      this.#placement = {
        ...placed,
        visible: (from, to, step) => {
          for (const name of placed.missing(from, to, step)) void this.#load(name);
          return placed.visible(from, to, step);
        },
      };
    }
    return this.#placement;
  }

  known(id: string): TileEvent | undefined {
    for (const { events } of this.#tiles.values()) {
      const found = events.find(({ event }) => event.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** A tile, which counts as used from now on. */
  #tile(name: string): Tile | undefined {
    const tile = this.#tiles.get(name);
    if (tile) {
      this.#tiles.delete(name);
      this.#tiles.set(name, tile);
    }
    return tile;
  }

  async #loadRoot(): Promise<void> {
    const name = tileName(0, 0);
    const file = (await loadJson(this.#address(name))) as RootFile;
    this.#rootFile = file;
    this.#tiles.set(name, readTile(file, this.#eventPages));
    this.#arrived();
  }

  async #load(name: string): Promise<void> {
    if (this.#under.has(name)) return;
    this.#under.add(name);
    try {
      const file = (await loadJson(this.#address(name))) as TileFile;
      this.#tiles.set(name, readTile(file, this.#eventPages));
      const [first, oldest] = this.#tiles.keys();
      const out = first === tileName(0, 0) ? oldest : first;
      if (this.#tiles.size > keptTiles && out !== undefined) this.#tiles.delete(out);
      this.#arrived();
    } catch {
      // Offline, say: what is at hand is shown, and the next change of view asks again.
      console.warn(`The timeline could not load ${this.#name}/${name}`);
    } finally {
      this.#under.delete(name);
    }
  }
}
