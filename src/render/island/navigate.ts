import type { TimelineEvent } from '../../events/event.ts';
import type { DrawnEvent, Mark, View } from '../../scene/index.ts';
import type { Command } from './keyboard.ts';
import type { TimelineModel } from './model.ts';
import { moved } from './move.ts';

/** One press of "zoom in"; two presses quarter the extent. */
const zoomStep = 2;

/** Commands that change the view. */
export type ViewCommand = 'zoom-in' | 'zoom-out' | 'earlier' | 'later' | 'whole';

/**
 * The view that a command leads to.
 *
 * @param at Point of the drawing that a zoom keeps in its place, px; by default, and if it lies outside, the middle.
 */
export function viewAfter(command: ViewCommand, model: TimelineModel, at: number | null): View {
  if (command === 'whole') return model.all();
  const { length } = model;
  const point = at !== null && at >= 0 && at <= length ? at : length / 2;
  const factor = { 'zoom-in': zoomStep, 'zoom-out': 1 / zoomStep, earlier: 1, later: 1 }[command];
  const shift = { 'zoom-in': 0, 'zoom-out': 0, earlier: length / 2, later: -length / 2 }[command];
  return moved(model.view, { factor, from: point, to: point + shift }, model);
}

/** Commands that lead from one event to another. */
export type StepCommand = Extract<Command, 'previous' | 'next' | 'first' | 'last' | 'lane-up' | 'lane-down'>;

/** Which event a step leads to from the event `here`; `undefined` if there is none that way. */
export function stepTarget(command: StepCommand, here: string | null, model: TimelineModel, marks: readonly Mark[]): DrawnEvent | undefined {
  if (command === 'lane-up' || command === 'lane-down') {
    const id = neighbourAcross(marks, here, command === 'lane-up' ? -1 : 1);
    return id === undefined ? undefined : model.source.known(id)?.event;
  }
  const { shown } = model;
  if (!shown) return markAlong(command, here, model);
  const index = shown.findIndex(({ id }) => id === here);
  return { previous: shown[Math.max(0, index - 1)], next: shown[index + 1], first: shown[0], last: shown.at(-1) }[command];
}

/** How often twice as many lengths of the view are looked through for the next mark. */
const doublings = 40;

/**
 * Where not all events are at hand: the next mark, at the scale of the view and
 * far from it at coarser ones; the first and the last as the whole shows them.
 */
function markAlong(command: 'previous' | 'next' | 'first' | 'last', here: string | null, model: TimelineModel): DrawnEvent | undefined {
  const placement = model.placement();
  const { lo, hi } = model.whole;
  if (command === 'first' || command === 'last') {
    const all = placement.visible(lo, hi, model.stepOfView(model.all()));
    return all.at(command === 'first' ? 0 : -1)?.event;
  }
  const step = model.stepOfView(model.view);
  const length = model.length * model.view.msPerPx;
  const at = here === null ? undefined : model.source.known(here)?.event.at;
  const from = at === undefined ? model.view.centre - length / 2 : model.scale.to(at);
  for (let doubled = 0; doubled < doublings; doubled++) {
    const reach = length * 2 ** doubled;
    const [begin, end] = command === 'next' ? [from, from + reach] : [from - reach, from];
    const found = placement.visible(begin, end, step - 4 * doubled).filter(({ start, event }) => (command === 'next' ? start >= from : start <= from) && event.id !== here);
    const next = found.at(command === 'next' ? 0 : -1);
    if (next) return next.event;
    if (begin < lo && end > hi) break;
  }
  return undefined;
}

/** The mark one row up (−1) or down (+1) that is nearest in time. */
function neighbourAcross(marks: readonly Mark[], here: string | null, direction: -1 | 1): string | undefined {
  const from = marks.find(({ id }) => id === here);
  if (!from) return undefined;
  const beyond = marks.filter(({ offset }) => (offset - from.offset) * direction > 0.5);
  const row = Math.min(...beyond.map(({ offset }) => offset * direction)) * direction;
  let best: Mark | undefined;
  for (const mark of beyond) {
    if (mark.offset !== row) continue;
    if (!best || Math.abs(mark.position - from.position) < Math.abs(best.position - from.position)) best = mark;
  }
  return best?.id;
}

/** The mark that comes first in a view of what a cluster held; where none of that is known, or has one, of what comes after its beginning. */
export function firstMark(model: TimelineModel, view: View, from: number, members: readonly DrawnEvent[]): string | null {
  const held = new Set(members.map(({ id }) => id));
  const { marks } = model.scene(view);
  const first = marks.find(({ id }) => held.has(id)) ?? marks.find(({ id }) => (model.source.known(id)?.event.at ?? -Infinity) >= from);
  return first?.id ?? null;
}

/** The view of an address without one: the first, or what it takes from there to show the event. */
export function firstView(model: TimelineModel, event: TimelineEvent | undefined): View {
  const home = model.home();
  return (event && viewThatShows(model, event, home)) ?? home;
}

/**
 * The widest view, no wider than that of `from`, in which an event has a mark
 * of its own; `null` if `from` shows it, or if the filter leaves it out. An
 * event that never parts from its neighbours gets the nearest view.
 *
 * @param from By default the current view.
 */
export function viewThatShows(model: TimelineModel, event: Pick<TimelineEvent, 'id' | 'at'>, from = model.view): View | null {
  const { lo, hi } = model.extentOf(from);
  const needed = model.stepOf(event);
  const shows = (view: View) => needed !== undefined && needed <= model.stepOfView(view);
  if (needed === undefined || (event.at >= lo && event.at < hi && shows(from))) return null;
  let half = (hi - lo) / 2;
  let view = model.viewOf(event.at - half, event.at + half);
  for (let step = 0; step < 60 && !shows(view); step++) {
    half /= 1.5;
    const next = model.viewOf(event.at - half, event.at + half);
    if (next.msPerPx === view.msPerPx && step > 0) break;
    view = next;
  }
  return view;
}
