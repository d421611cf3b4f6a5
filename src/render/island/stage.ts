import type { Category } from '../../events/category.ts';
import type { Cluster, Orientation, Scene, View, Stretch } from '../../scene/index.ts';
import { filledIn, type Values } from '../../dates/filled-in.ts';
import { gutterBars } from '../gutter-bars.ts';
import { verticalBelow } from '../geometry.ts';
import { ClusterNodes } from './draw-clusters.ts';
import { EraNames } from './draw-eras.ts';
import { Ground } from './draw-ground.ts';
import { drawMarks } from './draw-marks.ts';
import type { Hits } from './hits.ts';
import { MarkNodes } from './mark-nodes.ts';
import type { TimelineModel } from './model.ts';

/** The drawing: the elements that show a scene. It reads the model and never changes it. */
export class Stage {
  readonly #model: TimelineModel;
  readonly #drawing: HTMLElement;
  readonly #nodes: MarkNodes;
  readonly #clusters: ClusterNodes;
  readonly #ground: Ground;
  readonly #eras: EraNames;
  readonly #colors: ReadonlyMap<string, Category>;
  hits: Hits | null = null;
  scene: Scene | null = null;
  #drawn: ReadonlySet<string> | null = null;
  readonly #host: HTMLElement;
  /** The view that is drawn and moved as a whole while a reader pans. */
  #panned: View | null = null;
  /** Scale of what is drawn, and how far it is moved, px. */
  #scale = 0;
  #slid = 0;
  #tabStop: HTMLElement | null = null;
  #awaited: string | null = null;
  #wanted: string | null = null;
  #selected: string | null = null;
  #breadth = { of: '', em: 0 };

