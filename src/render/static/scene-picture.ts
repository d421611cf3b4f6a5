import type { TimelineEvent } from '../../events/event.ts';
import { fitView, scene } from '../../scene/index.ts';
import { layoutOf, scaleOf, sizeOf, type TimelineSpec } from '../timeline-scene.ts';

/**
 * A small picture of one scene of a story: time runs down an axis, and lines
 * lead from the events on it to their names, which stand in rows of equal
 * height. Places are shares of its height, 0 to 1.
 */
export interface ScenePicture {
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The events that it is about, in the order of time. */
  readonly events: readonly SceneEvent[];
  /** Where other events stand. */
  readonly others: readonly number[];
}

export interface SceneEvent {
  readonly event: TimelineEvent;
  readonly at: number;
  /** What its date allows, or how long it lasts; `null` where that is a point. */
  readonly line: { readonly start: number; readonly end: number } | null;
  /** Middle of the row of its name. */
  readonly row: number;
}

/** Height of a row of names, and the least of a picture, em. */
const rowHeight = 2.6;
const leastLength = 11;
/** Size of the text of its ticks, as far as their density goes. */
const tickEm = 0.55;
/** Events that a scene is about when it does not say which. */
const mostChosen = 5;

/**
 * @param events Those that the scene leaves on the timeline.
 * @param view What it shows, `[lo, hi)` in ms.
 * @param highlight Ids of those that it is about; if there is none, the most important in view.
 */
export function scenePicture(
  events: readonly TimelineEvent[],
  spec: TimelineSpec,
  view: { readonly lo: number; readonly hi: number },
  highlight: readonly string[],
): ScenePicture {
  const inView = events.filter(({ lo, hi }) => hi > view.lo && lo < view.hi);
  const named = new Set(highlight.length > 0 ? highlight : mostImportantOf(inView));
  const about = events.filter(({ id }) => named.has(id));
  const length = Math.max(leastLength, about.length * rowHeight);
  // Ticks may stand closer than they do where labels stand between them.
  const size = { ...sizeOf('vertical', length, tickEm, spec.lang), padStart: 0.8 / tickEm, padEnd: 0.8 / tickEm };
  const scale = scaleOf(spec);
  const shown = fitView(view.lo, view.hi, scale, size);
  const drawn = scene(layoutOf(inView.filter(({ id }) => !named.has(id)), spec, 'vertical', scale), shown, size);
  const share = (t: number) => Math.min(1, Math.max(0, ((scale.to(t) - shown.centre) / shown.msPerPx + length / 2) / length));
  return {
    ticks: drawn.axis.minor.map(({ position, label }) => ({ at: position / length, label })).filter(({ at }) => at > 0.02 && at < 0.98),
    events: about.map((event, index) => {
      const [from, to] = event.kind === 'span' ? [event.at, event.end] : [event.lo, event.hi];
      const line = { start: share(from), end: share(to) };
      return { event, at: share(event.at), line: (line.end - line.start) * length > 1 ? line : null, row: (index + 0.5) / about.length };
    }),
    others: [...drawn.marks, ...drawn.clusters].map(({ position }) => position / length).filter((at) => at >= 0 && at <= 1),
  };
}

function mostImportantOf(events: readonly TimelineEvent[]): string[] {
  return events
    .toSorted((a, b) => b.importance - a.importance || a.at - b.at)
    .slice(0, mostChosen)
    .map(({ id }) => id);
}
