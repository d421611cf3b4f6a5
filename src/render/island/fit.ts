import type { Workings } from './workings.ts';
import type { Extent } from './trail.ts';

/** The extent of what a reader has chosen: what a search has found, else what a filter leaves, else the selected event. */
export function extentToFit({ model, stage, kept }: Pick<Workings, 'model' | 'stage' | 'kept'>): Extent | null {
  const hits = stage.hits?.extent;
  if (hits) return hits;
  const { shown } = model;
  const { event: id } = kept.now;
  const event = id === null ? undefined : model.source.known(id)?.event;
  const chosen = model.filter !== '' && shown ? shown : event ? [event] : [];
  const lo = chosen.reduce((least, each) => Math.min(least, each.lo), Infinity);
  const hi = chosen.reduce((most, each) => Math.max(most, each.hi), -Infinity);
  return lo < hi ? withRoom(lo, hi) : null;
}

/** Room about what is fitted, as a share of it. */
function withRoom(lo: number, hi: number): Extent {
  const room = (hi - lo) * 0.1;
  return { lo: lo - room, hi: hi + room };
}
