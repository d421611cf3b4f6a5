import { hiddenIn } from './clusters.ts';
import { layoutIndex } from './layout-index.ts';
import type { Layout } from './layout.ts';
import type { Placed, Placement } from './placement.ts';

const placements = new WeakMap<Layout, Placement>();

/** All events of a layout in their places. */
export function placementOf(layout: Layout): Placement {
  const known = placements.get(layout);
  if (known) return known;
  const made = place(layout);
  placements.set(layout, made);
  return made;
}

function place(layout: Layout): Placement {
  return {
    options: layout.options,
    rowsUsed: layout.rowsUsed,
    visible: (from, to, step) => layoutIndex(layout).visible(from, to, step).map((index) => placed(layout, index)),
    hidden: (from, to, step) => hiddenIn(layout, from, to, step),
  };
}

function placed({ events, start, end, box, lane, row }: Layout, index: number): Placed {
  const event = events[index];
  if (!event) throw new RangeError(`No event ${index} in a layout of ${events.length}`);
  return {
    event,
    start: start[index] ?? 0,
    end: end[index] ?? 0,
    box: box[index] ?? 0,
    lane: lane[index] ?? 0,
    row: row[index] ?? 0,
  };
}
