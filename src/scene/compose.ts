import { axis } from './axis.ts';
import type { Size } from './fit-view.ts';
import { always, never, type Layout } from './layout.ts';
import { placementOf } from './layout-placement.ts';
import type { HiddenCell, Placed, Placement } from './placement.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { foldsIn, type Scale } from './scale.ts';
import type { Cluster, EraBand, Gap, Label, LaneBand, Mark, Scene, Stretch } from './scene.ts';
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
export function stepOf({ options }: Pick<Placement, 'options'>, emPerUnit: number): number {
  // The tolerance keeps a width of exactly 2^(k/4) em on step k whatever the rounding.
  const step = Math.floor(4 * Math.log2(emPerUnit * options.unit) + 1e-6);
  return Math.min(never - 1, Math.max(always, step));
}

/**
 * What a view of placed events looks like: a query, nothing is placed anew. Which
 * events are shown depends on the step of scale alone, so zooming in only adds.
 */
export function scene(placed: Layout | Placement, view: View, size: Size, eras: readonly Era[] = []): Scene {
  const placement = 'visible' in placed ? placed : placementOf(placed);
  const { em, length } = size;
  const { options } = placement;
  const { scale, unit } = options;
  const step = stepOf(placement, 1 / (view.msPerPx * em));
  const from = view.centre - (length / 2) * view.msPerPx;
  const to = from + length * view.msPerPx;
  const drawing: Drawing = {
    size,
    lanes: laneBands(placement, size, eras.length > 0 ? eraStrip * em : 0),
    names: nameStrip(options),
    scale,
    pixel: (u) => (u - view.centre) / view.msPerPx + length / 2,
  };
  const { pixel, lanes } = drawing;
  const shown = placement.visible(from, to, step);
  const marks = shown.map((event) => toMark(event, drawing));
  return {
    orientation: size.orientation,
    view,
    length,
    breadth: lanes.reduce((bottom, lane) => Math.max(bottom, lane.offset + lane.breadth), 0),
    axis: axis(scale, view, size, 2 ** (step / 4) / unit, options.extent),
    eras: eras.flatMap((era): EraBand[] => {
      const start = Math.max(0, pixel(scale.to(era.lo)));
      const end = Math.min(length, pixel(scale.to(era.hi)));
      return start < end ? [{ id: era.id, label: era.label, start, end }] : [];
    }),
    lanes,
    marks,
    labels: shown.flatMap((event, n) => toLabel(event, marks[n], drawing)),
    clusters: placement.hidden(from, to, step).map((cell) => toCluster(cell, drawing)),
    gaps: foldsIn(scale, from, to).map((fold): Gap => {
      const [start, end] = [Math.max(0, pixel(fold.start)), Math.min(length, pixel(fold.end))];
      return { start, end, duration: fold.to - fold.from };
    }),
  };
}

/** What places a thing in a drawing. */
interface Drawing {
  readonly size: Size;
  readonly lanes: readonly LaneBand[];
  /** Room above the rows of a lane for its name, em. */
  readonly names: number;
  readonly scale: Scale;
  readonly pixel: (u: number) => number;
}

function laneBands({ options, rowsUsed }: Placement, { em, rowHeight }: Size, top: number): LaneBand[] {
  let offset = top;
  return options.lanes.map(({ id, label }, index) => {
    const rows = rowsUsed[index] ?? 1;
    const breadth = (nameStrip(options) + rows * rowHeight + stripHeight) * em;
    const band = { id, label, offset, breadth, rows };
    offset += band.breadth;
    return band;
  });
}

function nameStrip({ lanes }: Placement['options']): number {
  return lanes.length > 1 ? laneStrip : 0;
}

function toMark({ event, row, start, end, lane: index }: Placed, { size, lanes, names, scale, pixel }: Drawing): Mark {
  const lane = lanes[index];
  // Deep in a view an age is longer than any drawing can be: what lies beyond the next page is cut off.
  const kept = (u: number) => Math.min(2 * size.length, Math.max(-size.length, pixel(u)));
  const position = kept(start);
  const whisker = { start: kept(scale.to(event.lo)), end: kept(scale.to(event.hi)) };
  return {
    id: event.id,
    lane: lane?.id ?? '',
    row,
    position,
    extent: kept(end) - position,
    offset: (lane?.offset ?? 0) + (names + (row + 0.5) * size.rowHeight) * size.em,
    // One that hides behind its own mark says nothing.
    whisker: event.kind === 'instant' && whisker.end - whisker.start > size.em ? whisker : null,
    ...(event.members ? { members: membersIn(event.members, scale, pixel, size.length) } : {}),
  };
}

/** Those of the dates of a set that reach into what is drawn of its line. */
function membersIn(members: NonNullable<DrawnEvent['members']>, scale: Scale, pixel: (u: number) => number, length: number): Stretch[] {
  return members.flatMap(([lo, hi]) => {
    const [start, end] = [pixel(scale.to(lo)), pixel(scale.to(hi))];
    return end > -length && start < 2 * length ? [{ start: Math.max(-length, start), end: Math.min(2 * length, end) }] : [];
  });
}

/** A cluster stands in the middle of what is seen of its cell. */
function toCluster(
  { lane, times, cell, start: from, end: to, count, mix, earliest, latest, members }: HiddenCell,
  { size: { em, length }, lanes, pixel }: Drawing,
): Cluster {
  const band = lanes[lane];
  const start = Math.min(length, Math.max(0, pixel(from)));
  const end = Math.max(start, Math.min(length, pixel(to)));
  return {
    key: `${band?.id} ${times} ${cell}`,
    lane: band?.id ?? '',
    start,
    end,
    position: Math.min(length - halfCluster * em, Math.max(halfCluster * em, (start + end) / 2)),
    offset: (band?.offset ?? 0) + (band?.breadth ?? 0) - (stripHeight * em) / 2,
    count,
    mix,
    from: earliest,
    to: latest,
    members,
  };
}

/** The label of a mark: at it, or for a bar that has begun before the drawing, at the drawing's start. */
function toLabel({ box, start: begin, end }: Placed, mark: Mark | undefined, { size: { em, length }, pixel }: Drawing): Label[] {
  if (!mark) return [];
  const wanted = (box - gap) * em;
  const start = pixel(begin);
  const position = Math.max(0, start);
  const until = start < 0 ? Math.max(pixel(end), start + wanted) : Infinity;
  const room = Math.min(until, length - position);
  if (room < leastLabel * em) return [];
  return [{ id: mark.id, position, offset: mark.offset, extent: Math.min(wanted, room), cut: room < wanted }];
}
