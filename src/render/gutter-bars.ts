import type { DrawnEvent, Scale, Stretch } from '../scene/index.ts';

/** A span in a vertical picture: a thin bar in one of a few lanes of the gutter. */
export interface GutterBar {
  readonly id: string;
  readonly category: string;
  /** Shares of the home extent. */
  readonly start: number;
  readonly end: number;
  /** The dates of a set, in shares as well; absent where the date is none. */
  readonly members?: readonly Stretch[];
  /** Lane of the gutter, from 0; bars beyond the last share it. */
  readonly lane: number;
}

/** Lanes that the gutter has room for. */
export const gutterLanes = 4;

/** Gives each span the first lane of the gutter that is free when it begins. */
export function gutterBars(
  events: readonly DrawnEvent[],
  scale: Scale,
  home: { readonly lo: number; readonly hi: number },
): GutterBar[] {
  const origin = scale.to(home.lo);
  const extent = scale.to(home.hi) - origin;
  const share = (t: number) => (scale.to(t) - origin) / extent;
  const free: number[] = Array.from({ length: gutterLanes }, () => -Infinity);
  return events
    .filter(({ kind }) => kind === 'span')
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .map(({ id, category, at, end, members }) => {
      const open = free.findIndex((until) => until <= at);
      const lane = open < 0 ? gutterLanes - 1 : open;
      free[lane] = end;
      return { id, category, start: share(at), end: share(end), lane, ...(members ? { members: members.map(([lo, hi]) => ({ start: share(lo), end: share(hi) })) } : {}) };
    });
}
