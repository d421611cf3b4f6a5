import { expect } from 'vitest';
import { cells, halvings } from '../../../src/scene/cells.ts';
import { scene, stepOf } from '../../../src/scene/compose.ts';
import { layoutIndex } from '../../../src/scene/layout-index.ts';
import { always, layout, never, type Layout } from '../../../src/scene/layout.ts';
import { placementOf } from '../../../src/scene/layout-placement.ts';
import type { Cluster, Scene } from '../../../src/scene/scene.ts';
import type { View } from '../../../src/scene/view.ts';
import { sizeOf, viewOf, type Drawing, type Look } from './drawings.ts';

/** A view of a layout, and what is seen there. */
export interface Sight {
  readonly drawing: Drawing;
  readonly layout: Layout;
  readonly look: Look;
  readonly view: View;
  /** Ends of the drawing as coordinates. */
  readonly from: number;
  readonly to: number;
  readonly scene: Scene;
}

export function sight(drawing: Drawing, made: Layout, look: Look, view: View = viewOf(drawing, look)): Sight {
  const from = view.centre - (look.length / 2) * view.msPerPx;
  return {
    drawing,
    layout: made,
    look,
    view,
    from,
    to: from + look.length * view.msPerPx,
    scene: scene(made, view, sizeOf(drawing, look), drawing.eras),
  };
}

/** The gap that is part of a label's box, em. */
const gap = 0.9;

const meets = ({ layout: { start, end }, from, to }: Sight, i: number) => (start[i] ?? 0) <= to && (end[i] ?? 0) >= from;
const inView = (seen: Sight) => seen.layout.events.flatMap((_, i) => (meets(seen, i) ? [i] : []));
const idsOf = (seen: Sight, indices: readonly number[]) => indices.map((i) => seen.layout.events[i]?.id ?? '');

/** What each cell that meets the view hides, by looking at each event: indices by `lane cell`. */
function hiddenByCell({ layout: made, from, to, view, look }: Sight): Map<string, number[]> {
  const step = stepOf(made, 1 / (view.msPerPx * look.em));
  const grid = cells(halvings(step, made.options), made.options);
  const [first, last] = [grid.of(from), grid.of(to)];
  const found = new Map<string, number[]>();
  made.events.forEach((_, i) => {
    if ((made.step[i] ?? never) <= step) return;
    const begins = grid.of(made.start[i] ?? 0);
    const goesOn = begins < first && grid.of(made.end[i] ?? 0) >= first;
    if ((begins < first && !goesOn) || begins > last) return;
    const key = `${made.lane[i]} ${(goesOn ? first : begins) + 0}`;
    found.set(key, [...(found.get(key) ?? []), i]);
  });
  return found;
}

/** 1. Each event is a mark, or in one cluster, or lies outside the view and the cells that it cuts. */
export function everyEventIsInOnePlace(seen: Sight): void {
  const { marks, clusters } = seen.scene;
  const places = [...marks.map(({ id }) => id), ...clusters.flatMap(membersOf)];
  expect(new Set(places).size).toBe(places.length);
  const there = new Set(places);
  for (const id of idsOf(seen, inView(seen))) expect(there.has(id)).toBe(true);
  const hidden = idsOf(seen, [...hiddenByCell(seen).values()].flat());
  expect(clusters.flatMap(membersOf).toSorted()).toEqual(hidden.toSorted());
  for (const cluster of clusters) clusterTellsWhatItHolds(cluster);
  expect(new Set(clusters.map(({ key }) => key)).size).toBe(clusters.length);
}

function membersOf({ members }: Cluster): string[] {
  return (members() ?? []).map(({ id }) => id);
}

function clusterTellsWhatItHolds({ count, mix, from, to, members }: Cluster): void {
  const events = members() ?? [];
  expect(events).toHaveLength(count);
  const counts = Object.fromEntries(mix.map((each) => [each.category, each.count]));
  for (const category of new Set(events.map((event) => event.category))) {
    expect(counts[category]).toBe(events.filter((event) => event.category === category).length);
  }
  expect(mix.reduce((sum, each) => sum + each.count, 0)).toBe(count);
  expect(mix.map((each) => each.count)).toEqual(mix.map((each) => each.count).toSorted((a, b) => b - a));
  const anchors = events.map(({ at }) => at);
  // What has begun before counts from the start of the cell.
  if (Math.min(...anchors) >= from) expect(from).toBe(Math.min(...anchors));
  if (Math.max(...anchors) >= from) expect(to).toBe(Math.max(...anchors));
  expect(to).toBeGreaterThanOrEqual(from);
}

