import type { View } from '../../scene/index.ts';
import type { Completeness } from './completeness.ts';
import { emit } from './events.ts';
import { fly } from './fly.ts';
import type { HistoryStep } from './history.ts';
import type { Workings } from './workings.ts';

/** What comes of a change of view that is at rest; all of it by default. */
interface Arrival {
  /** Whether the view that was left can be gone back to. */
  readonly keep?: boolean;
  /** Whether what is in view is announced. */
  readonly say?: boolean;
  /** Whether the page hears of it. */
  readonly tell?: boolean;
}

/** The ways of the view from one stretch of time to another. */
export interface Travel {
  /** @param duration How long the way takes, ms. */
  to(view: View, step: HistoryStep, arrival?: Arrival, duration?: number): void;
  /** Stays where it is on the way. */
  stop(): void;
  /** The view has come to rest, wherever it came from. */
  arrive(step: HistoryStep, arrival?: Arrival): void;
}

export function travel({ element, model, stage, controls, kept, trail, frames, announce, enable }: Workings, { retry }: Completeness): Travel {
  let stop = () => {};
  const arrive = (step: HistoryStep, { keep = true, say = true, tell = true }: Arrival = {}) => {
    const { extent, viewText } = model;
    trail.rest(extent, keep && step !== 'none');
    enable();
    kept.keep({ view: model.isHome ? null : viewText }, step);
    if (tell) emit(element, 'annals:view', { view: viewText, ...extent });
    if (say) announce(controls.viewWords(stage.scene));
    retry();
  };
  return {
    to: (view, step, arrival, duration) => {
      stop();
      const show = (next: View) => {
        model.view = next;
        frames.schedule();
      };
      stop = fly(model.view, view, show, () => arrive(step, arrival), duration);
    },
    stop: () => stop(),
    arrive,
  };
}
