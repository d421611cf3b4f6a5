import type { TimelineEvent } from './event.ts';

/** The most important events, in the order of time; among equals, the earliest. */
export function mostImportant(events: readonly TimelineEvent[], most: number): readonly TimelineEvent[] {
  if (events.length <= most) return events;
  const chosen = new Set(
    [...events.keys()]
      .sort((a, b) => (events[b]?.importance ?? 0) - (events[a]?.importance ?? 0) || a - b)
      .slice(0, most),
  );
  return events.filter((_, index) => chosen.has(index));
}
