import type { ControlCommand } from './controls.ts';
import { extentToFit } from './fit.ts';
import { stepTarget, viewAfter, type StepCommand } from './navigate.ts';
import type { Selection } from './selection.ts';
import type { Extent } from './trail.ts';
import type { Travel } from './travel.ts';
import type { Workings } from './workings.ts';

/** What buttons and keys do. */
export function commands(workings: Workings, travel: Travel, selection: Selection): (command: ControlCommand) => void {
  const { model, stage, controls, kept, trail, announce } = workings;

  /** The event that has the reader's attention. */
  const here = () => stage.focused ?? kept.now.event;
  const show = (extent: Extent | null | undefined, keep = true) => {
    if (extent) travel.to(model.viewOf(extent.lo, extent.hi), 'push', { keep });
  };
  /** Moves the focus from event to event; with the panel open, the selection goes along. */
  const step = (command: StepCommand) => {
    const event = stepTarget(command, here(), model, stage.scene?.marks ?? []);
    if (!event) return;
    if (controls.panel.isOpen) selection.select(event.id, 'push');
    else selection.reveal(event, 'replace');
    announce(controls.eventWords(event));
    if (!controls.panel.contains(document.activeElement)) stage.focusWhenDrawn(event.id);
  };

  return (command) => {
    switch (command) {
      case 'search':
        return controls.focusSearch();
      case 'help':
        return controls.showHelp();
      case 'close':
        return selection.close();
      case 'back':
        return show(trail.back(), false);
      case 'fit':
        return show(extentToFit(workings));
      case 'zoom-in':
      case 'zoom-out':
      case 'earlier':
      case 'later':
      case 'whole': {
        // Zooms about what has the reader's attention, so that it stays in view.
        const id = here();
        return travel.to(viewAfter(command, model, id === null ? null : stage.along(id)), 'push');
      }
      default:
        return step(command);
    }
  };
}
