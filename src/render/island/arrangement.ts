import type { TimelineSpec } from '../timeline-scene.ts';
import type { Completeness } from './completeness.ts';
import type { HistoryStep } from './history.ts';
import { lanesOf, scaleNameOf } from './state.ts';
import type { Workings } from './workings.ts';

/** How a timeline is arranged, beside its orientation. */
export type Arrangement = Pick<TimelineSpec, 'lanes' | 'scale'>;

/** Lanes and scale as an element's attributes say; a word that they do not know is as none. */
export function arrangementOf(element: Element): Arrangement {
  return { lanes: lanesOf(element.getAttribute('lanes')) ?? 'none', scale: scaleNameOf(element.getAttribute('scale')) ?? 'time' };
}

/**
 * Arranges the same events in other ways.
 *
 * @param own Lanes and scale that the page has: what the address need not say.
 */
export function arranger({ model, kept, frames }: Workings, { whenAllAreHere }: Completeness, own: Arrangement): (wanted: Arrangement, step: HistoryStep) => void {
  return function arrange(wanted, step) {
    const { lanes, scale } = wanted;
    if (model.spec.lanes === lanes && model.spec.scale === scale) return;
    if (model.lacks(wanted)) return whenAllAreHere(() => arrange(wanted, step));
    model.configure(wanted);
    kept.keep({ lanes: lanes === own.lanes ? null : lanes, scale: scale === own.scale ? null : scale }, step);
    frames.rearrange();
  };
}
