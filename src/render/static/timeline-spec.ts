import type { TimelineData } from '../../content/schemas/timeline.ts';
import { parseView } from '../../dates/parse-view.ts';
import { parseEdtf } from '../../dates/parse.ts';
import type { Hemisphere } from '../../dates/season.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { foldsOf } from '../../scene/scale.ts';
import type { Era } from '../../scene/index.ts';
import type { TimelineSpec } from '../timeline-scene.ts';

type Extent = TimelineSpec['extent'];

/** What the site knows that a timeline's front matter does not say. */
interface Context {
  readonly categories: TimelineSpec['categories'];
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** Which seasons 21–24 mean. */
  readonly hemisphere: Hemisphere;
  /** Another first view than that of the front matter, an EDTF interval. */
  readonly view?: string | undefined;
  /** Whether it is drawn from tiles, which are cut once for all pages. */
  readonly tiled?: boolean;
}

/** How a timeline is drawn: its front matter, or the defaults where a timeline has no file of its own. */
export function timelineSpec(
  data: TimelineData | undefined,
  events: readonly TimelineEvent[],
  { categories, lang, hemisphere, view = data?.view, tiled = false }: Context,
): TimelineSpec {
  const all = extentOf(events);
  const seenFirst = (text: string | undefined): Pick<TimelineSpec, 'home' | 'extent'> => {
    const home = text === undefined ? withRoom(all) : parseView(text);
    return { home, extent: { lo: Math.min(all.lo, home.lo), hi: Math.max(all.hi, home.hi) } };
  };
  const shown = seenFirst(view);
  const own = tiled && view !== data?.view ? seenFirst(data?.view) : undefined;
  return {
    ...shown,
    ...(own ? { measure: own } : {}),
    folds: foldsOf(
      events.flatMap(({ at, end }) => [at, end]),
      (own ?? shown).extent,
    ),
    present: all.hi,
    lanes: data?.lanes ?? 'none',
    scale: data?.scale ?? 'time',
    rows: data?.rows,
    eras: erasOf(data?.eras ?? [], hemisphere),
    categories: categories.map(({ id, label }) => ({ id, label })),
    lang,
  };
}

/** The extent of all events, `[lo, hi)` in ms; the first day of 1970 where there is none. */
function extentOf(events: readonly TimelineEvent[]): Extent {
  let lo = Infinity;
  let hi = -Infinity;
  for (const event of events) {
    lo = Math.min(lo, event.lo);
    hi = Math.max(hi, event.hi);
  }
  return lo < hi ? { lo, hi } : { lo: 0, hi: 86_400_000 };
}

/** A little room at both ends, so that no mark stands at the very edge. */
function withRoom({ lo, hi }: Extent): Extent {
  const room = (hi - lo) * 0.02;
  return { lo: lo - room, hi: hi + room };
}

function erasOf(eras: TimelineData['eras'], hemisphere: Hemisphere): Era[] {
  return eras.map(({ label, from, to }, index) => ({
    id: `era-${index + 1}`,
    label,
    lo: parseEdtf(from, { hemisphere }).startMin,
    hi: parseEdtf(to, { hemisphere }).endMax,
  }));
}
