import { mostImportant } from '../events/most-important.ts';
import { matches, parseQuery } from '../events/query.ts';
import type { TimelineEvent } from '../events/event.ts';
import { mostAssigned } from './opened-events.ts';

/** So many events of a timeline go into a package: they stand in one page, with their texts. */
export const mostCarried = 1000;
/** Where nobody has asked anything, pupils are to open these, the most important ones. */
const usual = 12;

/**
 * What a pupil should open, in the order of time: the events that a filter
 * names, or else those that questions are about, or else the most important.
 *
 * @param filter As `filter` of a timeline has it.
 * @param asked Ids of the events that questions are about.
 */
export function namedEvents(events: readonly TimelineEvent[], filter: string | undefined, asked: ReadonlySet<string>): readonly TimelineEvent[] {
  const query = filter === undefined ? null : parseQuery(filter);
  const named = events.filter((event) => (query ? matches(event, query) : asked.has(event.id)));
  return named.length > 0 ? named : mostImportant(events, usual);
}

/** What a pupil has to open: of more than a course system can keep, the most important. */
export function assignedEvents(named: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return mostImportant(named, mostAssigned);
}

/** The events that a package carries: all, or of many the assigned ones and the most important. */
export function carriedEvents(events: readonly TimelineEvent[], assigned: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (events.length <= mostCarried) return events;
  const ids = new Set(assigned.map(({ id }) => id));
  const others = mostImportant(events.filter(({ id }) => !ids.has(id)), mostCarried - assigned.length);
  for (const { id } of others) ids.add(id);
  return events.filter(({ id }) => ids.has(id));
}
