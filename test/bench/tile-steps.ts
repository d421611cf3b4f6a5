// What readers load who walk about in a timeline on tiles, step by step, as a
// host sends it (gzip). By itself, prints it for a million events:
//
//     npm run bench:tiles
import { gzipSync } from 'node:zlib';
import type { TimelineEvent } from '../../src/events/event.ts';
import { timelineSpec } from '../../src/render/static/timeline-spec.ts';
import { layoutOf, placementOptions, scaleOf } from '../../src/render/timeline-scene.ts';
import { stepOf, type Orientation } from '../../src/scene/index.ts';
import { makeTiles } from '../../src/scene/tiles/make-tiles.ts';
import { tileName } from '../../src/scene/tiles/pyramid.ts';
import { writeTile } from '../../src/scene/tiles/tile-file.ts';
import { tilePlacement } from '../../src/scene/tiles/tile-placement.ts';
import { catalogueCategories, catalogueEvents } from './catalogue-events.ts';

/** Kinds of steps: the first view, zooms by two and by four, a pan by half a window, what a drag needs at both sides, a link to somewhere. */
export const stepKinds = ['first', 'in by two', 'in by four', 'out by two', 'pan', 'drag', 'link'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What a step has loaded. */
export interface Loaded {
  readonly bytes: number;
  readonly files: number;
}

export type StepLoads = Readonly<Record<StepKind, readonly Loaded[]>>;

/** Widths of windows, px. */
const widths = [360, 390, 768, 1024, 1280, 1440, 1920];
const em = 16;
const minute = 60_000;

/** Walks about in a timeline and notes what each step loads beside what is there. The same walks each time. */
export function walk(events: readonly TimelineEvent[], walks: number, orientation: Orientation = 'horizontal', lanes: 'none' | 'category' = 'none'): StepLoads {
  const categories = catalogueCategories.map((id) => ({ id, label: id }));
  const own = { ...timelineSpec(undefined, events, { categories, lang: 'en', hemisphere: 'north' }), lanes };
  const made = layoutOf(events, own, orientation);
  const { tiles, tree } = makeTiles(made);
  const root = tileName(0, 0);
  const sizes = new Map<string, number>();
  const size = (name: string) => {
    const tile = tiles.get(name);
    if (!tile) throw new Error(`There is no tile ${name}`);
    const known = sizes.get(name) ?? gzipSync(JSON.stringify(name === root ? { ...writeTile(tile), tree } : writeTile(tile))).length;
    sizes.set(name, known);
    return known;
  };
  const have = new Set<string>();
  const at = (name: string) => (have.has(name) ? tiles.get(name) : undefined);
  const placement = tilePlacement({ ...placementOptions(own, orientation, scaleOf(own)), tree, rowsUsed: made.rowsUsed }, at);
  let state = 12_345;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const loads: Record<StepKind, Loaded[]> = { first: [], 'in by two': [], 'in by four': [], 'out by two': [], pan: [], drag: [], link: [] };
  const { lo, hi } = own.extent;

  for (let each = 0; each < walks; each++) {
    const width = widths[each % widths.length] ?? 360;
    /** Looks at a view of a length in time; `beyond` lengths more at both ends. */
    const look = (kind: StepKind, centre: number, length: number, beyond = 0) => {
      const step = stepOf(placement, width / (length * em));
      const reach = (0.5 + beyond) * length;
      const names = placement.missing(centre - reach, centre + reach, step);
      loads[kind].push({ bytes: names.reduce((sum, name) => sum + size(name), 0), files: names.length });
      for (const name of names) have.add(name);
    };
    // One begins with the root; a page that shows the whole needs no more for most windows.
    const begin = () => {
      have.clear();
      have.add(root);
    };
    begin();
    const target = next() < 0.8 ? (events[Math.floor(next() * events.length)]?.at ?? lo) : lo + next() * (hi - lo);
    let length = hi - lo;
    let centre = (lo + hi) / 2;
    look('first', centre, length);
    const [opened] = loads.first.splice(-1);
    if (opened) loads.first.push({ bytes: opened.bytes + size(root), files: opened.files + 1 });
    const kind = each % 2 === 0 ? 'in by two' : 'in by four';
    while (length > minute) {
      length /= kind === 'in by two' ? 2 : 4;
      centre = target + (next() - 0.5) * length * 0.8;
      look(kind, centre, length);
      if (next() < 0.3) look('pan', (centre += (next() < 0.5 ? 0.5 : -0.5) * length), length);
      if (next() < 0.1) look('drag', centre, length, 0.5);
    }
    begin();
    length = (hi - lo) / 2 ** (next() * 16);
    look('link', target, length);
    for (let out = 0; out < 3; out++) look('out by two', target, (length *= 2));
  }
  return loads;
}

/** The worst, and what 95 of 100 do not exceed. */
export function summary(loads: readonly Loaded[]): { readonly worst: number; readonly most: number; readonly mean: number; readonly files: number } {
  const bytes = loads.map((each) => each.bytes).sort((a, b) => a - b);
  return {
    worst: bytes.at(-1) ?? 0,
    most: bytes[Math.floor(bytes.length * 0.95)] ?? 0,
    mean: Math.round(bytes.reduce((sum, each) => sum + each, 0) / bytes.length),
    files: Math.max(...loads.map(({ files }) => files)),
  };
}

const ways = [
  ['across', 'horizontal', 'none', 'millisecond'],
  ['upright', 'vertical', 'none', 'millisecond'],
  ['in lanes, dates known to the day', 'horizontal', 'category', 'day'],
  ['in lanes', 'horizontal', 'category', 'millisecond'],
] as const;

if (import.meta.main) {
  const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000_000];
  for (const count of counts) {
    for (const [name, orientation, lanes, known] of ways) {
      const events = catalogueEvents(count, known);
      const loads = walk(events, 700, orientation, lanes);
      console.log(`\n${count.toLocaleString('en')} events, ${name}; bytes that a step loads (gzip)\n${'step'.padEnd(12)}${['mean', '95 of 100', 'worst', 'files'].map((head) => head.padStart(11)).join('')}`);
      for (const kind of stepKinds) {
        const { worst, most, mean, files } = summary(loads[kind]);
        console.log(`${kind.padEnd(12)}${[mean, most, worst, files].map((value) => String(value).padStart(11)).join('')}`);
      }
    }
  }
}
