import type { TimelineEvent } from '../../../src/events/event.ts';
import { timelineFiles, type TimelineFiles } from '../../../src/render/static/timeline-files.ts';
import type { TimelineSpec } from '../../../src/render/timeline-scene.ts';

/** The files of a timeline, all of them held, by name. */
export interface HeldFiles extends TimelineFiles {
  readonly files: ReadonlyMap<string, string>;
}

export function heldFiles(events: readonly TimelineEvent[], spec: TimelineSpec, tiled: boolean): HeldFiles {
  const files = new Map<string, string>();
  return { ...timelineFiles(events, spec, tiled, (name, json) => files.set(name, json)), files };
}
