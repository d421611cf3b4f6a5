import type { TimelineEvent } from '../../src/events/event.ts';
import { datasetEvents, readDataset } from './read-dataset.ts';

type Row = readonly [title: string, earliest: string, latest: string, department: string];

/** Objects of a museum, by department: each made at one time between two dates. */
export function cmoaEvents(): TimelineEvent[] {
  const { rows } = readDataset<{ rows: readonly Row[] }>('cmoa-sample');
  return datasetEvents(
    rows.map(([title, earliest, latest, category], index) => ({
      id: `cmoa-${index + 1}`,
      title,
      date: somewhere(earliest, latest),
      importance: 3,
      category,
    })),
  );
}

/** One date between two. */
function somewhere(earliest: string, latest: string): string {
  // One object is dated to the year 71959, and a few have their dates the wrong way round.
  const known = [earliest, latest].filter((date) => /^-?\d{4}-/.test(date)).sort((a, b) => yearOf(a) - yearOf(b));
  // The first of January stands for a year; before our era it has slid through the month between calendars.
  const wholeYears = known.every((date) => /^-|-01-01$/.test(date)) || known.some((date) => date.startsWith('-'));
  const [first = '', last = first] = wholeYears ? known.map((date) => date.replace(/-\d\d-\d\d$/, '')) : known;
  return first === last ? first : `[${first}..${last}]`;
}

function yearOf(date: string): number {
  return Number.parseInt(date, 10);
}
