import { formatView, readView } from '../../dates/view-interval.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { matches, parseQuery } from '../../events/query.ts';
import { fitView, scene, viewExtent, type Layout, type Orientation, type Scale, type Scene, type View } from '../../scene/index.ts';
import type { TimelineData } from '../timeline-data.ts';
import { layoutOf, scaleOf, sizeOf, type TimelineSpec } from '../timeline-scene.ts';

/** How far one can zoom in: a whole picture of one minute. */
const closest = 60_000;
/** How far one can zoom out: the whole extent on this share of the picture. */
const widest = 0.5;
/** How many filters and orientations keep their rows. */
const keptLayouts = 12;

/**
 * What is looked at, and how: a timeline without its DOM. Changing anything
 * only notes it; `scene()` computes the picture.
 */
export class TimelineModel {
  readonly data: TimelineData;
  orientation: Orientation = 'horizontal';
  view: View = { centre: 0, msPerPx: 1 };
  #spec: TimelineSpec;
  #filter = '';
  #shown: readonly TimelineEvent[];
  #length = 1;
  #em = 16;
  readonly #layouts = new Map<string, Layout>();
  #scale: Scale;

  constructor(data: TimelineData) {
    this.data = data;
    this.#spec = data.spec;
    this.#shown = data.events;
    this.#scale = scaleOf(data.spec, data.events);
  }

  /** The events that the filter leaves, in the order of time. */
  get shown(): readonly TimelineEvent[] {
    return this.#shown;
  }

  get filter(): string {
    return this.#filter;
  }

  /** @throws QueryError for a query that cannot be read. */
  set filter(text: string) {
    const query = parseQuery(text);
    this.#shown = this.data.events.filter((event) => matches(event, query));
    this.#filter = text;
  }

  get spec(): TimelineSpec {
    return this.#spec;
  }

  /** Changes lanes or scale; the view stays on the same stretch of time. */
  configure(change: Partial<Pick<TimelineSpec, 'lanes' | 'scale'>>): void {
    const { lo, hi } = this.extent;
    this.#spec = { ...this.#spec, ...change };
    this.#scale = scaleOf(this.#spec, this.data.events);
    this.extent = { lo, hi };
  }

  get length(): number {
    return this.#length;
  }

  get em(): number {
    return this.#em;
  }

  /** Sets the size of the drawing; the view stays on the same stretch of time. */
  resize(orientation: Orientation, length: number, em: number): void {
    const { lo, hi } = this.extent;
    const changed = orientation !== this.orientation;
    this.orientation = orientation;
    this.#length = length;
    this.#em = em;
    if (changed || length > 0) this.extent = { lo, hi };
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

  layout(): Layout {
    const key = `${this.orientation} ${this.#spec.lanes} ${this.#spec.scale} ${this.#filter}`;
    const known = this.#layouts.get(key);
    if (known) return known;
    const made = layoutOf(this.#shown, this.#spec, this.orientation, this.#scale);
    // Readers go back and forth between a few filters; all that they have tried would only fill the memory.
    if (this.#layouts.size >= keptLayouts) this.#layouts.clear();
    this.#layouts.set(key, made);
    return made;
  }

  /** The picture of a view, by default of the current one. */
  scene(view: View = this.view): Scene {
    return scene(this.layout(), view, this.#size(), this.#spec.eras);
  }

  #size() {
    return sizeOf(this.orientation, this.#length, this.#em, this.#spec.lang);
  }
}
