import { minorTicks, tickStep } from '../../scene/ticks.ts';
import { shareOf, type TimelineSpec } from '../timeline-scene.ts';

export interface OverviewTick {
  readonly label: string;
  /** Share of the whole extent, 0 to 1. */
  readonly at: number;
}

/** Ticks are as far apart as they would be in a drawing of this length, em: a phone's. */
const length = 20;
/** A label this near to an end, as a share, would be cut. */
const margin = 0.04;
/** As near to each other as labels may be, as a share: a scale that folds or bends brings them together. */
const apart = 0.14;

/** The few ticks of the overview, the same at every width. */
export function overviewTicks(spec: TimelineSpec): OverviewTick[] {
  const { lo, hi } = spec.extent;
  const share = shareOf(spec);
  return minorTicks(lo, hi, tickStep(length / (hi - lo)), spec.lang)
    .map(({ at, label }) => ({ label, at: share(at) }))
    .filter(({ at }) => at > margin && at < 1 - margin)
    .reduce<OverviewTick[]>((kept, tick) => (tick.at - (kept.at(-1)?.at ?? -1) < apart ? kept : [...kept, tick]), []);
}
