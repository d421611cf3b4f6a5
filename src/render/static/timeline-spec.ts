import type { TimelineData } from '../../content/schemas/timeline.ts';
import { parseView } from '../../dates/parse-view.ts';
import { parseEdtf } from '../../dates/parse.ts';
import type { TimelineEvent } from '../../events/event.ts';
import type { Era } from '../../scene/index.ts';
import type { TimelineSpec } from '../timeline-scene.ts';

/** What the site knows that a timeline's front matter does not say. */
interface Context {
  readonly categories: TimelineSpec['categories'];
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** Another first view than that of the front matter, an EDTF interval. */
  readonly view?: string | undefined;
}

/** How a timeline is drawn: its front matter, or the defaults where a timeline has no file of its own. */
export function timelineSpec(
  data: TimelineData | undefined,
  events: readonly TimelineEvent[],
  { categories, lang, view = data?.view }: Context,
): TimelineSpec {
  return {
    home: view === undefined ? extentOf(events) : parseView(view),
    lanes: data?.lanes ?? 'none',
    scale: data?.scale ?? 'time',
    rows: data?.rows,
    eras: erasOf(data?.eras ?? []),
    categories: categories.map(({ id, label }) => ({ id, label })),
    lang,
  };
}

/** The extent of all events with a little room; a day where there is none. */
function extentOf(events: readonly TimelineEvent[]): { lo: number; hi: number } {
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

function erasOf(eras: TimelineData['eras']): Era[] {
  return eras.map(({ label, from, to }, index) => ({
    id: `era-${index + 1}`,
    label,
    lo: parseEdtf(from).startMin,
    hi: parseEdtf(to).endMax,
  }));
}
