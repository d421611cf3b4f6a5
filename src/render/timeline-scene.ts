import type { TimelineEvent } from '../events/event.ts';
import { parseView } from '../dates/view-interval.ts';
import { parseEdtf } from '../dates/parse.ts';
import { fitView, labelBox, layout, timeScale, gapsScale, logScale } from '../scene/index.ts';
import type { Era, LaneSpec, Layout, Orientation, Scale, Size, View } from '../scene/index.ts';
import { horizontalPad, labelHeight, rowHeight, rows, verticalPad } from './geometry.ts';

/** How a timeline is drawn; what its front matter and its element's attributes say. */
export interface TimelineSpec {
  /** The extent that is seen first, `[lo, hi)` in ms. */
  readonly home: { readonly lo: number; readonly hi: number };
  readonly lanes: 'none' | 'category';
  readonly scale: 'time' | 'gaps' | 'log';
  readonly rows: number | undefined;
  readonly eras: readonly Era[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly lang: string;
}

/** What the front matter says of the first view, or the extent of all events with a little room. */
export function homeExtent(view: string | undefined, events: readonly TimelineEvent[]): { lo: number; hi: number } {
  if (view !== undefined) return parseView(view);
  let lo = Infinity;
  let hi = -Infinity;
  for (const event of events) {
    lo = Math.min(lo, event.lo);
    hi = Math.max(hi, event.hi);
  }
  if (!(lo < hi)) return { lo: 0, hi: 86_400_000 };
  const room = (hi - lo) * 0.02;
  return { lo: lo - room, hi: hi + room };
}

/** Eras of a front matter as numbers. */
export function erasOf(eras: readonly { label: string; from: string; to: string }[]): Era[] {
  return eras.map(({ label, from, to }, index) => ({
    id: `era-${index + 1}`,
    label,
    lo: parseEdtf(from).startMin,
    hi: parseEdtf(to).endMax,
  }));
}

export function scaleOf(spec: TimelineSpec, events: readonly TimelineEvent[]): Scale {
  if (spec.scale === 'gaps') {
    return gapsScale(
      events.flatMap(({ at, end }) => [at, end]),
      spec.home,
    );
  }
  return spec.scale === 'log' ? logScale(spec.home.hi) : timeScale();
}

/** Rows decided once for a set of events; the same in the page and in the browser. */
export function layoutOf(
  events: readonly TimelineEvent[],
  spec: TimelineSpec,
  orientation: Orientation,
): Layout {
  const scale = scaleOf(spec, events);
  const vertical = orientation === 'vertical';
  const lanes: LaneSpec[] = spec.lanes === 'category' && !vertical ? [...spec.categories] : [{ id: 'all', label: '' }];
  return layout(vertical ? events.map(asPoint) : events, {
    scale,
    unit: scale.to(spec.home.hi) - scale.to(spec.home.lo),
    rows: vertical ? 1 : (spec.rows ?? rows[spec.lanes]),
    lanes,
    laneOf: (event) => (lanes.length > 1 || spec.lanes === 'category' && !vertical ? event.category : 'all'),
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
