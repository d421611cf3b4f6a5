/** A stretch of time that a scale shows shortened. */
export interface Fold {
  readonly from: number;
  readonly to: number;
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
const folded = 0.02;

/** Time with long stretches between events folded to a fixed length. */
export function gapsScale(anchors: readonly number[], extent: { readonly lo: number; readonly hi: number }): Scale {
  const whole = extent.hi - extent.lo;
  const margin = whole * 0.01;
  const sorted = [...new Set(anchors)].sort((a, b) => a - b);
  const folds: Fold[] = [];
  sorted.forEach((from, index) => {
    const to = sorted[index + 1];
    if (to !== undefined && to - from > whole * longGap) folds.push({ from: from + margin, to: to - margin });
  });
  const kept = whole * folded;
  const pieces = folds.map(({ from, to }, index) => {
    const before = folds.slice(0, index).reduce((sum, fold) => sum + (fold.to - fold.from - kept), 0);
    return { from, to, at: from - before, slope: kept / (to - from) };
  });
  return {
    name: 'gaps',
    folds,
    to: (t) => {
      let saved = 0;
      for (const { from, to, at, slope } of pieces) {
        if (t < from) break;
        if (t < to) return at + (t - from) * slope;
        saved += to - from - kept;
      }
      return t - saved;
    },
    from: (u) => {
      let saved = 0;
      for (const { from, to, at, slope } of pieces) {
        if (u < at) break;
        if (u < at + kept) return from + (u - at) / slope;
        saved += to - from - kept;
      }
      return u + saved;
    },
  };
}

const year = 31_556_952_000;

/** Time by the logarithm of how long before `present` it was; near the present it is linear over about a year. */
export function logScale(present: number): Scale {
  return {
    name: 'log',
    folds: [],
    // What lies after the present mirrors what lies before it.
    to: (t) => -Math.sign(present - t) * Math.log1p(Math.abs(present - t) / year) * year,
    from: (u) => present + Math.sign(u) * Math.expm1(Math.abs(u) / year) * year,
  };
}
