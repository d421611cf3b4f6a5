import type { TimelineEvent } from '../../events/event.ts';
import type { Cluster, View } from '../../scene/index.ts';
import type { TimelineData } from '../timeline-data.ts';
import type { TimelineSpec } from '../timeline-scene.ts';
import { announcer } from './announce.ts';
import { Controls, type ControlCommand } from './controls.ts';
import { emit } from './events.ts';
import { fly } from './fly.ts';
import { drawingGestures } from './drawing-gestures.ts';
import { addressBar, arrived, type AddressBar, type HistoryStep } from './history.ts';
import { Hits } from './hits.ts';
import { TimelineModel } from './model.ts';
import { firstView, stepTarget, viewAfter, viewThatShows, type StepCommand } from './navigate.ts';
import { overview, type Overview } from './overview.ts';
import { Parts } from './part.ts';
import { initialState, lanesOf, scaleNameOf, type State } from './state.ts';
import { Stage } from './stage.ts';
import { TimelineAttributes, timelineAttributes, type TimelineAttribute } from './timeline-attributes.ts';
import { toSVG } from './to-svg.ts';

/**
 * `<annals-timeline>`: takes over the picture that stands in the page. Its
 * attributes, methods and events are the public contract; see the README.
 */
export class AnnalsTimeline extends TimelineAttributes {
  static readonly observedAttributes = timelineAttributes;

  static define(): void {
    if (!customElements.get('annals-timeline')) customElements.define('annals-timeline', AnnalsTimeline);
  }

  #model: TimelineModel | null = null;
  #stage: Stage | null = null;
  #controls: Controls | null = null;
  #overview: Overview | null = null;
  #address: AddressBar | null = null;
  #announce: (text: string) => void = () => undefined;
  #cleanup: (() => void)[] = [];
  #stopFlight: () => void = () => undefined;
  #frame = 0;
  #state: State = initialState;
  /** Lanes and scale that the page has. */
  #own: Arrangement = { lanes: 'none', scale: 'time' };
  #reflecting = false;

  connectedCallback(): void {
    const source = this.querySelector('script[data-annals-data]')?.textContent;
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    if (!source || !drawing || this.#stage) return;
    const data = JSON.parse(source) as TimelineData;
    const model = new TimelineModel(data);
    this.#model = model;
    const stage = new Stage(drawing, model, (cluster) => this.#openCluster(cluster));
    this.#stage = stage;
    this.#announce = announcer(this.querySelector<HTMLElement>('[data-announce]') ?? document.createElement('p'));
    this.#controls = new Controls(this, model, (command) => this.#command(command), {
      filter: (text) => this.setFilter(text),
      hits: (ids, query) => this.#lightHits(ids, query),
      open: (id) => this.#open(id),
    });
    this.#overview = this.#makeOverview(model);
    this.#connectParts(model);
    stage.measure(this.orientation);
    model.view = model.home();
    // A page has one address: its first timeline keeps its state there.
    if (document.querySelector('annals-timeline') === this) {
      this.#address = addressBar({ onChange: (state) => this.#restore(state, true), onFollow: () => this.#comeIntoView() });
    }
    this.#own = this.#arrangement();
    const asked = this.#address?.read() ?? {};
    this.#restore({ ...this.#attributes(), q: this.#state.q, ...asked }, false);
    this.#connectDrawing(drawing, model, stage);
    this.#draw();
    if (Object.keys(asked).length > 0 && arrived()) this.#comeIntoView();
    this.setAttribute('data-ready', '');
    emit(this, 'annals:ready', {});
  }

