import type { AnnalsTimeline } from './annals-timeline.ts';
import { announcer } from './announce.ts';
import { arrangementOf, arranger } from './arrangement.ts';
import { commands } from './commands.ts';
import { completeness } from './completeness.ts';
import { Controls } from './controls.ts';
import { emit } from './events.ts';
import { extentToFit } from './fit.ts';
import { frames } from './frames.ts';
import { addressBar, arrived, type HistoryStep } from './history.ts';
import { keptState } from './kept-state.ts';
import { listen } from './listen.ts';
import type { TimelineModel } from './model.ts';
import { narrowing } from './narrowing.ts';
import { partHost } from './part-host.ts';
import { Parts } from './part.ts';
import { restore } from './restore.ts';
import { selection } from './selection.ts';
import { Stage } from './stage.ts';
import type { State } from './state.ts';
import { follow } from './story/follow.ts';
import type { SceneOfStory } from './story/lead.ts';
import { leads } from './take-over.ts';
import { toSVG } from './to-svg.ts';
import { trail } from './trail.ts';
import { travel } from './travel.ts';
import { viewControls } from './view-controls.ts';
import { viewOverview } from './view-overview.ts';
import type { Workings } from './workings.ts';

/** A timeline that has been taken over: what its element can have it do. */
export interface LiveTimeline {
  readonly model: TimelineModel;
  readonly state: State;
  /** Whether attributes are being set to what the state is, and so ask for nothing. */
  readonly reflecting: boolean;
  /** Brings it to what address and attributes say, and is ready. */
  begin(searched: string): void;
  /** @throws EdtfError for a text that is no interval with two ends. */
  zoomTo(view: string): void;
  select(id: string | null, step: HistoryStep): void;
  /** @throws QueryError for a query that cannot be read. */
  filter(text: string): void;
  search(text: string): Promise<void>;
  follow(scene: SceneOfStory, glides: boolean): void;
  /** Lanes and scale are as the attributes say now. */
  arrange(): void;
  /** The drawing may have another size, or run another way. */
  resize(): void;
  /** The picture as it is now, as the text of an SVG file. */
  toSVG(): string;
}

/**
 * Puts together what a timeline works with.
 *
 * @param signal Aborted when it leaves the page.
 */
export function liveTimeline(element: AnnalsTimeline, model: TimelineModel, drawing: HTMLElement, signal: AbortSignal): LiveTimeline {
  const stage = new Stage(drawing, model, (cluster, byKeyboard) => selected.openCluster(cluster, byKeyboard));
  const controls = new Controls(element, model, (command) => run(command), {
    filter: (text) => element.setFilter(text),
    hits: (found, query) => narrowed.light(found, query),
    signal,
  });
  // A page has one address: its first timeline keeps its state there.
  const address = leads(element) ? addressBar({ onChange: (state) => bring(state, true), onFollow: () => comeIntoView(), signal }) : null;
  const kept = keptState(element, model, address);
  const workings: Workings = {
    element,
    model,
    stage,
    controls,
    kept,
    trail: trail(),
    frames: frames(stage, signal, () => {
      const { scene } = stage;
      const mark = scene?.marks.find(({ id }) => id === kept.now.event);
      if (mark && scene) controls.panel.standAside(mark.position / scene.length);
      overview?.follow();
    }),
    signal,
    announce: announcer(element.querySelector<HTMLElement>('[data-announce]') ?? document.createElement('p')),
    enable: () => {
      controls.enable('back', workings.trail.leads);
      controls.enable('fit', extentToFit(workings) !== null);
    },
  };
  const whole = completeness(workings);
  const travels = travel(workings, whole);
  const narrowed = narrowing(workings, whole);
  const selected = selection(workings, travels);
  const run = commands(workings, travels, selected);
  const overview = viewOverview(workings, travels);
  const own = arrangementOf(element);
  const arrange = arranger(workings, whole, own);
  const changers = { travel: travels, narrowing: narrowed, selection: selected, arrange };
  const bring = (state: Partial<State>, animate: boolean) => restore(state, own, animate, workings, changers);
  const measure = () => stage.measure(element.orientation);

  /** Scrolls the page to the picture: the reader has followed a link to something on it. */
  const comeIntoView = () => {
    const upright = model.orientation === 'vertical';
    if (upright && kept.now.event !== null) stage.scrollTo(kept.now.event);
    else element.querySelector('[data-picture]')?.scrollIntoView({ block: upright ? 'start' : 'nearest' });
  };

  model.source.onArrival = () => workings.frames.schedule();
  viewControls(element, signal);
  new Parts(partHost(workings));
  signal.addEventListener('abort', () => {
    travels.stop();
    stage.disconnect();
  });

  return {
    model,
    get state() {
      return kept.now;
    },
    get reflecting() {
      return kept.reflecting;
    },
    begin: (searched) => {
      measure();
      model.view = model.home();
      const asked = address?.read() ?? {};
      bring({ view: element.getAttribute('view'), event: element.selected, filter: element.filter, q: searched, ...asked }, false);
      listen(drawing, workings, travels, selected, measure);
      workings.frames.draw();
      overview?.name();
      workings.trail.rest(model.extent, false);
      workings.enable();
      if (Object.keys(asked).length > 0 && arrived()) comeIntoView();
      element.setAttribute('data-ready', '');
      emit(element, 'annals:ready', {});
    },
    zoomTo: (view) => travels.to(model.parseView(view), 'push'),
    select: selected.select,
    filter: (text) => {
      narrowed.filter(text);
      kept.keep({ filter: text }, 'push');
      workings.frames.schedule();
    },
    search: (text) => controls.search(text),
    follow: (scene, glides) => follow(scene, glides, workings, changers),
    arrange: () => arrange(arrangementOf(element), 'push'),
    resize: () => {
      if (measure()) workings.frames.schedule();
    },
    toSVG: () => toSVG(drawing),
  };
}
