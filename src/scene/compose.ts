import type { TimelineEvent } from '../events/event.ts';
import { axis } from './axis.ts';
import { clustersIn, type CellCluster } from './clusters.ts';
import type { Size } from './fit-view.ts';
import { layoutIndex } from './layout-index.ts';
import { always, never, type Layout } from './layout.ts';
import { foldsIn } from './scale.ts';
import type { Cluster, EraBand, Gap, Label, LaneBand, Mark, Scene } from './scene.ts';
import type { View } from './view.ts';

/** A named stretch of time; `[lo, hi)` in ms. */
export interface Era {
  readonly id: string;
  readonly label: string;
  readonly lo: number;
  readonly hi: number;
}

/** Height of the strip below each lane in which clusters stand, em. */
export const stripHeight = 1.8;

/** Height of the strip above the lanes for the names of eras, em; absent where there are none. */
export const eraStrip = 1.7;

/** Height of the strip above the rows of a lane for its name, em; absent where there is one lane only. */
export const laneStrip = 1.5;

/** A label with less room than this is not drawn, em. */
const leastLabel = 2;
/** Gap between a label and the next mark, em; part of the box. */
const gap = 0.9;
/** Half the room a cluster's mark takes, em. */
const halfCluster = 1.3;

/** The step of scale that holds at a scale in em per unit of the scale's coordinate. */
export function stepOf(layout: Layout, emPerUnit: number): number {
  // The tolerance keeps a width of exactly 2^(k/4) em on step k whatever the rounding.
  const step = Math.floor(4 * Math.log2(emPerUnit * layout.options.unit) + 1e-6);
  return Math.min(never - 1, Math.max(always, step));
}

/**
 * What a view of a layout looks like: a query, nothing is placed anew. Which
 * events are shown depends on the step of scale alone, so zooming in only adds.
 */
export function scene(layout: Layout, view: View, size: Size, eras: readonly Era[] = []): Scene {
  const { em, length } = size;
  const { scale, unit } = layout.options;
  const step = stepOf(layout, 1 / (view.msPerPx * em));
  const from = view.centre - (length / 2) * view.msPerPx;
  const to = from + length * view.msPerPx;
  const pixel = (u: number) => (u - view.centre) / view.msPerPx + length / 2;
  const lanes = laneBands(layout, size, eras.length > 0 ? eraStrip * em : 0);
  const shown = layoutIndex(layout).visible(from, to, step);
  const marks = shown.flatMap((index) => toMark(layout, index, lanes, size, pixel));
  return {
    orientation: size.orientation,
    view,
    length,
    breadth: lanes.reduce((bottom, lane) => Math.max(bottom, lane.offset + lane.breadth), 0),
    axis: axis(scale, view, size, 2 ** (step / 4) / unit, layout.options.extent),
    eras: eras.flatMap((era): EraBand[] => {
      const start = Math.max(0, pixel(scale.to(era.lo)));
      const end = Math.min(length, pixel(scale.to(era.hi)));
      return start < end ? [{ id: era.id, label: era.label, start, end }] : [];
    }),
    lanes,
    marks,
    labels: shown.flatMap((index, n) => toLabel(layout, index, marks[n], size, pixel)),
    clusters: clustersIn(layout, step, from, to, shown).map((cell) => toCluster(layout, cell, step, lanes, size, pixel)),
    gaps: foldsIn(scale, from, to).map((fold): Gap => {
      const [start, end] = [Math.max(0, pixel(fold.start)), Math.min(length, pixel(fold.end))];
      return { start, end, duration: fold.to - fold.from };
    }),
  };
}

function laneBands({ options, rowsUsed }: Layout, { em, rowHeight }: Size, top: number): LaneBand[] {
  let offset = top;
  return options.lanes.map(({ id, label }, index) => {
    const rows = rowsUsed[index] ?? 1;
    const breadth = (nameStrip(options) + rows * rowHeight + stripHeight) * em;
    const band = { id, label, offset, breadth, rows };
    offset += band.breadth;
    return band;
  });
}

function nameStrip({ lanes }: Layout['options']): number {
  return lanes.length > 1 ? laneStrip : 0;
}

function toMark(layout: Layout, index: number, lanes: readonly LaneBand[], size: Size, pixel: (u: number) => number): Mark {
  const event = eventAt(layout, index);
  const lane = lanes[layout.lane[index] ?? 0];
  const row = layout.row[index] ?? 0;
  const { scale } = layout.options;
  // Deep in a view an age is longer than any drawing can be: what lies beyond the next page is cut off.
  const kept = (u: number) => Math.min(2 * size.length, Math.max(-size.length, pixel(u)));
  const position = kept(layout.start[index] ?? 0);
  const whisker = { start: kept(scale.to(event.lo)), end: kept(scale.to(event.hi)) };
  return {
    id: event.id,
    lane: lane?.id ?? '',
    row,
    position,
    extent: kept(layout.end[index] ?? 0) - position,
    offset: (lane?.offset ?? 0) + (nameStrip(layout.options) + (row + 0.5) * size.rowHeight) * size.em,
    // One that hides behind its own mark says nothing.
    whisker: event.kind === 'instant' && whisker.end - whisker.start > size.em ? whisker : null,
  };
}

/** What a cluster holds is looked up when someone asks; drawing it only needs the count. */
function toCluster(
  layout: Layout,
  { lane, cell, from, to, count, members }: CellCluster,
  step: number,
  lanes: readonly LaneBand[],
  { em, length }: Size,
  pixel: (u: number) => number,
): Cluster {
  const band = lanes[lane];
  let found: readonly TimelineEvent[] | undefined;
  const events = () => (found ??= members().map((index) => eventAt(layout, index)));
  return {
    key: `${band?.id} ${step} ${cell}`,
    lane: band?.id ?? '',
    start: pixel(from),
    end: pixel(to),
    position: Math.min(length - halfCluster * em, Math.max(halfCluster * em, pixel((from + to) / 2))),
    offset: (band?.offset ?? 0) + (band?.breadth ?? 0) - (stripHeight * em) / 2,
    count,
    get ids() {
      return events().map(({ id }) => id);
    },
    get from() {
      return events()[0]?.at ?? Infinity;
    },
    get to() {
      return events().at(-1)?.at ?? -Infinity;
    },
  };
}

/** The label of a mark: at it, or for a bar that has begun before the drawing, at the drawing's start. */
function toLabel(
  layout: Layout,
  index: number,
  mark: Mark | undefined,
  { em, length }: Size,
  pixel: (u: number) => number,
): Label[] {
  if (!mark) return [];
  const wanted = ((layout.box[index] ?? 0) - gap) * em;
  const start = pixel(layout.start[index] ?? 0);
  const position = Math.max(0, start);
  const box = start < 0 ? Math.max(pixel(layout.end[index] ?? 0), start + wanted) : Infinity;
  const room = Math.min(box, length - position);
  if (room < leastLabel * em) return [];
  return [{ id: mark.id, position, offset: mark.offset, extent: Math.min(wanted, room), cut: room < wanted }];
}

function eventAt(layout: Layout, index: number): TimelineEvent {
  const event = layout.events[index];
  if (!event) throw new RangeError(`No event ${index} in a layout of ${layout.events.length}`);
  return event;
}