/** Marks and clusters are those of the lanes that their events belong to. */
export function lanesKeepToThemselves({ drawing, layout: { events }, scene: { marks, clusters, lanes } }: Sight): void {
  const laneOf = new Map(events.map((event) => [event.id, drawing.options.laneOf(event)]));
  for (const { id, lane } of marks) expect(lane).toBe(laneOf.get(id));
  for (const cluster of clusters) expect(new Set(membersOf(cluster).map((id) => laneOf.get(id)))).toEqual(new Set([cluster.lane]));
  let bottom = lanes[0]?.offset ?? 0;
  for (const { offset, breadth } of lanes) {
    expect(offset).toBeCloseTo(bottom, 6);
    bottom = offset + breadth;
  }
}

/** 2. Labels of a row, and bars, are clear of each other; nothing leaves the drawing; what is cut says so. */
export function labelsAreClear({ drawing, look, layout: made, scene: { marks, labels, lanes, length } }: Sight): void {
  const { em } = look;
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  const room = new Map(made.events.map(({ id }, i) => [id, ((made.box[i] ?? 0) - gap) * em]));
  const rows = new Map<string, { from: number; to: number }[]>();
  for (const { id, position, extent, offset, cut } of labels) {
    const mark = markOf.get(id);
    const lane = lanes.find((each) => each.id === mark?.lane);
    const wanted = room.get(id) ?? 0;
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position + extent).toBeLessThanOrEqual(length + 1e-9);
    expect(offset - 1.05 * em).toBeGreaterThanOrEqual((lane?.offset ?? 0) - 1e-6);
    expect(offset + 1.05 * em).toBeLessThanOrEqual((lane?.offset ?? 0) + (lane?.breadth ?? 0));
    expect(extent).toBeGreaterThanOrEqual(Math.min(2 * em, wanted));
    expect(cut ? extent < wanted : extent === wanted).toBe(true);
  }
  const labelOf = new Map(labels.map((label) => [label.id, label]));
  for (const { id, lane, row, position, extent } of marks) {
    const label = labelOf.get(id);
    const key = `${lane} ${row}`;
    const taken = rows.get(key) ?? [];
    rows.set(key, taken);
    taken.push({ from: Math.min(position, label?.position ?? position), to: Math.max(position + extent, label ? label.position + label.extent : position) });
  }
  for (const taken of rows.values()) {
    taken.sort((a, b) => a.from - b.from || a.to - b.to);
    taken.forEach(({ from }, index) => {
      // Bars may touch, as reigns do.
      const before = taken[index - 1];
      if (before) expect(from).toBeGreaterThanOrEqual(before.to - tolerance(drawing, before.to, from));
    });
  }
}

/** What rounding may do to two neighbours, px. */
function tolerance(_drawing: Drawing, ...positions: readonly number[]): number {
  return 1e-9 * Math.max(1, ...positions.map(Math.abs));
}

/** 3. The same set gives the same scene, to the byte, in whatever order it comes. */
export function orderOfInputDoesNotMatter({ drawing, look, view, scene: seen }: Sight, order: readonly number[]): void {
  const shuffled = drawing.events
    .map((event, index) => ({ event, key: order[index % Math.max(1, order.length)] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ event }) => event);
  for (const events of [shuffled, drawing.events.toReversed()]) {
    const again = scene(layout(events, drawing.options), view, sizeOf(drawing, look), drawing.eras);
    expect(JSON.stringify(again)).toBe(JSON.stringify(seen));
  }
}

/**
 * 3. Panning by δ moves everything by δ and changes nothing else. Excepted is
 * what the ends of the drawing hold or cut: labels and context labels kept
 * inside, cells of which only a part is in view, bars that reach far beyond.
 */