  disconnectedCallback(): void {
    for (const clean of this.#cleanup.splice(0)) clean();
    this.#stopFlight();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#model = this.#stage = this.#controls = this.#overview = this.#address = null;
  }

  attributeChangedCallback(name: TimelineAttribute, before: string | null, now: string | null): void {
    if (!this.#model || this.#reflecting || before === now) return;
    if (name === 'view' && now) this.zoomTo(now);
    else if (name === 'selected') this.select(now);
    else if (name === 'filter') this.setFilter(now ?? '');
    else if (name === 'lanes' || name === 'scale') {
      this.#configure(this.#arrangement(), 'push');
    }
    else this.#resize();
  }

  /** All events, in the order of time. */
  get events(): readonly TimelineEvent[] {
    return this.#model?.data.events ?? [];
  }

  protected override get shownView(): string | null {
    return this.#model?.viewText ?? null;
  }

  /**
   * Shows a stretch of time.
   *
   * @param view An EDTF interval with two ends, such as `1956/1975`.
   * @throws EdtfError for any other text.
   */
  zoomTo(view: string): void {
    if (this.#model) this.#flyTo(this.#model.parseView(view), 'push');
  }

  /**
   * Selects an event and brings it into view; `null` clears the selection. An unknown id selects nothing.
   *
   * @param options.history `replace` leaves no step of its own for "back". Default `push`.
   */
  select(id: string | null, { history = 'push' }: { readonly history?: 'push' | 'replace' } = {}): void {
    this.#select(id, history);
  }

  /**
   * Shows only the events that answer a query, such as `category:regulation`.
   *
   * @throws QueryError for a query that cannot be read.
   */
  setFilter(text: string): void {
    this.#applyFilter(text);
    this.#remember({ filter: text }, 'push');
    this.#schedule();
  }

  /** Searches as if the words had been typed; resolves when the hits are lit. */
  async search(text: string): Promise<void> {
    await this.#controls?.search(text);
  }

  /** The picture as it is now, as the text of an SVG file. */
  toSVG(): string {
    const scene = this.#stage?.scene;
    if (!scene || !this.#model) return '';
    return toSVG(scene, this.#model, this.#stage?.svg ?? null);
  }

  #attributes(): Partial<State> {
    const view = this.getAttribute('view');
    const event = this.getAttribute('selected');
    return { ...(view ? { view } : {}), ...(event ? { event } : {}), filter: this.filter };
  }

  #connectDrawing(drawing: HTMLElement, model: TimelineModel, stage: Stage): void {
    this.#cleanup.push(
      drawingGestures(drawing, model, {
        onStart: () => this.#stopFlight(),
        onMove: () => this.#schedule(),
        onEnd: () => this.#viewChanged('push'),
        onRefused: () => this.#controls?.hint(),
      }),
    );
    const listen = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      this.addEventListener(type, listener);
      this.#cleanup.push(() => this.removeEventListener(type, listener));
    };
    listen('click', (event) => {
      const mark = (event.target as Element).closest<HTMLElement>('a[data-event]');
      if (!mark?.dataset.event || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const byKeyboard = event.detail === 0;
      // The keys may be ahead of the focus.
      this.#open((byKeyboard && stage.focused) || mark.dataset.event, byKeyboard);
    });
    listen('focusin', (event) => {
      const id = (event.target as HTMLElement).dataset.event;
      if (id !== undefined) stage.tabStop(id);
    });
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(drawing);
    const print = ({ type }: Event) => this.#print(type === 'beforeprint');
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    this.#cleanup.push(
      () => removeEventListener('beforeprint', print),
      () => removeEventListener('afterprint', print),
      () => observer.disconnect(),
      () => stage.disconnect(),
      () => this.#overview?.disconnect(),
      () => this.#address?.disconnect(),
      () => this.#controls?.disconnect(),
    );
  }

  #connectParts(model: TimelineModel): void {
    const abort = new AbortController();
    this.#cleanup.push(() => abort.abort());
    new Parts({
      element: this,
      categories: model.data.categories,
      get spec() {
        return model.spec;
      },
      signal: abort.signal,
      words: (key, values) => this.#controls?.words(key, values) ?? '',
      all: () => Promise.resolve(model.data.events),
      shown: () => Promise.resolve(model.shown),
      announce: (text) => this.#announce(text),
    });
  }

