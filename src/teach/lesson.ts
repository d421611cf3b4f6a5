import { civilFromDays, dayOf, startOfYear } from '../dates/calendar.ts';
import { formatView } from '../dates/view-interval.ts';
import type { TimelineEvent } from '../events/event.ts';
import { hash } from '../events/hash.ts';
import { mostImportant } from '../events/most-important.ts';

/** How many events go onto the sheets; more would not fit or take more than a lesson. */
const most = { chart: 20, cards: 24, exercise: 40 };
/** The exercise needs these to have sets that differ. */
const enough = 16;

type Extent = { readonly lo: number; readonly hi: number };

/** The part of time that a question is about: its events with room around them, to whole years where these are short beside it. */
export function viewAround(events: readonly Extent[], whole: Extent): string {
  const lo = Math.min(...events.map((event) => event.lo));
  const hi = Math.max(...events.map((event) => event.hi));
  const room = Math.max((hi - lo) * 0.15, (whole.hi - whole.lo) * 0.05);
  return formatView(...wholeYears(lo - room, hi + room));
}

function wholeYears(lo: number, hi: number): [number, number] {
  const first = startOfYear(yearOf(lo));
  const last = startOfYear(yearOf(hi) + 1);
  return last - first <= 1.5 * (hi - lo) ? [first, last] : [lo, hi];
}

function yearOf(ms: number): number {
  return civilFromDays(dayOf(ms)).year;
}

/** Events of the chart on the worksheet, in the order of time: those that questions are about, then the most important. */
export function chartEvents(events: readonly TimelineEvent[], asked: ReadonlySet<string>): readonly TimelineEvent[] {
  const weighed = events.map((event) => ({ ...event, importance: event.importance + (asked.has(event.id) ? 10 : 0) }));
  const chosen = new Set(mostImportant(weighed, most.chart).map(({ id }) => id));
  return events.filter(({ id }) => chosen.has(id));
}

/**
 * Events to place on an empty axis, in no order of time: important ones, as
 * many as there are letters, and none so near another that their places could
 * not be told apart.
 *
 * @param share Where an instant stands on the axis, 0 to 1.
 */
export function eventsToPlace(events: readonly TimelineEvent[], letters: readonly string[], share: (ms: number) => number): { readonly letter: string; readonly event: TimelineEvent }[] {
  const chosen: TimelineEvent[] = [];
  for (const event of events.toSorted((a, b) => b.importance - a.importance || a.at - b.at)) {
    if (chosen.length >= letters.length) break;
    if (event.kind === 'instant' && chosen.every(({ at }) => Math.abs(share(at) - share(event.at)) >= 0.035)) chosen.push(event);
  }
  return shuffled(chosen).map((event, index) => ({ letter: letters[index] ?? '', event }));
}

/** Events of the cards, in no order of time; their numbers are their places. */
export function cardEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  return shuffled(mostImportant(events, most.cards));
}

/** Events that the exercise chooses from: points in time, as long as there are enough of them. */
export function exerciseEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const instants = events.filter(({ kind }) => kind === 'instant');
  return mostImportant(instants.length >= enough ? instants : events, most.exercise);
}

/** The same each time, and without relation to time: by what their ids hash to. */
function shuffled(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => hash(`${a.id} `) - hash(`${b.id} `) || (a.id < b.id ? -1 : 1));
}
