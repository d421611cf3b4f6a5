import { gestures } from './gestures.ts';
import type { TimelineModel } from './model.ts';
import { moved } from './move.ts';

export interface DrawingGestures {
  /** The view has changed and wants to be drawn. */
  readonly onMove: () => void;
  /** A gesture begins; whatever moves by itself stops. */
  readonly onStart: () => void;
  /** A gesture that has changed the view is over. */
  readonly onEnd: () => void;
  /** A wheel turn scrolled the page instead. */
  readonly onRefused: () => void;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
}

/**
 * Lets wheel, drag and pinch move the model's view. A plain wheel scrolls the
 * page until the reader has clicked into the drawing; it zooms again with
 * Ctrl or ⌘, and for as long as the timeline keeps the focus or the pointer.
 */
export function drawingGestures(drawing: HTMLElement, model: TimelineModel, options: DrawingGestures): void {
  let active = false;
  let start = model.view;
  let gripped = model.view;
  const { signal } = options;
  const leave = (event: Event) => {
    if (!drawing.contains(event.target as Node)) active = false;
  };
  drawing.addEventListener('click', () => (active = true), { signal });
  document.addEventListener('click', leave, { signal, capture: true });
  drawing.addEventListener('pointerleave', () => (active = false), { signal });
  gestures(drawing, {
    signal,
    vertical: () => model.orientation === 'vertical',
    wheelZooms: (event) => event.ctrlKey || event.metaKey || active,
    onRefused: options.onRefused,
    onStart: (by) => {
      options.onStart();
      start = model.view;
      drawing.toggleAttribute('data-dragging', by === 'pointer');
    },
    onGrip: () => {
      gripped = model.view;
    },
    onMove: (move) => {
      model.view = moved(gripped, move, model);
      options.onMove();
    },
    onEnd: () => {
      drawing.removeAttribute('data-dragging');
      const { centre, msPerPx } = model.view;
      if (centre !== start.centre || msPerPx !== start.msPerPx) options.onEnd();
    },
  });
}
