import type { TimelineEvent } from '../../events/event.ts';
import type { Mark, View } from '../../scene/index.ts';
import type { Command } from './keyboard.ts';
import type { TimelineModel } from './model.ts';

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

/**
 * The widest view, no wider than the current one, in which an event has a mark
 * of its own; `null` if the current view shows it, or if the filter leaves it
 * out. An event that never parts from its neighbours gets the nearest view.
 */
export function viewThatShows(model: TimelineModel, event: TimelineEvent): View | null {
  const shows = (view: View) => model.scene(view).marks.some(({ id }) => id === event.id);
  const { lo, hi } = model.extent;
  if (!model.shown.includes(event) || (event.at >= lo && event.at < hi && shows(model.view))) return null;
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
