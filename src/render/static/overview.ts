import type { TimelineEvent } from '../../events/event.ts';
import { density, densityPath } from '../density.ts';
import { shareOf, type TimelineSpec } from '../timeline-scene.ts';
import { overviewTicks, type OverviewTick } from './overview-ticks.ts';

/** The whole of a timeline in small: what lies behind the brush, and behind the mark of a single event. */
export interface Overview {
  /** Density of the events, as the `d` of a path in a square of 1 by 1. */
  readonly density: string;
  readonly ticks: readonly OverviewTick[];
  /** Where an instant stands: its share of the whole extent, 0 to 1. */
  readonly share: (ms: number) => number;
}

export function overview(events: readonly TimelineEvent[], spec: TimelineSpec): Overview {
  const share = shareOf(spec);
  return {
    density: densityPath(density(events, spec)),
    ticks: overviewTicks(spec),
    share: (ms) => Math.min(1, Math.max(0, share(ms))),
  };
}
