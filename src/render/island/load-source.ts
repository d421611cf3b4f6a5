import type { Orientation } from '../../scene/index.ts';
import { pageFile, type EventRecord, type TimelineData } from '../timeline-data.ts';
import { wholeSource, type EventSource } from './event-source.ts';
import { loadJson } from './load-json.ts';

/**
 * The events of a timeline that is too long to stand in the page: all of them
 * from one file, or tiles as a reader looks at them.
 *
 * @param orientation The picture that is drawn first.
 */
export async function loadSource({ spec, count, files }: TimelineData, orientation: Orientation): Promise<EventSource> {
  if (!files) return wholeSource([]);
  if (files.pyramids.length === 0) {
    const records = (await loadJson(files.folder + pageFile(0))) as readonly EventRecord[];
    return wholeSource(records.map(({ event }) => event));
  }
  const { TileSource } = await import('./tile-source.ts');
  const source = new TileSource(count, files);
  await source.begin(spec, orientation);
  return source;
}
