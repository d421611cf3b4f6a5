import type { TimelineEvent } from '../../src/events/event.ts';
import { datasetEvents, readDataset } from './read-dataset.ts';

interface Unit {
  readonly id: string;
  readonly rank: string | null;
  readonly beginMa: number;
  readonly beginErr: number | null;
  readonly endMa: number;
  readonly endErr: number | null;
  readonly label: string;
}

/** From the widest to the narrowest; each lies inside one of those before it. */
export const ranks = ['Super-Eon', 'Eon', 'Era', 'Period', 'Sub-Period', 'Epoch', 'Age'] as const;

/** The units of the geological time scale, by rank. */
export function icsEvents(): TimelineEvent[] {
  return datasetEvents(
    readDataset<readonly Unit[]>('ics-chart-2024-12').map(({ id, rank, beginMa, beginErr, endMa, endErr, label }) => ({
      id,
      title: label,
      date: `${ago(beginMa, beginErr)}/${ago(endMa, endErr)}`,
      importance: Math.max(1, 5 - Math.max(0, ranks.findIndex((each) => each === rank) - 1)),
      category: rank ?? 'Age',
    })),
  );
}

/** A year so many million years before 2000; with a margin of error it is approximate. */
function ago(ma: number, margin: number | null): string {
  const year = 2000 - Math.round(ma * 1e6);
  const written = Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return margin ? `${written}~` : written;
}
