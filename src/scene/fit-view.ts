import type { Scale } from './scale.ts';
import type { Orientation } from './scene.ts';
import type { View } from './view.ts';

/** The drawing that a scene is for. Lengths in em are of the labels' text. */
export interface Size {
  /** Along the time axis, px. */
  readonly length: number;
  /** Pixels of 1 em. */
  readonly em: number;
  /** Across the axis, em per row of labels. */
  readonly rowHeight: number;
  readonly orientation: Orientation;
  /** Room at the two ends that a fitted view leaves, em. */
  readonly padStart: number;
  readonly padEnd: number;
  /** BCP 47 tag for ticks. */
  readonly locale: string;
}

/** The view that shows `[lo, hi)`, ms, between the pads of a drawing. */
export function fitView(lo: number, hi: number, scale: Scale, size: Size): View {
  const start = size.padStart * size.em;
  const room = Math.max(1, size.length - start - size.padEnd * size.em);
  const from = scale.to(lo);
  const msPerPx = (scale.to(hi) - from) / room;
  return { centre: from + (size.length / 2 - start) * msPerPx, msPerPx };
}

/** What a view shows between the pads of a drawing, ms; the inverse of `fitView`. */
export function viewExtent(view: View, scale: Scale, size: Size): { lo: number; hi: number } {
  const start = size.padStart * size.em;
  const room = Math.max(1, size.length - start - size.padEnd * size.em);
  const from = view.centre - (size.length / 2 - start) * view.msPerPx;
  return { lo: scale.from(from), hi: scale.from(from + room * view.msPerPx) };
}
