import { formatContext } from '../../dates/format-instant.ts';
import type { ListedEvent } from '../../events/event.ts';
import type { Cluster, View } from '../../scene/index.ts';
import type { TimelineData } from '../timeline-data.ts';
import type { TimelineSpec } from '../timeline-scene.ts';
import { announcer } from './announce.ts';
import { Controls, type ControlCommand } from './controls.ts';
import { wholeSource, type EventSource } from './event-source.ts';
import { emit } from './events.ts';
import { loadSource } from './load-source.ts';
import { fly } from './fly.ts';
import { drawingGestures } from './drawing-gestures.ts';
import { addressBar, arrived, type AddressBar, type HistoryStep } from './history.ts';
import { Hits, type FoundEvent } from './hits.ts';
import { TimelineModel } from './model.ts';
import { morph } from './morph.ts';
import { firstMark, firstView, stepTarget, viewAfter, viewThatShows, type StepCommand } from './navigate.ts';
import { overview, type Overview } from './overview.ts';
import { Parts } from './part.ts';
import { initialState, lanesOf, scaleNameOf, type State } from './state.ts';
import { measure, Stage, upright } from './stage.ts';
import { lead, type SceneOfStory } from './story/lead.ts';
import { TimelineAttributes, timelineAttributes, type TimelineAttribute } from './timeline-attributes.ts';
import { toSVG } from './to-svg.ts';
import { near, turn } from './turn.ts';
import { viewControls } from './view-controls.ts';

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
  /** Whether the next frame draws anew, also what panning only moves. */
  #anew = true;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** What is to be done when all events are here, which could not be loaded. */
  #unloaded: (() => void) | null = null;
  #lacking = false;
  /** The event that is selected as soon as it is at hand. */
  #awaited: string | null = null;
  #state: State = initialState;
  /** Where the view has rested last, and before: the way back. */
  #rested: Extent | null = null;
  #trail: Extent[] = [];
  /** Lanes and scale that the page has. */
  #own: Arrangement = { lanes: 'none', scale: 'time' };
  #reflecting = false;
  /** Whether the next picture is another arrangement of this one. */
  #rearranged = false;

  connectedCallback(): void {
    const text = this.querySelector('script[data-annals-data]')?.textContent;
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    if (!text || !drawing || this.#stage) return;
    const abort = new AbortController();
    this.#cleanup.push(() => abort.abort());
    void this.#takeOver(text, drawing, abort.signal);
  }

  /** Whether this is the first timeline of its page, which is ready at once and has the address. */
  get #leads(): boolean {
    return document.querySelector('annals-timeline') === this;
  }

  /**
   * Takes the picture over in turns that are short each, so that a reader's
   * first touch does not wait for all of it; one further down waits for the
   * reader to come near. Nothing is seen of it: the picture in the page is
   * the one that is drawn.
   */
  async #takeOver(text: string, drawing: HTMLElement, signal: AbortSignal): Promise<void> {
    if (!this.#leads) await near(this);
    await turn();
    if (signal.aborted) return;
    const data = JSON.parse(text) as TimelineData;
    const source = data.events ? wholeSource(data.events) : await this.#load(data, drawing, signal);
    if (!source || signal.aborted) return;
    const model = new TimelineModel(data, source);
    measure(drawing, model, this.orientation);
    model.view = model.home();
    // What is worked out here is kept: rows, and the makers of words for dates, which take long when they are first called.
    for (const work of [() => formatContext(0, 'year', data.spec.lang), () => model.placement(), () => model.scene(), () => this.#connect(model, drawing)]) {
      await turn();
      if (signal.aborted) return;
      work();
    }
  }

  /** A long timeline has its data in files. Until they are here, and where they cannot be had, the picture in the page stands. */
  async #load(data: TimelineData, drawing: HTMLElement, signal: AbortSignal): Promise<EventSource | null> {
    for (;;) {
      try {
        return await loadSource(data, upright(drawing, this.orientation));
      } catch (error) {
        console.warn(error instanceof Error ? error.message : error);
      }
      if (signal.aborted) return null;
      await new Promise((resolve) => addEventListener('online', resolve, { once: true, signal }));
    }
  }

  #connect(model: TimelineModel, drawing: HTMLElement): void {
    const { source } = model;
    this.#model = model;
    source.onArrival = () => this.#schedule();
    source.onLack = (lacking) => this.#lack(lacking);
    const stage = new Stage(drawing, model, (cluster, byKeyboard) => this.#openCluster(cluster, byKeyboard));
    this.#stage = stage;
    this.#announce = announcer(this.querySelector<HTMLElement>('[data-announce]') ?? document.createElement('p'));
    this.#controls = new Controls(this, model, (command) => this.#command(command), {
      filter: (text) => this.setFilter(text),
      hits: (found, query) => this.#lightHits(found, query),
    });
    this.#overview = this.#makeOverview(model);
    this.#connectParts(model);
    stage.measure(this.orientation);
    model.view = model.home();
    // A page has one address: its first timeline keeps its state there.
    if (this.#leads) {
      this.#address = addressBar({ onChange: (state) => this.#restore(state, true), onFollow: () => this.#comeIntoView() });
    }
    this.#own = this.#arrangement();
    const asked = this.#address?.read() ?? {};
    this.#restore({ ...this.#attributes(), q: this.#state.q, ...asked }, false);
    this.#connectDrawing(drawing, model, stage);
    this.#draw();
    this.#overview?.name(this.#viewWords());
    this.#rested = model.extent;
    this.#enableCommands();
    if (Object.keys(asked).length > 0 && arrived()) this.#comeIntoView();
    this.setAttribute('data-ready', '');
    emit(this, 'annals:ready', {});
  }

  disconnectedCallback(): void {
    for (const clean of this.#cleanup.splice(0)) clean();
    this.#stopFlight();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#frame = 0;
    this.#model = this.#stage = this.#controls = this.#overview = this.#address = null;
  }

  attributeChangedCallback(name: TimelineAttribute, before: string | null, now: string | null): void {
    if (!this.#model || this.#reflecting || before === now) return;
    if (name === 'view' && now) this.zoomTo(now);
    else if (name === 'selected') this.select(now);
    else if (name === 'filter') this.setFilter(now ?? '');
    else if (name === 'lanes' || name === 'scale') this.#configure(this.#arrangement(), 'push');
    else this.#resize();
  }

  /** All events, in the order of time; of a long timeline, none until something has taken all of them, and `summary` and `date` only when a filter has asked for words. */
  get events(): readonly ListedEvent[] {
    return this.#model?.source.events ?? [];
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
   * @param options With `history: 'replace'` it leaves no step of its own for "back".
   */
  select(id: string | null, options: SelectOptions = {}): void {
    this.#select(id, options.history ?? 'push');
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
    const drawing = this.#stage?.svg.parentElement;
    return drawing ? toSVG(drawing) : '';
  }

  /**
   * Leads to a scene of a story: what it shows comes into view, and its events
   * stand out. The reader has not asked for it, so nothing is noted in the
   * address or for "back", nothing is said, and no `annals:view` tells of it.
   */
  [lead]({ view, filter, events }: SceneOfStory, glides: boolean): void {
    const model = this.#model;
    if (!model) return;
    this.#select(null, 'none');
    attempt(() => this.#applyFilter(filter, false));
    const marked = events.flatMap((id) => model.source.known(id)?.event ?? []);
    model.prefer(marked.map(({ id }) => id));
    this.#stage?.light(marked.length > 0 ? new Hits(marked) : null);
    this.#remember({ filter: model.filter }, 'none');
    attempt(() => this.#flyTo(view === null ? model.home() : model.parseView(view), 'none', { say: false, tell: false }, glides ? glide : 0));
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
        onMove: () => this.#schedule(true),
        onEnd: () => {
          this.#schedule();
          this.#viewChanged('push');
        },
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
    const online = () => this.#retry();
    addEventListener('online', online);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    this.#cleanup.push(
      () => removeEventListener('online', online),
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
    viewControls(this, abort.signal);
    new Parts({
      element: this,
      categories: model.data.categories,
      get spec() {
        return model.spec;
      },
      signal: abort.signal,
      words: (key, values) => this.#controls?.words(key, values) ?? '',
      all: () => model.source.all(),
      shown: async () => {
        await model.load();
        return model.shown ?? [];
      },
      countable: (filter) => model.countable(filter),
      withTexts: (events) => model.withTexts(events),
      tour: () => model.tour(),
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
    const known = state.event ? model.source.whole(state.event) : undefined;
    if (state.view) {
      const { view } = state;
      attempt(() => {
        const to = model.parseView(view);
        if (animate) this.#flyTo(to, 'none');
        else model.view = to;
        this.#state = { ...this.#state, view };
      });
    } else if (animate) {
      this.#flyTo(firstView(model, known), 'none');
    }
    this.#select(state.event ?? null, 'none', (animate && known !== undefined) || Boolean(state.view));
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
    if (model.lacks({ lanes, scale })) {
      this.#whenAllAreHere(() => this.#configure({ lanes, scale }, step));
      return;
    }
    model.configure({ lanes, scale });
    this.#rearranged = true;
    const own = this.#own;
    this.#remember({ lanes: lanes === own.lanes ? null : lanes, scale: scale === own.scale ? null : scale }, step);
    this.#schedule();
  }

  #resize(): void {
    if (this.#stage?.measure(this.orientation)) this.#schedule();
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

  /** @param panning Whether nothing but the view has changed, by a gesture. */
  #schedule(panning = false): void {
    this.#anew ||= !panning;
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const model = this.#model;
    if (!model) return;
    // What a frame was to draw is drawn now.
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const stage = this.#stage;
    const keepFocus = stage?.holdFocus();
    if (stage?.scene && this.#rearranged) morph(stage.svg, () => stage.draw());
    else if (this.#anew) stage?.draw();
    else stage?.pan();
    keepFocus?.();
    this.#anew = false;
    this.#rearranged = false;
    this.#keepPanelAside();
    const { lo, hi } = model.extent;
    const { whole, scale } = model;
    const share = (t: number) => (scale.to(t) - whole.lo) / (whole.hi - whole.lo);
    this.#overview?.show(share(lo), share(hi));
    // Words for those who do not see it, when it has come to rest: counting takes longer than drawing.
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#overview?.name(this.#viewWords()), restAfter);
  }

  #viewWords(): string {
    const model = this.#model;
    const scene = this.#stage?.scene;
    if (!model || !scene) return '';
    const inScene = scene.clusters.reduce((sum, { count }) => sum + count, scene.marks.length);
    return this.#controls?.viewWords(model.extent.lo, model.extent.hi, inScene) ?? '';
  }

  #keepPanelAside(): void {
    const scene = this.#stage?.scene;
    const mark = scene?.marks.find(({ id }) => id === this.#state.event);
    if (mark && scene) this.#controls?.panel.standAside(mark.position / scene.length);
  }

  #flyTo(view: View, step: HistoryStep, arrival: Arrival = {}, duration?: number): void {
    const model = this.#model;
    if (!model) return;
    this.#stopFlight();
    const show = (next: View) => {
      model.view = next;
      this.#schedule();
    };
    this.#stopFlight = fly(model.view, view, show, () => this.#viewChanged(step, arrival), duration);
  }

  /** The extent of what a reader has chosen: what a search has found, else what a filter leaves, else the selected event. */
  #toFit(): { lo: number; hi: number } | null {
    const model = this.#model;
    const hits = this.#stage?.hits?.extent;
    if (!model || hits) return hits ?? null;
    const { shown } = model;
    const event = this.#state.event === null ? undefined : model.source.known(this.#state.event)?.event;
    const chosen = model.filter !== '' && shown ? shown : event ? [event] : [];
    const lo = chosen.reduce((least, each) => Math.min(least, each.lo), Infinity);
    const hi = chosen.reduce((most, each) => Math.max(most, each.hi), -Infinity);
    return lo < hi ? withRoom(lo, hi) : null;
  }

  #enableCommands(): void {
    this.#controls?.enable('back', this.#trail.length > 0);
    this.#controls?.enable('fit', this.#toFit() !== null);
  }

  /** After a change of view has come to rest. */
  #viewChanged(step: HistoryStep, { keep = true, say = true, tell = true }: Arrival = {}): void {
    const model = this.#model;
    if (!model) return;
    const { lo, hi } = model.extent;
    if (keep && this.#rested && step !== 'none') this.#trail.push(this.#rested);
    if (this.#trail.length > longestTrail) this.#trail.shift();
    this.#rested = { lo, hi };
    this.#enableCommands();
    const view = model.isHome ? null : model.viewText;
    this.#remember({ view }, step);
    if (tell) emit(this, 'annals:view', { view: model.viewText, lo, hi });
    if (say) this.#announce(this.#viewWords());
    if (this.#lacking && navigator.onLine) this.#retry();
  }

  #openCluster(cluster: Cluster, byKeyboard: boolean): void {
    const model = this.#model;
    if (!model) return;
    const room = Math.max((cluster.to - cluster.from) * 0.25, (model.extent.hi - model.extent.lo) / 200);
    const to = model.viewOf(cluster.from - room, cluster.to + room);
    // Events of one instant never part: the first of them shows what they are.
    const members = cluster.members();
    const [first] = members;
    if (first && to.msPerPx > model.view.msPerPx * 0.8) return this.#open(first.id, byKeyboard);
    // Its button goes; the focus goes on to what it held.
    const next = this.querySelector('[data-cluster]:focus') && firstMark(model, to, cluster.from, members);
    if (next) this.#stage?.focusWhenDrawn(next);
    this.#flyTo(to, 'push');
  }

  #open(id: string, byKeyboard = false): void {
    this.#select(id, 'push');
    if (byKeyboard) this.#controls?.panel.focus();
  }

  #select(id: string | null, step: HistoryStep, keepView = false): void {
    const model = this.#model;
    if (!model) return;
    this.#awaited = null;
    const event = id === null ? undefined : model.source.whole(id);
    if (id !== null && !event) return void this.#selectWhenHere(id, step, keepView);
    const changed = this.#state.event !== id;
    this.#controls?.showPanel(event);
    this.#stage?.select(id);
    this.#remember({ event: id }, step === 'push' && !changed ? 'replace' : step);
    // Selecting is one step back, wherever the view goes for it.
    if (event && !keepView) this.#reveal(event, step === 'none' ? 'none' : 'replace');
    if (event && step !== 'none' && model.orientation === 'vertical') this.#stage?.scrollTo(event.id);
    if (changed) emit(this, 'annals:select', { id });
    this.#enableCommands();
    this.#schedule();
  }

  /** Selects an event that is not at hand yet, unless something else is selected meanwhile. An id that is none selects nothing. */
  async #selectWhenHere(id: string, step: HistoryStep, keepView: boolean): Promise<void> {
    this.#awaited = id;
    const event = await this.#model?.source.find(id).catch(() => undefined);
    if (event && this.#awaited === id) this.#select(id, step, keepView);
  }

  /** Brings an event into view, as near as it takes for its mark to show. */
  #reveal(event: Pick<ListedEvent, 'id' | 'at'>, step: HistoryStep): void {
    const to = this.#model && viewThatShows(this.#model, event);
    // Readers hear of the event, not of the way there.
    if (to) this.#flyTo(to, step, { say: false });
  }

  #applyFilter(text: string, say = true): void {
    const model = this.#model;
    if (!model || model.filter === text) return;
    model.filter = text;
    if (model.shownCount !== null) return this.#filterApplied(say);
    // Until they are here, everything is shown.
    this.#whenAllAreHere(() => {
      if (model.filter === text) this.#filterApplied(say);
    });
  }

  /** Loads all events for what takes them; what is seen stays as it is until then. */
  #whenAllAreHere(then: () => void): void {
    const model = this.#model;
    if (!model) return;
    this.setAttribute('aria-busy', 'true');
    void model
      .load()
      .then(() => {
        if (this.#model === model) then();
      })
      .catch(() => {
        this.#unloaded = then;
        this.#lack(true);
      })
      .finally(() => this.removeAttribute('aria-busy'));
  }

  /** Says that the picture shows less than there is, as long as it does. */
  #lack(lacking: boolean): void {
    this.#lacking = lacking;
    this.#controls?.lack(lacking);
    if (lacking) this.#announce(this.#controls?.words('timeline.part.lacking') ?? '');
  }

  /** Tries again what could not be loaded. Between two tries, what is at hand is shown. */
  #retry(): void {
    const then = this.#unloaded;
    this.#unloaded = null;
    this.#lack(false);
    this.#model?.source.retry();
    if (then) this.#whenAllAreHere(then);
    this.#schedule();
  }

  #filterApplied(say: boolean): void {
    const model = this.#model;
    if (!model) return;
    const counts = { shown: model.shownCount ?? model.source.count, count: model.source.count };
    this.#controls?.showFilter(model.filter, model.shown);
    emit(this, 'annals:filter', { filter: model.filter, ...counts });
    this.#enableCommands();
    if (say) this.#announce(this.#controls?.countWords(counts.shown) ?? '');
    this.#schedule();
  }

  #lightHits(found: readonly FoundEvent[] | null, query: string): void {
    const ids = found?.map(({ id }) => id) ?? null;
    this.#stage?.light(found && new Hits(found));
    this.#remember({ q: query }, 'replace');
    emit(this, 'annals:search', { query, ids });
    this.#enableCommands();
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
      case 'back': {
        const before = this.#trail.pop();
        return before ? this.#flyTo(model.viewOf(before.lo, before.hi), 'push', { keep: false }) : undefined;
      }
      case 'fit': {
        const wanted = this.#toFit();
        return wanted ? this.#flyTo(model.viewOf(wanted.lo, wanted.hi), 'push') : undefined;
      }
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
    const event = this.#model ? stepTarget(command, here, this.#model, stage?.scene?.marks ?? []) : undefined;
    if (!event || !stage || !controls) return;
    if (controls.panel.isOpen) this.#select(event.id, 'push');
    else this.#reveal(event, 'replace');
    this.#announce(controls.eventWords(event));
    if (!controls.panel.contains(document.activeElement)) stage.focusWhenDrawn(event.id);
  }
}

type Extent = TimelineSpec['extent'];

/** Views that one can go back to. */
const longestTrail = 50;

/** Room about what is fitted, as a share of it. */
function withRoom(lo: number, hi: number): Extent {
  const room = (hi - lo) * 0.1;
  return { lo: lo - room, hi: hi + room };
}

/** How long a view has been still when it has come to rest, ms. */
const restAfter = 250;

interface SelectOptions {
  /** Default `push`: "back" undoes it. */
  readonly history?: 'push' | 'replace';
}

/** What comes of a change of view that is at rest; both by default. */
interface Arrival {
  /** Whether the view that was left can be gone back to. */
  readonly keep?: boolean;
  /** Whether what is in view is announced. */
  readonly say?: boolean;
  /** Whether the page hears of it. */
  readonly tell?: boolean;
}

/** How long the way from scene to scene takes, ms: nobody waits for it. */
const glide = 800;

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
