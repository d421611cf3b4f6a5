import { firstWhere } from './first-where.ts';
import type { Layout } from './layout.ts';
import { minTree } from './min-tree.ts';

/** Answers what a view shows, in time that grows with the answer. */
export interface LayoutIndex {
  /** Indices of the events that are shown at `step` and meet `[from, to]`, in the order of time. */
  visible(from: number, to: number, step: number): number[];
  /** Indices of the events that are hidden at `step`, began before `from` and have not ended there, in the order of time. */
  ongoing(from: number, step: number): number[];
  /** Indices of a lane's events, in the order of time. */
  readonly lanes: readonly Uint32Array[];
  /** Their anchors, parallel to `lanes`. */
  readonly anchors: readonly Float64Array[];
  /** Their ends, in order by themselves. */
  readonly ends: readonly Float64Array[];
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
  const lanes = members.map((each) => Uint32Array.from(each));
  const anchors = lanes.map((each) => Float64Array.from(each, (event) => start[event] ?? 0));
  const ends = lanes.map((each) => Float64Array.from(each, (event) => end[event] ?? 0).sort());

  const steps = minTree(step);
  const isSpan = (event: number) => (end[event] ?? 0) > (start[event] ?? 0);
  const spans = Uint32Array.from(Array.from(events, (_, event) => event).filter(isSpan));
  const spanStarts = Float64Array.from(spans, (event) => start[event] ?? 0);
  const latest = minTree(Float64Array.from(spans, (event) => -(end[event] ?? 0)));
  const rows = spansByRow(layout, spans);

  return {
    visible: (from, to, k) => {
      // What is shown in a row never overlaps: only the last span before a view can reach into it.
      const found = rows.flatMap(({ spans, starts, steps }) => {
        const event = spans[steps.last(firstWhere(starts, 0, (u) => u >= from), k)];
        return event !== undefined && (end[event] ?? 0) >= from ? event : [];
      });
      found.sort((a, b) => a - b);
      const first = firstWhere(start, 0, (u) => u >= from);
      steps.each(first, firstWhere(start, first, (u) => u > to), k, (event) => found.push(event));
      return found;
    },
    ongoing: (from, k) => {
      const found: number[] = [];
      latest.each(0, firstWhere(spanStarts, 0, (u) => u >= from), -from, (index) => {
        const event = spans[index] ?? 0;
        if ((step[event] ?? k) > k) found.push(event);
      });
      return found;
    },
    lanes,
    anchors,
    ends,
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
