import type { ListedEvent } from '../../events/event.ts';
import type { Cluster } from '../../scene/index.ts';
import { emit } from './events.ts';
import type { HistoryStep } from './history.ts';
import { firstMark, viewThatShows } from './navigate.ts';
import type { Travel } from './travel.ts';
import type { Workings } from './workings.ts';

/** Which event a reader has chosen, and how one comes to it. */
export interface Selection {
  /**
   * Selects an event and brings it into view; `null` clears the selection. An id that is none selects nothing.
   *
   * @param keepView Whether the view stays where it is. Default: no.
   */
  select(id: string | null, step: HistoryStep, keepView?: boolean): void;
  /** Selects an event as a press on its mark does. */
  open(id: string, byKeyboard: boolean): void;
  /** Shows what a cluster holds. */
  openCluster(cluster: Cluster, byKeyboard: boolean): void;
  /** Clears the selection; a focus in the panel goes back to the event. */
  close(): void;
  /** Brings an event into view, as near as it takes for its mark to show. */
  reveal(event: Pick<ListedEvent, 'id' | 'at'>, step: HistoryStep): void;
}

export function selection({ element, model, stage, controls, kept, frames, signal, enable }: Workings, travel: Travel): Selection {
  /** The event that is selected as soon as it is at hand. */
  let awaited: string | null = null;

  const select: Selection['select'] = (id, step, keepView = false) => {
    awaited = null;
    const event = id === null ? undefined : model.source.whole(id);
    if (id !== null && !event) return void selectWhenHere(id, step, keepView);
    const changed = kept.now.event !== id;
    controls.showPanel(event);
    stage.select(id);
    kept.keep({ event: id }, step === 'push' && !changed ? 'replace' : step);
    // Selecting is one step back, wherever the view goes for it.
    if (event && !keepView) reveal(event, step === 'none' ? 'none' : 'replace');
    if (event && step !== 'none' && model.orientation === 'vertical') stage.scrollTo(event.id);
    if (changed) emit(element, 'annals:select', { id });
    enable();
    frames.schedule();
  };
  /** Selects an event that is not at hand yet, unless something else is selected meanwhile. */
  const selectWhenHere = async (id: string, step: HistoryStep, keepView: boolean) => {
    awaited = id;
    const event = await model.source.find(id).catch(() => undefined);
    if (event && awaited === id && !signal.aborted) select(id, step, keepView);
  };
  const reveal: Selection['reveal'] = (event, step) => {
    const to = viewThatShows(model, event);
    // Readers hear of the event, not of the way there.
    if (to) travel.to(to, step, { say: false });
  };
  const open = (id: string, byKeyboard: boolean) => {
    select(id, 'push');
    if (byKeyboard) controls.panel.focus();
  };
  return {
    select,
    reveal,
    open,
    openCluster: (cluster, byKeyboard) => {
      const room = Math.max((cluster.to - cluster.from) * 0.25, (model.extent.hi - model.extent.lo) / 200);
      const to = model.viewOf(cluster.from - room, cluster.to + room);
      // Events of one instant never part: the first of them shows what they are.
      const members = cluster.members();
      const [first] = members;
      if (first && to.msPerPx > model.view.msPerPx * 0.8) return open(first.id, byKeyboard);
      // Its button goes; the focus goes on to what it held.
      const next = element.querySelector('[data-cluster]:focus') && firstMark(model, to, cluster.from, members);
      if (next) stage.focusWhenDrawn(next);
      travel.to(to, 'push');
    },
    close: () => {
      const { event } = kept.now;
      const inPanel = controls.panel.contains(document.activeElement);
      select(null, 'push');
      if (event !== null && inPanel) stage.focus(event);
    },
  };
}