export function panningMovesAll(before: Sight, pixels: number): void {
  const { drawing, layout: made, look, view } = before;
  const after = sight(drawing, made, look, { ...view, centre: view.centre + pixels * view.msPerPx });
  const { length, em } = look;
  // As exact as the numbers are.
  const slack = 1e-6 + (Math.max(Math.abs(before.from), Math.abs(before.to), Math.abs(after.from), Math.abs(after.to)) * 2 ** -50) / view.msPerPx;
  const moved = (a: number, b: number) => expect(Math.abs(a - pixels - b)).toBeLessThanOrEqual(slack);
  /** Whether a stretch lies inside the drawing before and after. */
  const inside = (start: number, end = start) => Math.min(start, start - pixels) > slack && Math.max(end, end - pixels) < length - slack;
  const far = (position: number) => Math.abs(position - length / 2) > 1.4 * length;

  const marks = new Map(after.scene.marks.map((mark) => [mark.id, mark]));
  for (const mark of before.scene.marks) {
    const same = marks.get(mark.id);
    if (!same) {
      expect(inside(mark.position, mark.position + mark.extent)).toBe(false);
      continue;
    }
    expect([same.row, same.lane, same.offset]).toEqual([mark.row, mark.lane, mark.offset]);
    if (!far(mark.position) && !far(same.position)) moved(mark.position, same.position);
    const [end, endAfter] = [mark.position + mark.extent, same.position + same.extent];
    if (!far(end) && !far(endAfter)) moved(end, endAfter);
    if (mark.whisker && same.whisker && !far(mark.whisker.start) && !far(same.whisker.start)) moved(mark.whisker.start, same.whisker.start);
  }
  const labels = new Map(after.scene.labels.map((label) => [label.id, label]));
  for (const label of before.scene.labels) {
    if (label.position === 0 || label.cut || !inside(label.position, label.position + label.extent)) continue;
    moved(label.position, labels.get(label.id)?.position ?? NaN);
    expect(labels.get(label.id)?.extent).toBe(label.extent);
  }
  const clusters = new Map(after.scene.clusters.map((cluster) => [cluster.key, cluster]));
  for (const cluster of before.scene.clusters) {
    const { key, start, end, position } = cluster;
    if (!inside(start, end)) continue;
    const same = clusters.get(key);
    moved(start, same?.start ?? NaN);
    moved(end, same?.end ?? NaN);
    if (inside(position - 2 * em, position + 2 * em)) moved(position, same?.position ?? NaN);
    expect(same && membersOf(same)).toEqual(membersOf(cluster));
  }
  for (const row of ['minor', 'major'] as const) {
    expect(new Set(before.scene.axis[row].map(({ at }) => at)).size).toBe(before.scene.axis[row].length);
    const ticks = new Map<number, { position: number; label: string }>(after.scene.axis[row].map((tick) => [tick.at, tick]));
    for (const tick of before.scene.axis[row]) {
      const stretch = 'start' in tick ? inside(Number(tick.start), Number(tick.end)) && tick.position > em : inside(tick.position);
      if (!stretch) continue;
      const same = ticks.get(tick.at);
      expect(same?.label).toBe(tick.label);
      if (row === 'minor' || (same?.position ?? 0) > em) moved(tick.position, same?.position ?? NaN);
    }
  }
  for (const part of ['eras', 'gaps'] as const) {
    const stretches = after.scene[part];
    for (const { start } of before.scene[part]) {
      if (inside(start)) expect(stretches.some((same) => Math.abs(start - pixels - same.start) <= slack)).toBe(true);
    }
  }
}

/** 4. Zooming in hides no mark that is still in view, and moves none to another row. */
export function zoomingInOnlyAdds(before: Sight, factor: number, about: number): void {
  const { drawing, layout: made, look, view } = before;
  const fixed = view.centre + (about - 0.5) * look.length * view.msPerPx;
  const msPerPx = view.msPerPx / factor;
  const after = sight(drawing, made, look, { centre: fixed - (about - 0.5) * look.length * msPerPx, msPerPx });
  const marks = new Map(after.scene.marks.map((mark) => [mark.id, mark]));
  const still = new Set(idsOf(after, inView(after)));
  for (const { id, row, offset } of before.scene.marks) {
    if (!still.has(id)) continue;
    expect(marks.get(id)?.row).toBe(row);
    expect(marks.get(id)?.offset).toBe(offset);
  }
}

