import { formatView, readView } from '../../dates/view-interval.ts';
import type { ListedEvent, TimelineEvent } from '../../events/event.ts';
import { matches, parseQuery, type Query, type Queryable } from '../../events/query.ts';
import { firstWhere } from '../../scene/first-where.ts';
import {
  emptyPlacement,
  fitView,
  placementOf,
  scene,
  stepOf,
  viewExtent,
  type Layout,
  type Orientation,
  type Placement,
  type Scale,
  type Scene,
  type View,
} from '../../scene/index.ts';
import type { TourChoice } from '../tour-choice.ts';
import type { TimelineData } from '../timeline-data.ts';
import { layoutOf, placementOptions, scaleOf, sizeOf, type TimelineSpec } from '../timeline-scene.ts';
import type { EventSource } from './event-source.ts';

/** How far one can zoom in: a whole picture of one minute. */
const closest = 60_000;
/** How far one can zoom out: the whole extent on this share of the picture. */
const widest = 0.5;
/** The importance of events that are preferred: more than any that an author has given, and no more than a rank can hold. */
const above = 6;
const foremost = 12;
/** How many filters and orientations keep their rows. */
const keptLayouts = 12;

/** What a tour goes through. */
export interface TourGround {
  /** In the order of time. */
  readonly shown: readonly ListedEvent[];
  /** How those were chosen, if they were. */
  readonly by: TourChoice['by'] | null;
  /** How many there are to choose from. */
  readonly count: number;
}

/**
 * What is looked at, and how: a timeline without its DOM. Changing anything
 * only notes it; `scene()` computes the picture.
 */
export class TimelineModel {
  readonly data: TimelineData;
  readonly source: EventSource;
  orientation: Orientation = 'horizontal';
  view: View = { centre: 0, msPerPx: 1 };
  #spec: TimelineSpec;
  #filter = '';
  #query: Query | null = null;
  #shown: readonly ListedEvent[] | null;
  #length = 1;
  #em = 16;
  readonly #layouts = new Map<string, Layout>();
  #scale: Scale;
  #preferred: readonly string[] = [];

  constructor(data: TimelineData, source: EventSource) {
    this.data = data;
    this.source = source;
    this.#spec = data.spec;
    this.#shown = source.events;
    this.#scale = scaleOf(data.spec);
  }

