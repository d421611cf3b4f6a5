import type { AnnalsTimeline } from './annals-timeline.ts';
import type { Controls } from './controls.ts';
import type { Frames } from './frames.ts';
import type { KeptState } from './kept-state.ts';
import type { TimelineModel } from './model.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.ts';

/** What those who change a timeline share: what is looked at, what shows it, and who is to hear of it. */
export interface Workings {
  readonly element: AnnalsTimeline;
  readonly model: TimelineModel;
  readonly stage: Stage;
  readonly controls: Controls;
  readonly kept: KeptState;
  readonly trail: Trail;
  readonly frames: Frames;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
  /** Says a short sentence to screen readers. */
  announce(text: string): void;
  /** Shows which commands have anything to do now. */
  enable(): void;
}
