import type { arranger, Arrangement } from './arrangement.ts';
import { attempt } from './attempt.ts';
import type { Narrowing } from './narrowing.ts';
import { firstView } from './navigate.ts';
import type { Selection } from './selection.ts';
import { initialState, type State } from './state.ts';
import type { Travel } from './travel.ts';
import type { Workings } from './workings.ts';

/** Those who change a timeline. */
export interface Changers {
  readonly narrowing: Narrowing;
  readonly selection: Selection;
  readonly travel: Travel;
  readonly arrange: ReturnType<typeof arranger>;
}

/**
 * Brings everything to a state, as an address or attributes give it. What cannot be read is left out.
 *
 * @param own Lanes and scale where it does not say them.
 * @param animate Whether the view flies there.
 */
export function restore(state: Partial<State>, own: Arrangement, animate: boolean, { model, controls, kept, frames }: Workings, { narrowing, selection, travel, arrange }: Changers): void {
  const { view, event = null, lanes = null, scale = null, q = '' } = state;
  const searched = kept.now.q;
  attempt(() => narrowing.filter(state.filter ?? ''));
  arrange({ lanes: lanes ?? own.lanes, scale: scale ?? own.scale }, 'none');
  kept.keep({ ...initialState, filter: model.filter, lanes, scale }, 'none');
  const known = event === null ? undefined : model.source.whole(event);
  if (view) {
    attempt(() => {
      const to = model.parseView(view);
      if (animate) travel.to(to, 'none');
      else model.view = to;
      kept.keep({ view }, 'none');
    });
  } else if (animate) {
    travel.to(firstView(model, known), 'none');
  }
  selection.select(event, 'none', (animate && known !== undefined) || Boolean(view));
  if (q || searched) void controls.search(q);
  frames.schedule();
}