  #makeOverview(model: TimelineModel): Overview | null {
    const element = this.querySelector<HTMLElement>('[data-overview]');
    if (!element) return null;
    const at = (share: number) => model.scale.from(model.whole.lo + share * (model.whole.hi - model.whole.lo));
    return overview(element, {
      label: element.getAttribute('aria-label') ?? '',
      onView: (start, end) => {
        this.#stopFlight();
        model.extent = { lo: at(start), hi: at(end) };
        this.#schedule();
      },
      onEnd: () => this.#viewChanged('push'),
    });
  }

  /** Brings everything to a state, as an address or attributes give it. What cannot be read is left out. */
  #restore(state: Partial<State>, animate: boolean): void {
    const model = this.#model;
    if (!model) return;
    attempt(() => this.#applyFilter(state.filter ?? ''));
    this.#state = { ...initialState, filter: model.filter };
    this.#configure({ lanes: state.lanes ?? this.#own.lanes, scale: state.scale ?? this.#own.scale }, 'none');
    this.#state = { ...this.#state, lanes: state.lanes ?? null, scale: state.scale ?? null };
    if (state.view) {
      const { view } = state;
      attempt(() => {
        const to = model.parseView(view);
        if (animate) this.#flyTo(to, 'none');
        else model.view = to;
        this.#state = { ...this.#state, view };
      });
    } else if (animate) {
      const event = model.data.events.find(({ id }) => id === state.event);
      this.#flyTo(firstView(model, event), 'none');
    }
    this.#select(state.event ?? null, 'none', animate || state.view !== undefined);
    if (state.q || this.#state.q) void this.search(state.q ?? '');
    this.#reflect();
    this.#schedule();
  }

  /** Lanes and scale as the attributes say; a word that they do not know is as none. */
  #arrangement(): Arrangement {
    return { lanes: lanesOf(this.getAttribute('lanes')) ?? 'none', scale: scaleNameOf(this.getAttribute('scale')) ?? 'time' };
  }

  #configure({ lanes, scale }: Arrangement, step: HistoryStep): void {
    const model = this.#model;
    if (!model || (model.spec.lanes === lanes && model.spec.scale === scale)) return;
    model.configure({ lanes, scale });
    const own = this.#own;
    this.#remember({ lanes: lanes === own.lanes ? null : lanes, scale: scale === own.scale ? null : scale }, step);
    this.#schedule();
  }

  #resize(): void {
    this.#stage?.measure(this.orientation);
    this.#schedule();
  }

  /** What is in view is drawn for paper, which is narrower and has smaller text. */
  #print(begins: boolean): void {
    this.toggleAttribute('data-print', begins);
    this.#stage?.measure(this.orientation);
    this.#draw();
  }

  /** Scrolls the page to the picture: the reader has followed a link to something on it. */
  #comeIntoView(): void {
    if (this.#model?.orientation === 'vertical' && this.#state.event !== null) this.#stage?.scrollTo(this.#state.event);
    else this.querySelector('[data-picture]')?.scrollIntoView({ block: this.#model?.orientation === 'vertical' ? 'start' : 'nearest' });
  }

  #schedule(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const model = this.#model;
    if (!model) return;
    this.#stage?.draw();
    this.#keepPanelAside();
    const { lo, hi } = model.extent;
    const { whole, scale } = model;
    const share = (t: number) => (scale.to(t) - whole.lo) / (whole.hi - whole.lo);
    this.#overview?.show(share(lo), share(hi), this.#controls?.viewWords(lo, hi) ?? '');
  }

  #keepPanelAside(): void {
    const scene = this.#stage?.scene;
    const mark = scene?.marks.find(({ id }) => id === this.#state.event);
    if (mark && scene) this.#controls?.panel.standAside(mark.position / scene.length);
  }

  #flyTo(view: View, step: HistoryStep): void {
    const model = this.#model;
    if (!model) return;
    this.#stopFlight();
    const show = (next: View) => {
      model.view = next;
      this.#schedule();
    };
    this.#stopFlight = fly(model.view, view, show, () => this.#viewChanged(step));
  }

  /** After a change of view has come to rest. */
  #viewChanged(step: HistoryStep): void {
    const model = this.#model;
    if (!model) return;
    const { lo, hi } = model.extent;
    const view = model.isHome ? null : model.viewText;
    this.#remember({ view }, step);
    emit(this, 'annals:view', { view: model.viewText, lo, hi });
    this.#announce(this.#controls?.viewWords(lo, hi) ?? '');
  }

  #openCluster(cluster: Cluster): void {
    const model = this.#model;
    if (!model) return;
    const room = Math.max((cluster.to - cluster.from) * 0.25, (model.extent.hi - model.extent.lo) / 200);
    const to = model.viewOf(cluster.from - room, cluster.to + room);
    // Events of one instant never part: the first of them shows what they are.
    if (to.msPerPx > model.view.msPerPx * 0.8) this.select(cluster.members()?.[0]?.id ?? null);
    else this.#flyTo(to, 'push');
  }

  #open(id: string, byKeyboard = false): void {
    this.#select(id, 'push');
    if (byKeyboard) this.#controls?.panel.focus();
  }

  #select(id: string | null, step: HistoryStep, keepView = false): void {
    const model = this.#model;
    const event = id === null ? undefined : model?.data.events.find((each) => each.id === id);
    if (!model || (id !== null && !event)) return;
    const changed = this.#state.event !== id;
    this.#controls?.showPanel(event);
    this.#stage?.select(id);
    this.#remember({ event: id }, step === 'push' && !changed ? 'replace' : step);
    // Selecting is one step back, wherever the view goes for it.
    if (event && !keepView) this.#reveal(event, step === 'none' ? 'none' : 'replace');
    if (event && step !== 'none' && model.orientation === 'vertical') this.#stage?.scrollTo(event.id);
    if (changed) emit(this, 'annals:select', { id });
    this.#schedule();
  }

  /** Brings an event into view, as near as it takes for its mark to show. */
  #reveal(event: TimelineEvent, step: HistoryStep): void {
    const to = this.#model && viewThatShows(this.#model, event);
    if (to) this.#flyTo(to, step);
  }

  #applyFilter(text: string): void {
    const model = this.#model;
    if (!model || model.filter === text) return;
    model.filter = text;
    const counts = { shown: model.shown.length, count: model.data.events.length };
    this.#controls?.showFilter(text, counts.shown);
    emit(this, 'annals:filter', { filter: text, ...counts });
    this.#announce(this.#controls?.countWords(counts.shown) ?? '');
  }

  #lightHits(ids: readonly string[] | null, query: string): void {
    const wanted = new Set(ids);
    const found = ids && (this.#model?.data.events.filter(({ id }) => wanted.has(id)) ?? []);
    this.#stage?.light(found && new Hits(found));
    this.#remember({ q: query }, 'replace');
    emit(this, 'annals:search', { query, ids });
    this.#schedule();
  }

  #remember(change: Partial<State>, step: HistoryStep): void {
    this.#state = { ...this.#state, ...change };
    this.#address?.write(this.#state, step);
    this.#reflect();
  }

  /** The attributes say what the state is. */
  #reflect(): void {
    const { view, event, filter } = this.#state;
    const { lanes, scale } = this.#model?.spec ?? this.#arrangement();
    const told = { view, selected: event, filter: filter || null, lanes, scale };
    this.#reflecting = true;
    for (const [name, value] of Object.entries(told)) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#reflecting = false;
  }

  #command(command: ControlCommand): void {
    const model = this.#model;
    if (!model) return;
    switch (command) {
      case 'search':
        return this.#controls?.focusSearch();
      case 'help':
        return this.#controls?.showHelp();
      case 'close':
        return this.#close();
      case 'zoom-in':
      case 'zoom-out':
      case 'earlier':
      case 'later':
      case 'whole': {
        // Zooms about the event that has the reader's attention, so that it stays in view.
        const here = this.#stage?.focused ?? this.#state.event;
        const at = here === null ? null : (this.#stage?.along(here) ?? null);
        return this.#flyTo(viewAfter(command, model, at), 'push');
      }
      default:
        return this.#step(command);
    }
  }

  #close(): void {
    const id = this.#state.event;
    const inPanel = this.#controls?.panel.contains(document.activeElement) ?? false;
    this.#select(null, 'push');
    if (id !== null && inPanel) this.#stage?.focus(id);
  }

  /** Moves the focus from event to event; with the panel open, the selection goes along. */
  #step(command: StepCommand): void {
    const stage = this.#stage;
    const controls = this.#controls;
    const here = stage?.focused ?? this.#state.event;
    const event = stepTarget(command, here, this.#model?.shown ?? [], stage?.scene?.marks ?? []);
    if (!event || !stage || !controls) return;
    if (controls.panel.isOpen) this.#select(event.id, 'push');
    else this.#reveal(event, 'replace');
    this.#announce(controls.eventWords(event));
    if (!controls.panel.contains(document.activeElement)) stage.focusWhenDrawn(event.id);
  }
}

/** How a timeline is arranged, beside its orientation. */
type Arrangement = Pick<TimelineSpec, 'lanes' | 'scale'>;

/** A hash or an attribute that someone mistyped is ignored, not an error on the reader's screen. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
}