  constructor(drawing: HTMLElement, model: TimelineModel, openCluster: (cluster: Cluster, byKeyboard: boolean) => void) {
    const { categories, strings } = model.data;
    const host = drawing.querySelector<HTMLElement>('[data-marks]') ?? drawing;
    this.#model = model;
    this.#host = host;
    this.#drawing = drawing;
    this.#colors = new Map(categories.map((category) => [category.id, category]));
    this.#nodes = new MarkNodes(host, (id) => model.source.known(id)?.event, this.#colors, (id, node) => this.#dress(id, node));
    this.#ground = new Ground(drawing);
    this.#eras = new EraNames(drawing.querySelector<HTMLElement>('[data-era-names]') ?? drawing);
    const text = (key: string, values: Values) => filledIn(strings[key] ?? '', values, model.spec.lang);
    this.#clusters = new ClusterNodes(host, text, model.spec.lang, this.#colors, openCluster);
    for (const [, node] of this.#nodes.all) node.tabIndex = -1;
  }

  get svg(): SVGSVGElement {
    return this.#ground.svg;
  }

  /** Reads the size of the drawing; `orientation` is the element's attribute. Tells whether it is another one than before. */
  measure(orientation: string): boolean {
    const changed = measure(this.#drawing, this.#model, orientation);
    if (changed) this.#drawn = null;
    return changed;
  }

  draw(): void {
    this.#redraw(false);
  }

  #redraw(moving: boolean): void {
    const scene = this.#held(this.#model.scene());
    this.scene = scene;
    this.#panned = null;
    this.#render(scene, moving);
    this.#slide(0);
    this.#keepTabStop(scene);
    // Whoever has gone on to read or to write meanwhile is not called back.
    const busy = document.activeElement?.closest('[data-panel], input, dialog');
    if (this.#awaited !== null && (busy || this.focus(this.#awaited))) this.#awaited = null;
    if (this.#wanted !== null) this.scrollTo(this.#wanted);
  }

  /**
   * Draws while a reader pans: a longer picture once, which is then moved as a
   * whole. What `draw` keeps inside the drawing (names of bars that have begun
   * before, clusters at the ends) goes along until it is called again.
   */
  pan(): void {
    const { view, length } = this.#model;
    if (view.msPerPx !== this.#scale) return this.#redraw(true);
    const beyond = length / 2;
    const passed = this.#panned === null ? Infinity : (this.#panned.centre - view.centre) / view.msPerPx;
    if (Math.abs(passed) <= beyond) return this.#slide(passed - beyond);
    this.#panned = view;
    this.#render(this.#held(this.#model.scene(view, beyond)), true);
    this.#slide(-beyond);
  }

  #render(scene: Scene, moving: boolean): void {
    const { em } = this.#model;
    this.#scale = scene.view.msPerPx;
    this.#drawn = drawMarks(this.#nodes, scene, em, this.#drawn, (id) => this.along(id));
    this.#clusters.draw(scene, this.hits, moving);
    this.#eras.draw(scene);
    this.#ground.draw(scene, {
      em,
      eventOf: (id) => this.#model.source.known(id)?.event,
      color: (category) => this.#colors.get(category)?.color ?? '',
      bars: scene.orientation === 'vertical' ? this.#bars(scene) : [],
      hits: this.hits?.ids ?? null,
    });
  }

  /** Moves all that stands at its place in time, px. */
  #slide(by: number): void {
    if (by === this.#slid) return;
    this.#slid = by;
    const upright = this.#model.orientation === 'vertical';
    const [x, y] = upright ? [0, by] : [by, 0];
    for (const part of [this.#host, ...this.#eras.moving, ...this.#ground.moving]) {
      if (part instanceof HTMLElement) part.style.transform = by === 0 ? '' : `translate(${x}px, ${y}px)`;
      else if (by === 0) part.removeAttribute('transform');
      else part.setAttribute('transform', `translate(${x} ${y})`);
    }
  }

  /** Takes off all that the page did not have before. */
  disconnect(): void {
    this.#ground.svg.remove();
    this.#clusters.disconnect();
  }

  /** Scrolls the page to an event's mark, now or when it is drawn. */
  scrollTo(id: string): void {
    const node = this.#nodes.existing(id);
    const drawn = node !== undefined && !node.hidden;
    this.#wanted = drawn ? null : id;
    if (drawn) node.scrollIntoView({ block: 'nearest' });
  }

  /** The drawing never gets lower while one filters: what is below it stays where it is. */
  #held(scene: Scene): Scene {
    const { em, spec } = this.#model;
    const of = `${scene.orientation} ${spec.lanes} ${spec.scale}`;
    const needed = scene.breadth / em;
    if (of !== this.#breadth.of || needed > this.#breadth.em) {
      this.#breadth = { of, em: needed };
      this.#drawing.style.setProperty('--breadth', String(needed));
    }
    return { ...scene, breadth: this.#breadth.em * em };
  }

  /** Marks what a search has found, and lets the rest fade. */
  light(hits: Hits | null): void {
    this.hits = hits;
    this.#dressAll();
  }

  select(id: string | null): void {
    this.#selected = id;
    this.#dressAll();
  }

  #dressAll(): void {
    for (const [id, node] of this.#nodes.all) this.#dress(id, node);
  }

  #dress(id: string, node: HTMLElement): void {
    const { hits } = this;
    node.toggleAttribute('data-hit', hits?.ids.has(id) ?? false);
    node.toggleAttribute('data-faded', hits !== null && !hits.ids.has(id));
    node.toggleAttribute('data-selected', id === this.#selected);
  }

  /** Focuses the mark of an event, if it is drawn. */
  focus(id: string): boolean {
    const node = this.#nodes.existing(id);
    if (!node || node.hidden) return false;
    this.tabStop(id);
    node.focus({ preventScroll: this.#model.orientation === 'horizontal' });
    return true;
  }

  /** Focuses an event's mark now, or as soon as the view has brought it in. */
  focusWhenDrawn(id: string): void {
    this.#awaited = this.focus(id) ? null : id;
  }

  /** Which event the focus is on, or is on its way to; `null` when it is elsewhere. */
  get focused(): string | null {
    if (this.#awaited !== null) return this.#awaited;
    const active = document.activeElement;
    return active instanceof HTMLElement && this.#drawing.contains(active) ? (active.dataset.event ?? null) : null;
  }

  /** Notes where the focus is. Called after a drawing, what it returns gives a focus whose place is gone to what is nearest in time. */
  holdFocus(): () => void {
    const id = this.focused;
    const onItsWay = this.#awaited !== null;
    const active = document.activeElement;
    const cluster = id === null ? this.#clusters.of(active) : undefined;
    if (id === null && !cluster) return () => undefined;
    return () => {
      const drawn = (event: string) => onItsWay || this.#nodes.existing(event)?.hidden === false;
      const kept = id === null ? this.#clusters.of(active)?.key === cluster?.key : this.along(id) !== null && drawn(id);
      const at = id === null ? cluster?.from : this.#model.source.known(id)?.event.at;
      const now = document.activeElement;
      if (kept || at === undefined || !this.scene) return;
      this.#awaited = null;
      if (now !== document.body && !this.#drawing.contains(now)) return;
      const mark = nearest(this.scene.marks, this.#model.pixel(at));
      const other = nearest(this.scene.clusters, this.#model.pixel(at));
      if (mark) this.focus(mark.id);
      else if (other) this.#clusters.focus(other);
    };
  }

  /** Where an event stands along the axis, px; `null` for one that is filtered out. */
  along(id: string): number | null {
    const event = this.#model.source.known(id)?.event;
    return event && this.#model.isShown(event) ? this.#model.pixel(event.at) : null;
  }

  /** Makes an event's mark the one that Tab reaches. */
  tabStop(id: string): void {
    const node = this.#nodes.existing(id);
    if (!node || node === this.#tabStop) return;
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    node.tabIndex = 0;
    this.#tabStop = node;
  }

  /** The tab stop stays on a mark that can be seen. */
  #keepTabStop(scene: Scene): void {
    if (this.#tabStop && !this.#tabStop.hidden) return;
    const [first] = scene.marks;
    if (first) this.tabStop(first.id);
  }

  #bars(scene: Scene) {
    const { scale, spec: { home }, source } = this.#model;
    const pixel = (t: number) => this.#model.pixel(t);
    const events = scene.marks.flatMap(({ id }) => source.known(id)?.event ?? []);
    const whole = pixel(home.hi) - pixel(home.lo);
    const place = ({ start, end }: Stretch) => ({ start: pixel(home.lo) + start * whole, end: pixel(home.lo) + end * whole });
    return gutterBars(events, scale, home).map(({ members, ...bar }) => ({ ...bar, ...place(bar), ...(members ? { members: members.map(place) } : {}) }));
  }
}

function nearest<T extends { readonly position: number }>(things: readonly T[], position: number): T | undefined {
  const way = (thing: T) => Math.abs(thing.position - position);
  return things.reduce<T | undefined>((best, thing) => (best && way(best) <= way(thing) ? best : thing), undefined);
}

/**
 * Reads the size of a drawing into its model; `orientation` is the element's attribute.
 *
 * @returns Whether it is another one than before.
 */
export function measure(drawing: HTMLElement, model: TimelineModel, orientation: string): boolean {
  // What is not laid out keeps the size that it had.
  if (drawing.clientWidth === 0) return false;
  const stands = upright(drawing, orientation);
  const length = stands === 'vertical' ? drawing.getBoundingClientRect().height : drawing.clientWidth;
  return model.resize(stands, length, emOf(drawing));
}

function emOf(drawing: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(drawing).fontSize);
}

/**
 * Which way a drawing runs; `orientation` is the element's attribute. Where
 * that leaves it open, the style may say it, by `--orientation`.
 */
export function upright(drawing: HTMLElement, attribute: string): Orientation {
  const styled = attribute === 'auto' ? getComputedStyle(drawing).getPropertyValue('--orientation') : '';
  const orientation = styled || attribute;
  if (orientation === 'vertical') return 'vertical';
  return orientation !== 'horizontal' && drawing.clientWidth < verticalBelow * emOf(drawing) ? 'vertical' : 'horizontal';
}
