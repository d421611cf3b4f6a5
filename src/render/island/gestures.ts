import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { View } from '../../scene/index.ts';

/** What a gesture asks of the view: new scale = old / `factor` about a point, then a shift; px along the axis. */
export interface Move {
  readonly factor: number;
  readonly shift: number;
}

export interface GestureOptions {
  readonly vertical: () => boolean;
  /** Whether the wheel zooms now; otherwise the page scrolls. */
  readonly wheelZooms: (event: WheelEvent) => boolean;
  readonly onMove: (move: Move) => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  /** A wheel turn that scrolled the page instead of zooming. */
  readonly onRefused: () => void;
}

/**
 * Recognises wheel, drag and pinch with d3-zoom. Its transform is never the
 * state: each step is handed on as a move and the transform set back to the
 * identity, so that no rounding gathers at deep zoom.
 *
 * On a vertical picture one finger scrolls the page and two zoom.
 */
export function gestures(element: HTMLElement, options: GestureOptions): () => void {
  const selection = select<HTMLElement, unknown>(element);
  let last: ZoomTransform = zoomIdentity;
  let rebasing = false;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => accepts(event, options))
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002))
    .clickDistance(4)
    .on('start', () => {
      if (!rebasing) options.onStart();
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (rebasing) return;
      options.onMove(difference(last, event.transform, options.vertical()));
      last = event.transform;
    })
    .on('end', () => {
      if (rebasing) return;
      rebasing = true;
      selection.call(behaviour.transform, zoomIdentity);
      rebasing = false;
      last = zoomIdentity;
      options.onEnd();
    });
  selection.call(behaviour).on('dblclick.zoom', null);
  return () => {
    selection.on('.zoom', null);
  };
}

/** The view after a move. */
export function moved(view: View, move: Move, length: number): View {
  const msPerPx = view.msPerPx / move.factor;
  // The point of time under px p is centre + (p − length/2)·msPerPx before, and under factor·p + shift after.
  const centre = view.centre - (length / 2) * view.msPerPx + (length / 2 - move.shift) * msPerPx;
  return { centre, msPerPx };
}

/** How the second transform differs from the first, along the axis. */
function difference(from: ZoomTransform, to: ZoomTransform, vertical: boolean): Move {
  const factor = to.k / from.k;
  const shift = vertical ? to.y - factor * from.y : to.x - factor * from.x;
  return { factor, shift };
}

function accepts(event: Event, options: GestureOptions): boolean {
  if (event instanceof WheelEvent) {
    if (options.wheelZooms(event)) return true;
    options.onRefused();
    return false;
  }
  if (event.type.startsWith('touch')) {
    return !options.vertical() || (event as TouchEvent).touches.length > 1;
  }
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}
