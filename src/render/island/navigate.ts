import type { TimelineEvent } from '../../events/event.ts';
import type { Mark, View } from '../../scene/index.ts';
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
export function stepTarget(
  command: StepCommand,
  here: string | null,
  shown: readonly TimelineEvent[],
  marks: readonly Mark[],
): TimelineEvent | undefined {
  const index = shown.findIndex(({ id }) => id === here);
  switch (command) {
    case 'previous':
      return shown[Math.max(0, index - 1)];
    case 'next':
      return shown[index + 1];
    case 'first':
      return shown[0];
    case 'last':
      return shown.at(-1);
    default: {
      const id = neighbourAcross(marks, here, command === 'lane-up' ? -1 : 1);
      return shown.find((event) => event.id === id);
    }
  }
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
export function viewThatShows(model: TimelineModel, event: TimelineEvent, from = model.view): View | null {
  const shows = (view: View) => model.scene(view).marks.some(({ id }) => id === event.id);
  const { lo, hi } = model.extentOf(from);
  if (!model.shown.includes(event) || (event.at >= lo && event.at < hi && shows(from))) return null;
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
