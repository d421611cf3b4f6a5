import type { TimelineEvent } from '../events/event.ts';
import { fitView, labelBox, layout, timeScale, gapsScale, logScale } from '../scene/index.ts';
import type { Era, LaneSpec, Layout, Orientation, Scale, Size, View } from '../scene/index.ts';
import { horizontalPad, labelHeight, rowHeight, rows, verticalPad } from './geometry.ts';

/** How a timeline is drawn; what its front matter and its element's attributes say. */
export interface TimelineSpec {
  /** What is seen first, `[lo, hi)` in ms. */
  readonly home: { readonly lo: number; readonly hi: number };
  /** The whole: all of its events and what is seen first, `[lo, hi)` in ms. */
  readonly extent: { readonly lo: number; readonly hi: number };
  readonly lanes: 'none' | 'category';
  readonly scale: 'time' | 'gaps' | 'log';
  readonly rows: number | undefined;
  readonly eras: readonly Era[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly lang: string;
}

export function scaleOf(spec: TimelineSpec, events: readonly TimelineEvent[]): Scale {
  if (spec.scale === 'gaps') {
    return gapsScale(
      events.flatMap(({ at, end }) => [at, end]),
      spec.extent,
    );
  }
  return spec.scale === 'log' ? logScale(spec.extent.hi) : timeScale();
}

/** Where instants stand: their share of the whole extent, 0 to 1 inside of it. */
export function shareOf(spec: TimelineSpec, events: readonly TimelineEvent[]): (ms: number) => number {
  const scale = scaleOf(spec, events);
  const origin = scale.to(spec.extent.lo);
  const length = scale.to(spec.extent.hi) - origin;
  return (ms) => (scale.to(ms) - origin) / length;
}

/**
 * Rows decided once for a set of events; the same in the page and in the browser.
 *
 * @param scale That of all events, where `events` are only some of them.
 */
export function layoutOf(
  events: readonly TimelineEvent[],
  spec: TimelineSpec,
  orientation: Orientation,
  scale = scaleOf(spec, events),
): Layout {
  const vertical = orientation === 'vertical';
  const byCategory = spec.lanes === 'category' && !vertical;
  const lanes: LaneSpec[] = byCategory ? [...spec.categories] : [{ id: 'all', label: '' }];
  return layout(vertical ? events.map(asPoint) : events, {
    scale,
    unit: scale.to(spec.home.hi) - scale.to(spec.home.lo),
    extent: spec.extent,
    rows: vertical ? 1 : (spec.rows ?? rows[spec.lanes]),
    lanes,
    laneOf: ({ category }) => (byCategory ? category : 'all'),
    box: vertical ? () => labelHeight : ({ title }) => labelBox(title),
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
function asPoint(event: TimelineEvent): TimelineEvent {
  return { ...event, kind: 'instant', end: event.at };
}
