import { timelineEvents, type EventEntry } from '../../../src/events/timeline-events.ts';

/** What an author says of an event with this date. */
export function entry(id: string, date: string, said: Partial<EventEntry> = {}): EventEntry {
  return {
    id,
    date,
    title: `The event ${id}`,
    category: 'law',
    importance: 3,
    confidence: 'high',
    tags: [],
    people: [],
    place: undefined,
    summary: '',
    ...said,
  };
}

export const eventsOf = (...entries: EventEntry[]) => timelineEvents(entries, { lang: 'en' });