/** How far apart two events of a layout stand, and the scale below which their boxes collide. */
function collision({ start, end, box }: Layout, a: number, b: number): number {
  const [first, second] = a < b ? [a, b] : [b, a];
  const distance = (start[second] ?? 0) - (start[first] ?? 0);
  if (distance <= 0 || (end[first] ?? 0) > (start[second] ?? 0)) return Infinity;
  return (box[first] ?? 0) / distance;
}

/**
 * 4. The more important of two competitors wins: no event waits for its place
 * without one at least as important that keeps it waiting, and the most
 * important of a lane waits for none.
 */
export function importanceWins(made: Layout): void {
  const { events, lane, row, step, options } = made;
  const importance = (i: number) => events[i]?.importance ?? 0;
  const placed = new Map<string, number[]>();
  events.forEach((_, i) => {
    const key = `${lane[i]} ${row[i]}`;
    placed.set(key, [...(placed.get(key) ?? []), i]);
  });
  events.forEach((_, e) => {
    const own = step[e] ?? never;
    if (own === always) return;
    // One that has no row at all finds each row taken.
    const rows = own === never ? Array.from({ length: options.rows }, (__, r) => r) : [row[e] ?? 0];
    const scaleBefore = 2 ** ((own - 1) / 4) / options.unit;
    for (const r of rows) {
      const rivals = (placed.get(`${lane[e]} ${r}`) ?? []).filter((f) => f !== e && importance(f) >= importance(e));
      const blocks = (f: number) => (own === never || (step[f] ?? never) <= own) && collision(made, e, f) > scaleBefore * (1 - 1e-9);
      expect(rivals.some(blocks)).toBe(true);
    }
  });
  options.lanes.forEach((_, l) => {
    const members = events.flatMap((__, i) => (lane[i] === l ? [i] : []));
    const most = Math.max(...members.map(importance));
    if (members.length > 0) expect(members.some((i) => importance(i) === most && step[i] === always)).toBe(true);
  });
}

/** 4. Without all events below an importance, the rest stand where they stood. */
export function rankAloneDecides({ options }: Drawing, made: Layout, least: number): void {
  const rest = made.events.filter(({ importance }) => importance >= least);
  const without = layout(rest, options);
  const place = (all: Layout, ids: ReadonlySet<string>) =>
    all.events.flatMap(({ id }, i) => (ids.has(id) ? [`${id} row ${all.row[i]} step ${all.step[i]}`] : []));
  const ids = new Set(rest.map(({ id }) => id));
  expect(place(without, ids)).toEqual(place(made, ids));
}

/** 5. What the index answers is what one finds by looking at each event. */
export function indexIsRight(seen: Sight): void {
  const { layout: made, from, to, view, look } = seen;
  const step = stepOf(made, 1 / (view.msPerPx * look.em));
  const met = inView(seen);
  const shown = met.filter((i) => (made.step[i] ?? never) <= step);
  expect(layoutIndex(made).visible(from, to, step)).toEqual(shown);

  const hidden = placementOf(made).hidden(from, to, step);
  const found = hidden.map(({ lane, cell, members }) => [`${lane} ${cell + 0}`, members()?.map(({ id }) => id)] as const);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...hiddenByCell(seen)].map(([key, all]) => [key, idsOf(seen, all)])));
}

/** 6. Panning there and back again leaves all as it was. */
export function panningBackIsTheIdentity(before: Sight, pixels: number): void {
  const { drawing, layout: made, look, view } = before;
  const away = view.centre + pixels * view.msPerPx;
  const back = sight(drawing, made, look, { ...view, centre: away - pixels * view.msPerPx });
  const slack = 1e-6 + ((Math.abs(view.centre) + Math.abs(away)) * 2 ** -50) / view.msPerPx;
  expect(Math.abs(back.view.centre - view.centre) / view.msPerPx).toBeLessThanOrEqual(slack);
  const positions = new Map(back.scene.marks.map(({ id, position }) => [id, position]));
  for (const { id, position, extent } of before.scene.marks) {
    // One that only just touches the end of the drawing may have left it by a rounding.
    if (position > look.length - slack || position + extent < slack) continue;
    expect(Math.abs((positions.get(id) ?? NaN) - position)).toBeLessThanOrEqual(slack);
  }
}
