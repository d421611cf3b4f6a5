import type { Category } from '../events/category.ts';
import type { TimelineEvent } from '../events/event.ts';
import type { TimelineSpec } from './timeline-scene.ts';

/** What the page hands to `<annals-timeline>` as JSON. */
export interface TimelineData {
  readonly events: readonly TimelineEvent[];
  readonly spec: TimelineSpec;
  readonly categories: readonly Category[];
  /** The strings that the browser needs, by key. */
  readonly strings: Readonly<Record<string, string>>;
  /** Address of Pagefind's folder; `null` without a search. */
  readonly search: string | null;
}
