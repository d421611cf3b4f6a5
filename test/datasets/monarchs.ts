import type { TimelineEvent } from '../../src/events/event.ts';
import { datasetEvents, readDataset } from './read-dataset.ts';

interface Reign {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Reigns, one after the other. */
export function monarchsEvents(): TimelineEvent[] {
  return datasetEvents(
    readDataset<readonly Reign[]>('monarchs').map(({ name, start, end }) => ({
      id: name,
      title: name,
      date: `${start}/${end}`,
      importance: 3,
      category: 'reign',
    })),
  );
}
