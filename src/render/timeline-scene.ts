import type { ListedEvent } from '../events/event.ts';
import { fitView, foldedScale, labelBox, layout, logScale, timeScale } from '../scene/index.ts';
import type { DrawnEvent, Era, Fold, LaneSpec, Layout, Orientation, Scale, Size, View } from '../scene/index.ts';
import { horizontalPad, labelHeight, rowHeight, rows, verticalPad } from './geometry.ts';

/** How a timeline is drawn; what its front matter and its element's attributes say. */
export interface TimelineSpec {
  /** What is seen first, `[lo, hi)` in ms. */
  readonly home: { readonly lo: number; readonly hi: number };
  /** The whole: all of its events and what is seen first, `[lo, hi)` in ms. */
  readonly extent: { readonly lo: number; readonly hi: number };
  /**
   * On what rows, scales, cells and tiles are measured: `home` and `extent` by
   * default. A timeline on tiles has its own, whatever a page shows of it first.
   */
  readonly measure?: Pick<TimelineSpec, 'home' | 'extent'> | undefined;
  readonly lanes: 'none' | 'category';
  readonly scale: 'time' | 'gaps' | 'log';
  /** Long stretches without events, which the scale `gaps` folds. */
  readonly folds: readonly Fold[];
  /** When the last event ends, ms: what the scale `log` counts back from. The extent may have room beyond. */
  readonly present: number;
  readonly rows: number | undefined;
  /** Columns of labels where time runs down. Default 1; the style has to make room for a second one. */
  readonly columns?: number;
  readonly eras: readonly Era[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly lang: string;
}

export function scaleOf(spec: TimelineSpec): Scale {
  const { scale, folds, present } = spec;
  const { extent } = spec.measure ?? spec;
  if (scale === 'gaps') return foldedScale(folds, extent);
  return scale === 'log' ? logScale(present, present - extent.lo) : timeScale();
}

/** Where instants stand: their share of the whole extent, 0 to 1 inside of it. */
export function shareOf(spec: TimelineSpec): (ms: number) => number {
  const scale = scaleOf(spec);
  const origin = scale.to(spec.extent.lo);
  const length = scale.to(spec.extent.hi) - origin;
  return (ms) => (scale.to(ms) - origin) / length;
}

/** How a set of events is placed, whatever the events. */
export function placementOptions(spec: TimelineSpec, orientation: Orientation, scale: Scale) {
  const vertical = orientation === 'vertical';
  const byCategory = spec.lanes === 'category' && !vertical;
  const lanes: LaneSpec[] = byCategory ? [...spec.categories] : [{ id: 'all', label: '' }];
  const { home, extent } = spec.measure ?? spec;
  return {
    scale,
    unit: scale.to(home.hi) - scale.to(home.lo),
    extent: spec.extent,
    cut: extent,
    lanes,
    laneOf: ({ category }: DrawnEvent) => (byCategory ? category : 'all'),
    box: vertical ? () => labelHeight : ({ title }: DrawnEvent) => labelBox(title),
  };
}

/**
 * Rows decided once for a set of events; the same in the page and in the browser.
 *
 * @param scale That of the spec, if it is at hand.
 */
export function layoutOf(
  events: readonly ListedEvent[],
  spec: TimelineSpec,
  orientation: Orientation,
  scale = scaleOf(spec),
): Layout {
  const vertical = orientation === 'vertical';
  return layout(vertical ? events.map(asPoint) : events, {
    ...placementOptions(spec, orientation, scale),
    rows: vertical ? (spec.columns ?? 1) : (spec.rows ?? rows[spec.lanes]),
  });
}

/** Size of a picture of this length; `em` is the size of its text, in the same unit. */
export function sizeOf(orientation: Orientation, length: number, em: number, lang: string): Size {
  const pad = orientation === 'vertical' ? verticalPad : horizontalPad;
  return { length, em, rowHeight, orientation, padStart: pad.start, padEnd: pad.end, locale: lang };
}

/** The view that shows the home extent. */
export function homeView(spec: TimelineSpec, scale: Scale, size: Size): View {
  return fitView(spec.home.lo, spec.home.hi, scale, size);
}

/** In one column of labels, a bar must not keep others from their place: it is drawn in the gutter. */
function asPoint(event: ListedEvent): ListedEvent {
  return { ...event, kind: 'instant', end: event.at };
}
