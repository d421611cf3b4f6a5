import type { Facetable, ListedEvent, TimelineEvent } from '../../events/event.ts';
import { hash } from '../../events/hash.ts';
import { emptyPlacement, type Orientation, type Placement, type Scale } from '../../scene/index.ts';
import { tileName } from '../../scene/tiles/pyramid.ts';
import { readTile, type TileFile } from '../../scene/tiles/tile-file.ts';
import { tilePlacement, type TilePlacement } from '../../scene/tiles/tile-placement.ts';
import type { Tile, TileEvent } from '../../scene/tiles/tile.ts';
import { readFacets } from '../facet-file.ts';
import { facetFile, facetsPerFile, listedPerFile, listFile, pageFile, pyramidName, tileFile, tourFile, type EventRecord, type FacetFile, type RootFile, type TimelineFilesAt } from '../timeline-data.ts';
import type { TourChoice } from '../tour-choice.ts';
import { placementOptions, type TimelineSpec } from '../timeline-scene.ts';
import type { EventSource, KnownEvent } from './event-source.ts';
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
  onLack: (lacking: boolean) => void = () => undefined;
  readonly #files: TimelineFilesAt;
  readonly #pyramids = new Map<string, ClientPyramid>();
  readonly #pages = new Map<number, Promise<readonly EventRecord[]>>();
  readonly #records = new Map<string, EventRecord>();
  /** All events as far as they are at hand, in the order of time, and their places there. */
  #events: readonly ListedEvent[] | null = null;
  readonly #orders = new Map<string, number>();
  #told = false;
  readonly #facets = new Asked(() => this.#loadFacets());
  readonly #tour = new Asked(() => loadJson(this.#files.folder + tourFile) as Promise<TourChoice<TimelineEvent>>);
  readonly #list = new Asked(() => this.#loadList());
  readonly #texts = new Asked(() => this.#loadTexts());

  constructor(count: number, files: TimelineFilesAt) {
    this.count = count;
    this.#files = files;
  }

  get events(): readonly ListedEvent[] | null {
    return this.#events;
  }

  get told(): boolean {
    return this.#told;
  }

  retry(): void {
    for (const pyramid of this.#pyramids.values()) pyramid.retry();
  }

  /** Loads what an arrangement begins with. */
  async begin(spec: TimelineSpec, orientation: Orientation): Promise<void> {
    await this.#pyramid(pyramidName(spec, orientation))?.root;
  }

  all(): Promise<readonly ListedEvent[]> {
    return this.#events ? Promise.resolve(this.#events) : this.#list.answer();
  }

  facets(): Promise<readonly Facetable[]> {
    return this.#events ? Promise.resolve(this.#events) : this.#facets.answer();
  }

  important(): Promise<TourChoice<TimelineEvent> | null> {
    return this.#tour.answer();
  }

  texts(): Promise<readonly TimelineEvent[]> {
    return this.#texts.answer();
  }

  async find(id: string): Promise<TimelineEvent | undefined> {
    const page = await this.#page(hash(id) % this.#files.pages);
    const record = page.find(({ event }) => event.id === id);
    if (record) this.#records.set(id, record);
    return record?.event;
  }

  known(id: string): KnownEvent | undefined {
    const order = this.#orders.get(id);
    const event = order === undefined ? undefined : this.#events?.[order];
    const at = event && order !== undefined ? { event, order } : this.#records.get(id);
    if (at) return at;
    for (const pyramid of this.#pyramids.values()) {
      const found = pyramid.known(id);
      if (found) return found;
    }
    return undefined;
  }

  whole(id: string): TimelineEvent | undefined {
    return this.#records.get(id)?.event;
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
    const made = new ClientPyramid(`${folder}${name}`, (tile) => `${folder}${tileFile(name, tile)}`, eventPages, () => this.onArrival(), (lacking) => this.onLack(lacking));
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

  async #loadFacets(): Promise<readonly Facetable[]> {
    const parts = new Array<readonly Facetable[]>(Math.ceil(this.count / facetsPerFile));
    await this.#loadEach(parts.length, facetFile, (file, part) => (parts[part] = readFacets(file as FacetFile)));
    return parts.flat();
  }

  async #loadList(): Promise<readonly ListedEvent[]> {
    const events = new Array<ListedEvent>(this.count);
    const facets = this.#facets.answer();
    const place = async (file: unknown) => {
      const known = await facets;
      for (const { event, order } of readTile(file as TileFile, this.#files.eventPages).events) {
        events[order] = { ...(known[order] as Facetable), ...event };
        this.#orders.set(event.id, order);
      }
      // The browser gets its turn between two parts.
      await new Promise((resolve) => setTimeout(resolve));
    };
    await this.#loadEach(Math.ceil(this.count / listedPerFile), listFile, place);
    return this.#atHand(events);
  }

  async #loadTexts(): Promise<readonly TimelineEvent[]> {
    const events = new Array<TimelineEvent>(this.count);
    await this.#loadEach(this.#files.pages, pageFile, (file) => {
      for (const { event, order } of file as readonly EventRecord[]) {
        events[order] = event;
        this.#orders.set(event.id, order);
      }
    });
    this.#told = true;
    return this.#atHand(events);
  }

  #atHand<E extends ListedEvent>(events: readonly E[]): readonly E[] {
    if (!this.#events || this.#told) this.#events = events;
    this.onArrival();
    return events;
  }

  /** Loads files, some at a time. */
  async #loadEach(count: number, name: (part: number) => string, take: (file: unknown, part: number) => unknown): Promise<void> {
    let next = 0;
    const load = async () => {
      for (let part = next++; part < count; part = next++) await take(await loadJson(this.#files.folder + name(part)), part);
    };
    await Promise.all(Array.from({ length: atOnce }, load));
  }
}

