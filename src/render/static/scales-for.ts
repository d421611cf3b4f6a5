import type { TimelineSpec } from '../timeline-scene.ts';

type ScaleName = TimelineSpec['scale'];

/** A past shorter than this, ms, is no longer by its logarithm. */
const longPast = 20 * 31_556_952_000;

/** The scales that show a timeline differently, and the one that it has. */
export function scalesFor(spec: TimelineSpec): ScaleName[] {
  const tells: Readonly<Record<ScaleName, boolean>> = {
    time: true,
    gaps: spec.folds.length > 0,
    log: spec.present - spec.extent.lo > longPast,
  };
  return (['time', 'gaps', 'log'] as const).filter((name) => tells[name] || name === spec.scale);
}
