import type { TimelineEvent } from '../../src/events/event.ts';
import { datasetEvents, readDataset } from './read-dataset.ts';

interface Line {
  readonly start: string;
  readonly end: string;
  readonly lts?: string;
}

/** Release lines that overlap; those with long-term support matter more. */
export function nodeReleasesEvents(): TimelineEvent[] {
  return datasetEvents(
    Object.entries(readDataset<Readonly<Record<string, Line>>>('node-release-schedule')).map(([id, { start, end, lts }]) => ({
      id,
      title: `Node.js ${id}`,
      date: `${start}/${end}`,
      importance: lts ? 4 : 2,
      category: 'line',
    })),
  );
}
