import Flatbush from 'flatbush';
import type { Layout } from './layout.ts';

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

function makeIndex({ events, start, end, step, lane, options }: Layout): LayoutIndex {
  const members = options.lanes.map((): number[] => []);
  lane.forEach((index, event) => members[index]?.push(event));
  const lanes = members.map((each) => Uint32Array.from(each));
  const anchors = lanes.map((each) => Float64Array.from(each, (event) => start[event] ?? 0));
  const ends = lanes.map((each) => Float64Array.from(each, (event) => end[event] ?? 0).sort());
  if (events.length === 0) return { visible: () => [], ongoing: () => [], lanes, anchors, ends };
  const tree = new Flatbush(events.length);
  events.forEach((_, i) => tree.add(start[i] ?? 0, step[i] ?? 0, end[i] ?? 0, step[i] ?? 0));
  tree.finish();
  const inOrder = (a: number, b: number) => a - b;
  return {
    visible: (from, to, k) => tree.search(from, -Infinity, to, k).sort(inOrder),
    ongoing: (from, k) => tree.search(from, k + 1, from, Infinity, (i) => (start[i] ?? 0) < from).sort(inOrder),
    lanes,
    anchors,
    ends,
  };
}