/** What is loaded once, when it is first asked for. */
class Asked<T> {
  readonly #load: () => Promise<T>;
  #answer: Promise<T> | null = null;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  answer(): Promise<T> {
    const answer = (this.#answer ??= this.#load());
    // A failure (offline, say) is not kept: who asks again tries again.
    answer.catch(() => (this.#answer = null));
    return answer;
  }
}

/** One pyramid: its root is loaded at once, other tiles when a view lacks them. */
class ClientPyramid {
  /** Resolves when the root is at hand. */
  root: Promise<void>;
  readonly #name: string;
  readonly #address: (tile: string) => string;
  readonly #eventPages: string | null;
  readonly #arrived: () => void;
  readonly #lacks: (lacking: boolean) => void;
  readonly #tiles = new Map<string, Tile>();
  readonly #under = new Set<string>();
  /** What could not be loaded; it is left alone until it is tried again. */
  readonly #failed = new Set<string>();
  #lacking = false;
  #rootFile: RootFile | null = null;
  #placement: TilePlacement | null = null;
  #scale: Scale | null = null;

  constructor(name: string, address: (tile: string) => string, eventPages: string | null, arrived: () => void, lacks: (lacking: boolean) => void) {
    this.#name = name;
    this.#address = address;
    this.#eventPages = eventPages;
    this.#arrived = arrived;
    this.#lacks = lacks;
    this.root = this.#loadRoot();
    this.root.catch(() => undefined);
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
          const missing = placed.missing(from, to, step);
          for (const name of missing) void this.#load(name);
          this.#tell(missing.some((name) => this.#failed.has(name)));
          return placed.visible(from, to, step);
        },
      };
    }
    return this.#placement;
  }

  retry(): void {
    this.#failed.clear();
    if (this.#rootFile || this.#under.size > 0) return;
    this.root = this.#loadRoot();
    this.root.catch(() => undefined);
  }

  /** Says whether a view lacks something, when that has changed. */
  #tell(lacking: boolean): void {
    if (lacking === this.#lacking) return;
    this.#lacking = lacking;
    this.#lacks(lacking);
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
    this.#under.add(name);
    try {
      const file = (await loadJson(this.#address(name))) as RootFile;
      this.#rootFile = file;
      this.#tiles.set(name, readTile(file, this.#eventPages));
      this.#tell(false);
      this.#arrived();
    } catch (error) {
      this.#tell(true);
      throw error;
    } finally {
      this.#under.delete(name);
    }
  }

  async #load(name: string): Promise<void> {
    if (this.#under.has(name) || this.#failed.has(name)) return;
    this.#under.add(name);
    try {
      const file = (await loadJson(this.#address(name))) as TileFile;
      this.#tiles.set(name, readTile(file, this.#eventPages));
      const [first, oldest] = this.#tiles.keys();
      const out = first === tileName(0, 0) ? oldest : first;
      if (this.#tiles.size > keptTiles && out !== undefined) this.#tiles.delete(out);
    } catch {
      // Offline, say: what is at hand is shown, until it is tried again.
      console.warn(`The timeline could not load ${this.#name}/${name}`);
      this.#failed.add(name);
    } finally {
      this.#under.delete(name);
    }
    this.#arrived();
  }
}
