import { firstWhere } from './first-where.ts';
import type { Layout } from './layout.ts';
import { minTree, type MinTree } from './min-tree.ts';

/** Answers what a view shows, in time that grows with the answer. */
export interface LayoutIndex {
  /** Indices of the events that are shown at `step` and meet `[from, to]`, in the order of time. */
  visible(from: number, to: number, step: number): number[];
  /**
   * Indices of the spans that are shown at `step`, begin before an instant and
   * have not ended there, row by row.
   *
   * @param since Whether a coordinate is that instant or later.
   */
  crossing(since: (u: number) => boolean, step: number): number[];
  /** The same for those that are hidden, in the order of time; looks at all spans that began before. */
  ongoing(since: (u: number) => boolean, step: number): number[];
  readonly lanes: readonly LaneIndex[];
}

/** The events of a lane. */
export interface LaneIndex {
  readonly lane: number;
  /** Their indices, in the order of time. */
  readonly members: Uint32Array;
  /** Their anchors, parallel to `members`. */
  readonly anchors: Float64Array;
  /** Finds positions in `members` of what is shown, by steps. */
  readonly shown: MinTree;
  /** Finds positions in `members` of what is hidden, by steps with the opposite sign. */
  readonly waiting: MinTree;
  /** The same events category by category. */
  readonly groups: readonly CategoryIndex[];
}

interface CategoryIndex {
  readonly category: string;
  readonly starts: Float64Array;
  /** Of those that last; each in order by itself. */
  readonly spanStarts: Float64Array;
  readonly spanEnds: Float64Array;
}

const indices = new WeakMap<Layout, LayoutIndex>();

/** The index of a layout, made on first use. */
export function layoutIndex(layout: Layout): LayoutIndex {
  const known = indices.get(layout);
  if (known) return known;
  const made = makeIndex(layout);
  indices.set(layout, made);
  return made;
}

function makeIndex(layout: Layout): LayoutIndex {
  const { events, start, end, step, lane, options } = layout;
  const members = options.lanes.map((): number[] => []);
  lane.forEach((index, event) => members[index]?.push(event));

  const steps = minTree(step);
  const isSpan = (event: number) => (end[event] ?? 0) > (start[event] ?? 0);
  const spans = Uint32Array.from(Array.from(events, (_, event) => event).filter(isSpan));
  const spanStarts = Float64Array.from(spans, (event) => start[event] ?? 0);
  const rows = spansByRow(layout, spans);

  const crossing: LayoutIndex['crossing'] = (since, k) =>
    // What is shown in a row never overlaps: only the last span before an instant can reach beyond it.
    rows.flatMap(({ spans, starts, steps }) => {
      const event = spans[steps.last(firstWhere(starts, 0, since), k)];
      return event !== undefined && since(end[event] ?? 0) ? event : [];
    });

  return {
    visible: (from, to, k) => {
      const found = crossing((u) => u >= from, k).sort((a, b) => a - b);
      const first = firstWhere(start, 0, (u) => u >= from);
      steps.each(first, firstWhere(start, first, (u) => u > to), k, (event) => found.push(event));
      return found;
    },
    crossing,
    ongoing: (since, k) =>
      [...spans.subarray(0, firstWhere(spanStarts, 0, since))].filter((event) => since(end[event] ?? 0) && (step[event] ?? k) > k),
    lanes: members.map((each, index) => laneIndex(layout, index, each)),
  };
}

function laneIndex({ events, start, end, step }: Layout, lane: number, list: readonly number[]): LaneIndex {
  const members = Uint32Array.from(list);
  const steps = Float64Array.from(members, (event) => step[event] ?? 0);
  const byCategory = new Map<string, number[]>();
  for (const event of list) {
    const category = events[event]?.category ?? '';
    const group = byCategory.get(category);
    if (group) group.push(event);
    else byCategory.set(category, [event]);
  }
  return {
    lane,
    members,
    anchors: Float64Array.from(members, (event) => start[event] ?? 0),
    shown: minTree(steps),
    waiting: minTree(steps.map((each) => -each)),
    groups: [...byCategory].map(([category, group]) => {
      const lasting = group.filter((event) => (end[event] ?? 0) > (start[event] ?? 0));
      return {
        category,
        starts: Float64Array.from(group, (event) => start[event] ?? 0),
        spanStarts: Float64Array.from(lasting, (event) => start[event] ?? 0),
        spanEnds: Float64Array.from(lasting, (event) => end[event] ?? 0).sort(),
      };
    }),
  };
}

/** The spans that have a row, row by row of each lane, in the order of time. */
function spansByRow({ start, step, lane, row, options }: Layout, spans: Uint32Array) {
  const byRow = new Map<number, number[]>();
  for (const event of spans) {
    const own = row[event] ?? -1;
    if (own < 0) continue;
    const key = (lane[event] ?? 0) * options.rows + own;
    const list = byRow.get(key);
    if (list) list.push(event);
    else byRow.set(key, [event]);
  }
  return [...byRow.values()].map((list) => ({
    spans: list,
    starts: Float64Array.from(list, (event) => start[event] ?? 0),
    steps: minTree(list.map((event) => step[event] ?? 0)),
  }));
}
