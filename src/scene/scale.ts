import { firstWhere } from './first-where.ts';

/** A stretch of time that a scale shows shortened. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** The whole time between the two events around it, ms; a little of it stays as it is at both ends. */
  readonly gap: number;
}

/** A strictly increasing map from time to the coordinate that layout and views use. */
export interface Scale {
  readonly name: 'time' | 'gaps' | 'log';
  /** Time (ms) to coordinate. */
  to(t: number): number;
  /** Coordinate to time; the inverse of `to`. */
  from(u: number): number;
  readonly folds: readonly Fold[];
}

/** Time as it is. */
export function timeScale(): Scale {
  return { name: 'time', to: (t) => t, from: (u) => u, folds: [] };
}

/** Gaps longer than this share of the extent fold… */
const longGap = 0.08;
/** …to this share of it. */
const folded = 0.03;

/** What stays as it is beside each of the two events, as a share of the extent. */
const edge = 0.015;

/** Time with long stretches between events folded to a fixed length. */
export function gapsScale(anchors: readonly number[], extent: { readonly lo: number; readonly hi: number }): Scale {
  return foldedScale(foldsOf(anchors, extent), extent);
}

/** The long stretches between events, which `foldedScale` folds. */
export function foldsOf(anchors: readonly number[], { lo, hi }: { readonly lo: number; readonly hi: number }): Fold[] {
  return hi > lo ? longGaps(anchors, hi - lo) : [];
}

/** Time with these stretches folded. */
export function foldedScale(folds: readonly Fold[], extent: { readonly lo: number; readonly hi: number }): Scale {
  const whole = extent.hi - extent.lo;
  const kept = whole * folded;
  // What the folds before each have saved, and where each begins as a coordinate.
  const saved = new Float64Array(folds.length + 1);
  folds.forEach(({ from, to }, index) => {
    saved[index + 1] = (saved[index] ?? 0) + (to - from - kept);
  });
  const begins = folds.map(({ from }, index) => from - (saved[index] ?? 0));
  return {
    name: 'gaps',
    folds,
    to: (t) => {
      const index = firstWhere(folds, 0, ({ from }) => from > t) - 1;
      const fold = folds[index];
      const begin = begins[index] ?? 0;
      if (!fold) return t;
      return t < fold.to ? begin + ((t - fold.from) / (fold.to - fold.from)) * kept : t - (saved[index + 1] ?? 0);
    },
    from: (u) => {
      const index = firstWhere(begins, 0, (begin) => begin > u) - 1;
      const fold = folds[index];
      const inside = u - (begins[index] ?? 0);
      if (!fold) return u;
      return inside < kept ? fold.from + (inside / kept) * (fold.to - fold.from) : u + (saved[index + 1] ?? 0);
    },
  };
}

function longGaps(anchors: readonly number[], whole: number): Fold[] {
  const margin = whole * edge;
  const sorted = Float64Array.from(anchors).sort();
  const folds: Fold[] = [];
  sorted.forEach((to, index) => {
    const from = sorted[index - 1] ?? to;
    if (to - from > whole * longGap) folds.push({ from: from + margin, to: to - margin, gap: to - from });
  });
  return folds;
}

/** A fold and its ends as coordinates. */
export interface PlacedFold extends Fold {
  /** Among the folds of its scale. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The folds of a scale of which coordinates between `left` and `right` show a part. */
export function foldsIn({ folds, to, from }: Scale, left: number, right: number): PlacedFold[] {
  const [lo, hi] = [from(left), from(right)];
  const first = firstWhere(folds, 0, (fold) => fold.to > lo);
  const end = firstWhere(folds, first, (fold) => fold.from >= hi);
  return folds.slice(first, end).map((fold, n) => ({ ...fold, index: first + n, start: to(fold.from), end: to(fold.to) }));
}

const year = 31_556_952_000;

/**
 * Time by the logarithm of how long before `present` it was; near the present
 * it is linear over about a year. What lies after it goes on at the mean pace
 * of the past, so that a little room there stays little.
 *
 * @param past Length of that past, ms.
 */
export function logScale(present: number, past = year): Scale {
  const pace = (Math.log1p(past / year) * year) / past;
  return {
    name: 'log',
    folds: [],
    to: (t) => (t > present ? (t - present) * pace : -Math.log1p((present - t) / year) * year),
    from: (u) => (u > 0 ? present + u / pace : present - Math.expm1(-u / year) * year),
  };
}