  /** The events that the filter leaves, in the order of time; `null` as long as they are not at hand. */
  get shown(): readonly ListedEvent[] | null {
    const events = this.takesTexts && !this.source.told ? null : this.source.events;
    if (!this.#shown && events) this.#shown = this.#query ? answers(events, this.#query) : events;
    return this.#shown;
  }

  /** Whether the filter asks for words in texts, which a long timeline loads only then. */
  get takesTexts(): boolean {
    return (this.#query?.words.length ?? 0) > 0;
  }

  /** Loads the events that the filter and the arrangement take. */
  load(): Promise<readonly ListedEvent[]> {
    return this.takesTexts ? this.source.texts() : this.source.all();
  }

  /** What facets count of every event under a filter: of a long timeline, far less than the events where it asks for nothing else. */
  countable(filter: string): Promise<readonly Queryable[]> {
    const { fields, words } = parseQuery(filter);
    if (words.length > 0) return this.source.texts();
    return fields.has('event') ? this.source.all() : this.source.facets();
  }

  /** What a tour chooses its stops from, or what has been chosen for it. */
  async tour(): Promise<TourGround> {
    const given = this.#filter === '' && !this.source.events ? await this.source.important() : null;
    if (given) return { shown: given.events, by: given.by, count: this.source.count };
    await this.load();
    const shown = this.shown ?? [];
    return { shown, by: null, count: shown.length };
  }

  /** Events with their texts, each looked up by itself where not all are at hand. */
  async withTexts(events: readonly Pick<ListedEvent, 'id'>[]): Promise<readonly TimelineEvent[]> {
    const found = await Promise.all(events.map(({ id }) => this.source.find(id)));
    return found.flatMap((event) => event ?? []);
  }

  /** How many those are; `null` as long as that is not known. */
  get shownCount(): number | null {
    return this.shown?.length ?? (this.#query ? null : this.source.count);
  }

  get filter(): string {
    return this.#filter;
  }

  /** @throws QueryError for a query that cannot be read. */
  set filter(text: string) {
    const query = parseQuery(text);
    const empty = query.fields.size === 0 && query.words.length === 0;
    this.#query = empty ? null : query;
    this.#shown = null;
    this.#filter = text;
  }

  get spec(): TimelineSpec {
    return this.#spec;
  }

  /** Whether an arrangement takes all events while they are not at hand. */
  lacks(change: Pick<TimelineSpec, 'lanes' | 'scale'>): boolean {
    const spec = { ...this.#spec, ...change };
    return !this.source.events && this.source.placement(spec, this.orientation, scaleOf(spec)) === null;
  }

  /** Changes lanes or scale; the view stays on the same stretch of time. */
  configure(change: Partial<Pick<TimelineSpec, 'lanes' | 'scale'>>): void {
    const { lo, hi } = this.extent;
    this.#spec = { ...this.#spec, ...change };
    this.#scale = scaleOf(this.#spec);
    this.extent = { lo, hi };
  }

  get length(): number {
    return this.#length;
  }

  get em(): number {
    return this.#em;
  }

  /**
   * Sets the size of the drawing; the view stays on the same stretch of time.
   *
   * @returns Whether it is another one than before.
   */
  resize(orientation: Orientation, length: number, em: number): boolean {
    const { lo, hi } = this.extent;
    const changed = orientation !== this.orientation;
    if (!changed && length === this.#length && em === this.#em) return false;
    this.orientation = orientation;
    this.#length = length;
    this.#em = em;
    if (changed || length > 0) this.extent = { lo, hi };
    return true;
  }

  /** The stretch of time between the pads of the drawing, `[lo, hi)` in ms. */
  get extent(): { lo: number; hi: number } {
    return this.extentOf(this.view);
  }

  extentOf(view: View): { lo: number; hi: number } {
    return viewExtent(view, this.#scale, this.#size());
  }

  set extent({ lo, hi }: { readonly lo: number; readonly hi: number }) {
    this.view = this.viewOf(lo, hi);
  }

  /** The view that shows a stretch of time. */
  viewOf(lo: number, hi: number): View {
    return this.limited(this.#fitted({ lo, hi }));
  }

  /** The view that shows the whole extent. */
  all(): View {
    return this.#fitted(this.#spec.extent);
  }

  home(): View {
    return this.#fitted(this.#spec.home);
  }

  #fitted({ lo, hi }: { readonly lo: number; readonly hi: number }): View {
    return fitView(lo, hi, this.#scale, this.#size());
  }

  get isHome(): boolean {
    const home = this.home();
    const tolerance = home.msPerPx / 2;
    return (
      Math.abs(this.view.centre - home.centre) < tolerance && Math.abs(this.view.msPerPx / home.msPerPx - 1) < 1e-6
    );
  }

  /** The view as an EDTF interval, as the address and the attribute show it. */
  get viewText(): string {
    const { lo, hi } = this.extent;
    return formatView(lo, hi);
  }

  /** @throws EdtfError for a text that is no interval with two ends. */
  parseView(text: string): View {
    const { lo, hi } = readView(text);
    return this.viewOf(lo, hi);
  }

  /** A view kept within reason: not nearer than a minute, not further than twice the whole, and never past it. */
  limited(view: View): View {
    const all = this.all();
    const msPerPx = Math.min(all.msPerPx / widest, Math.max(closest / this.#length, view.msPerPx));
    const reach = (all.msPerPx * this.#length) / 2;
    const centre = Math.min(all.centre + reach, Math.max(all.centre - reach, view.centre));
    return { centre, msPerPx };
  }

  /** The whole extent in the scale's own coordinate: what the overview spans. */
  get whole(): { lo: number; hi: number } {
    return { lo: this.#scale.to(this.#spec.extent.lo), hi: this.#scale.to(this.#spec.extent.hi) };
  }

  /** Where an instant stands along the axis, px. */
  pixel(t: number): number {
    return (this.#scale.to(t) - this.view.centre) / this.view.msPerPx + this.#length / 2;
  }

  get scale(): Scale {
    return this.#scale;
  }

  /** The events that the filter leaves, in their places. */
  placement(): Placement {
    const onTiles = this.source.placement(this.#spec, this.orientation, this.#scale);
    // With all of them at hand, too: a hundred thousand are not placed anew in the time of a frame.
    if (onTiles && !this.#query && this.#preferred.length === 0) return onTiles;
    const { shown } = this;
    if (shown) return placementOf(this.#layout(shown));
    // A filter, or an arrangement without tiles: until all events are here, what is here is shown.
    if (this.#query || !onTiles) void this.load().catch(() => undefined);
    return onTiles ?? emptyPlacement(placementOptions(this.#spec, this.orientation, this.#scale));
  }

  /** Gives some events their places before all others, in this order. Has no effect while not all are at hand. */
  prefer(ids: readonly string[]): void {
    this.#preferred = ids;
  }

  #layout(shown: readonly ListedEvent[]): Layout {
    const preferred = this.#preferred;
    const key = `${this.orientation} ${this.#spec.lanes} ${this.#spec.scale} ${preferred.join()} ${this.#filter}`;
    const known = this.#layouts.get(key);
    if (known) return known;
    const turn = new Map(preferred.map((id, index) => [id, Math.max(above, foremost - index)]));
    const ranked = turn.size === 0 ? shown : shown.map((event) => ({ ...event, importance: turn.get(event.id) ?? event.importance }));
    const made = layoutOf(ranked, this.#spec, this.orientation, this.#scale);
    // Readers go back and forth between a few filters; all that they have tried would only fill the memory.
    if (this.#layouts.size >= keptLayouts) this.#layouts.clear();
    this.#layouts.set(key, made);
    return made;
  }

  /** Whether the filter leaves an event. */
  isShown(event: Pick<TimelineEvent, 'id' | 'at'>): boolean {
    return this.#query && this.shown ? this.stepOf(event) !== undefined : true;
  }

  /** Position of an event among those that the filter leaves, from 1; `null` where that is not known. */
  position(id: string): number | null {
    const order = this.#query && this.shown ? this.shown.findIndex((event) => event.id === id) : this.source.known(id)?.order;
    return order === undefined || order < 0 ? null : order + 1;
  }

  /** The step of scale from which on an event is shown; `undefined` for one that the filter leaves out, or of which that is not known. */
  stepOf({ id, at }: Pick<TimelineEvent, 'id' | 'at'>): number | undefined {
    const { shown } = this;
    const onTiles = this.#query && shown ? undefined : this.source.stepOf(id, this.#spec, this.orientation);
    if (!shown || onTiles !== undefined) return onTiles;
    const { events, start, step } = this.#layout(shown);
    const u = this.#scale.to(at);
    for (let i = firstWhere(start, 0, (each) => each >= u); start[i] === u; i++) if (events[i]?.id === id) return step[i];
    return undefined;
  }

  /** The step of scale of a view. */
  stepOfView({ msPerPx }: View): number {
    return stepOf(this.placement(), 1 / (msPerPx * this.#em));
  }

  /**
   * The picture of a view, by default of the current one.
   *
   * @param beyond Length by which it is longer than the drawing at either end, px.
   */
  scene(view: View = this.view, beyond = 0): Scene {
    const size = this.#size();
    return scene(this.placement(), view, { ...size, length: size.length + 2 * beyond }, this.#spec.eras);
  }

  #size() {
    return sizeOf(this.orientation, this.#length, this.#em, this.#spec.lang);
  }
}

function answers(events: readonly ListedEvent[], query: Query): ListedEvent[] {
  return events.filter((event) => matches(event, query));
}
