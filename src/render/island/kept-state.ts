import type { AddressBar, HistoryStep } from './history.ts';
import type { TimelineModel } from './model.ts';
import { initialState, type State } from './state.ts';

/** What a reader has chosen, kept in the page's address and in the element's attributes. */
export interface KeptState {
  readonly now: State;
  /** Whether attributes are being set to what the state is, and so ask for nothing. */
  readonly reflecting: boolean;
  keep(change: Partial<State>, step: HistoryStep): void;
}

/** @param address `null` for a timeline that is not the first of its page. */
export function keptState(element: HTMLElement, model: TimelineModel, address: AddressBar | null): KeptState {
  let now = initialState;
  let reflecting = false;
  const reflect = () => {
    const { view, event, filter } = now;
    const { lanes, scale } = model.spec;
    const told = { view, selected: event, filter: filter || null, lanes, scale };
    reflecting = true;
    for (const [name, value] of Object.entries(told)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    reflecting = false;
  };
  return {
    get now() {
      return now;
    },
    get reflecting() {
      return reflecting;
    },
    keep: (change, step) => {
      now = { ...now, ...change };
      address?.write(now, step);
      reflect();
    },
  };
}
