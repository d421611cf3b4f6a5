import { drawingGestures } from './drawing-gestures.ts';
import type { Selection } from './selection.ts';
import type { Travel } from './travel.ts';
import type { Workings } from './workings.ts';

/**
 * Hears what readers do in the picture, and what becomes of its place: its size, and paper.
 *
 * @param measure Reads the size of the drawing; tells whether it is another one than before.
 */
export function listen(drawing: HTMLElement, { element, model, stage, controls, frames, signal }: Workings, travel: Travel, selection: Selection, measure: () => boolean): void {
  const until = { signal };
  drawingGestures(drawing, model, {
    onStart: travel.stop,
    onMove: () => frames.schedule(true),
    onEnd: () => {
      frames.schedule();
      travel.arrive('push');
    },
    onRefused: () => controls.hint(),
    signal,
  });
  element.addEventListener(
    'click',
    (event) => {
      const id = (event.target as Element).closest<HTMLElement>('a[data-event]')?.dataset.event;
      if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const byKeyboard = event.detail === 0;
      // The keys may be ahead of the focus.
      selection.open((byKeyboard && stage.focused) || id, byKeyboard);
    },
    until,
  );
  element.addEventListener(
    'focusin',
    ({ target }) => {
      const id = (target as HTMLElement).dataset.event;
      if (id !== undefined) stage.tabStop(id);
    },
    until,
  );
  const observer = new ResizeObserver(() => {
    if (measure()) frames.schedule();
  });
  observer.observe(drawing);
  // What is in view is drawn for paper, which is narrower and has smaller text.
  for (const type of ['beforeprint', 'afterprint']) {
    addEventListener(
      type,
      () => {
        element.toggleAttribute('data-print', type === 'beforeprint');
        measure();
        frames.schedule();
        frames.draw();
      },
      until,
    );
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
