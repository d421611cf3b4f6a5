import { parseView } from '../../dates/parse-view.ts';
import { parseEdtf } from '../../dates/parse.ts';
import type { TimelineEvent } from '../../events/event.ts';
import type { Era } from '../../scene/index.ts';

/** What the front matter says of the first view, or the extent of all events with a little room. */
export function homeExtent(view: string | undefined, events: readonly TimelineEvent[]): { lo: number; hi: number } {
  if (view !== undefined) return parseView(view);
  let lo = Infinity;
  let hi = -Infinity;
  for (const event of events) {
    lo = Math.min(lo, event.lo);
    hi = Math.max(hi, event.hi);
  }
  if (!(lo < hi)) return { lo: 0, hi: 86_400_000 };
  const room = (hi - lo) * 0.02;
  return { lo: lo - room, hi: hi + room };
}

/** Eras of a front matter as numbers. */
export function erasOf(eras: readonly { label: string; from: string; to: string }[]): Era[] {
  return eras.map(({ label, from, to }, index) => ({
    id: `era-${index + 1}`,
    label,
    lo: parseEdtf(from).startMin,
    hi: parseEdtf(to).endMax,
  }));
}
