import type { TimelineEvent } from '../../src/events/event.ts';
import { datasetEvents, readDataset } from './read-dataset.ts';

/** Releases to the second, several at the same one; the fewer the digits that count, the more important. */
export function electronEvents(): TimelineEvent[] {
  const { rows } = readDataset<{ rows: readonly (readonly [version: string, published: string])[] }>('electron-releases');
  return datasetEvents(
    rows.map(([version, date]) => ({ id: `v${version}`, title: `Electron ${version}`, date, importance: rank(version), category: 'release' })),
  );
}

function rank(version: string): number {
  if (version.includes('-')) return 1;
  if (version.endsWith('.0.0')) return 5;
  return version.endsWith('.0') ? 4 : 2;
}
