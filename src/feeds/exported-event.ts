import type { Annals, Local } from '../content/annals.ts';
import type { TimelineEvent } from '../events/event.ts';

/** An event with all that its author has said of it, for other programs. */
export interface ExportedEvent extends TimelineEvent {
  /** Ids of the bibliography. */
  readonly sources: readonly string[];
  /** What is not known about the date. */
  readonly dateNote?: string | undefined;
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed?: string | undefined;
}

/** All events, in the order of time. */
export function exportedEvents({ events, entries }: Pick<Annals, 'events' | 'entries'>): ExportedEvent[] {
  return events.map((event) => ({ ...event, ...said(entries.get(event.id)) }));
}

function said(entry: Local<'events'> | undefined): Pick<ExportedEvent, 'sources' | 'dateNote' | 'reviewed'> {
  const { sources = [], dateNote, reviewed } = entry?.data ?? {};
  return { sources, dateNote, reviewed };
}
