import type { ExportedEvent } from '../../../src/feeds/exported-event.ts';
import type { EventEntry } from '../../../src/events/timeline-events.ts';
import { entry, eventsOf } from '../events/entry.ts';

/** An event as other programs get it. */
export function exported(id: string, date: string, said: Partial<EventEntry & ExportedEvent> = {}): ExportedEvent {
  const { sources = ['roe-1970'], dateNote, reviewed, ...more } = said;
  const [event] = eventsOf(entry(id, date, { summary: 'It happened.', ...more }));
  if (!event) throw new Error('no event');
  return { ...event, sources, dateNote, reviewed };
}
