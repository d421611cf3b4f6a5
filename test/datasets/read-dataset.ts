import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timelineEvents, type EventEntry } from '../../src/events/timeline-events.ts';
import type { TimelineEvent } from '../../src/events/event.ts';

/** The content of a data file of this folder. */
export function readDataset<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as T;
}

/** What a data file says of an event; the rest is the same for all. */
export type DatasetEntry = Pick<EventEntry, 'id' | 'title' | 'date' | 'importance' | 'category'>;

export function datasetEvents(entries: readonly DatasetEntry[]): TimelineEvent[] {
  const rest = { confidence: 'high', tags: [], people: [], summary: '' } as const;
  return timelineEvents(
    entries.map((entry) => ({ ...rest, ...entry })),
    { lang: 'en' },
  );
}
