import { cells, halvings, type Cells } from './cells.ts';
import { firstWhere } from './first-where.ts';
import { layoutIndex, type LaneIndex } from './layout-index.ts';
import { never, type Layout } from './layout.ts';
import { mixOf, type HiddenCell } from './placement.ts';

/**
 * What is hidden at a step, cell by cell, in all cells that meet `[from, to]`.
 * Counted, not stored: all that are there less those that are shown. What a
 * cell holds depends on the step alone, not on how much of it is in view.
 */
export function hiddenIn(layout: Layout, from: number, to: number, step: number): HiddenCell[] {
  const times = halvings(step, layout.options);
  const grid = cells(times, layout.options);
  const [first, last] = [grid.of(from), grid.of(to)];
  const index = layoutIndex(layout);
  const crossing = index.crossing((u) => grid.of(u) >= first, step);
  return index.lanes.flatMap((lane) => hiddenInLane(layout, lane, step, grid, { times, first, last, crossing }));
}

/** The cells of a view, and the spans shown that cross its beginning. */
interface Stretch {
  /** How often the whole is halved to give the cells. */
  readonly times: number;
  readonly first: number;
  readonly last: number;
  readonly crossing: readonly number[];
}

function hiddenInLane(layout: Layout, own: LaneIndex, step: number, grid: Cells, { times, first, last, crossing }: Stretch): HiddenCell[] {
  const { lane, members, anchors, shown, waiting } = own;
  const isHidden = (event: number) => (layout.step[event] ?? never) > step;
  const event = (position: number) => layout.events[members[position] ?? -1];
  const begins = (cell: number) => firstWhere(anchors, 0, (u) => grid.of(u) >= cell);
  const before = ongoing(layout, own, step, (u) => grid.of(u) >= first, crossing);

  const found: HiddenCell[] = [];
  // Cells follow one another: where one ends in a category, the next that holds anything begins.
  const ends = own.groups.map(({ starts }) => firstWhere(starts, 0, (u) => grid.of(u) >= first));
  let goesOn = before.count > 0;
  for (let low = begins(first); goesOn || (low < anchors.length && grid.of(anchors[low] ?? 0) <= last); ) {
    const cell = goesOn ? first : grid.of(anchors[low] ?? 0);
    const until = firstWhere(anchors, low, (u) => grid.of(u) > cell);
    const counts = new Map(goesOn ? before.counts : []);
    let count = (goesOn ? before.count : 0) + until - low;
    own.groups.forEach(({ category, starts }, group) => {
      const begin = ends[group] ?? 0;
      const end = (ends[group] = firstWhere(starts, begin, (u) => grid.of(u) > cell));
      if (end > begin) counts.set(category, (counts.get(category) ?? 0) + end - begin);
    });
    shown.each(low, until, step, (position) => {
      const category = event(position)?.category ?? '';
      counts.set(category, (counts.get(category) ?? 0) - 1);
      count--;
    });
    if (count > 0) {
      const [begin, goOn] = [low, goesOn];
      const earliest = waiting.first(low, -step - 1);
      const latest = waiting.last(until, -step - 1);
      const start = grid.start(cell);
      const begun = layout.options.scale.from(start);
      found.push({
        lane,
        times,
        cell,
        start,
        end: grid.start(cell + 1),
        count,
        mix: mixOf(counts),
        earliest: goOn ? begun : (event(earliest)?.at ?? begun),
        latest: latest >= low ? (event(latest)?.at ?? begun) : begun,
        members: () =>
          [...(goOn ? before.members() : []), ...[...members.subarray(begin, until)].filter(isHidden)].flatMap((i) => layout.events[i] ?? []),
      });
    }
    goesOn = false;
    low = until;
  }
  return found;
}

/** What began before an instant, goes on from it, and is hidden. */
function ongoing(
  layout: Layout,
  { lane, groups }: LaneIndex,
  step: number,
  since: (u: number) => boolean,
  crossing: readonly number[],
) {
  const counts = new Map<string, number>();
  let count = 0;
  for (const { category, spanStarts, spanEnds } of groups) {
    const here = firstWhere(spanStarts, 0, since) - firstWhere(spanEnds, 0, since);
    counts.set(category, here);
    count += here;
  }
  for (const event of crossing) {
    if (layout.lane[event] !== lane) continue;
    const category = layout.events[event]?.category ?? '';
    counts.set(category, (counts.get(category) ?? 0) - 1);
    count--;
  }
  const members = () => layoutIndex(layout).ongoing(since, step).filter((event) => layout.lane[event] === lane);
  return { count, counts, members };
}
