import type { TimelineEvent } from '../events/event.ts';
import { shareOf, type TimelineSpec } from './timeline-scene.ts';

/** One bar of a histogram over the whole extent; `start` and `end` are shares of it. */
export interface DensityBar {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** How many events stand in each of `bins` equal parts of the whole extent; empty parts are left out. */
export function density(events: readonly TimelineEvent[], spec: TimelineSpec, bins = 96): DensityBar[] {
  const share = shareOf(spec);
  const counts = new Array<number>(bins).fill(0);
  for (const { at } of events) {
    const bin = Math.floor(share(at) * bins);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts
    .map((count, bin) => ({ start: bin / bins, end: (bin + 1) / bins, count }))
    .filter(({ count }) => count > 0);
}

/** The bars as the `d` of one path in a square of 1 by 1, the highest bar as high as the square. */
export function densityPath(bars: readonly DensityBar[]): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const short = (share: number) => Number(share.toFixed(4));
  return bars.map(({ start, end, count }) => `M${short(start)} 1V${short(1 - count / most)}H${short(end)}V1Z`).join('');
}
