import { formatEdtf } from '../dates/format.ts';
import { parseEdtf } from '../dates/parse.ts';
import type { Edtf } from '../dates/edtf.ts';
import { dateEnds } from './date-ends.ts';
import type { TimelineEvent } from './event.ts';

/** What an author says of an event; everything else follows from it. */
export type EventEntry = Pick<
  TimelineEvent,
  'id' | 'title' | 'date' | 'category' | 'importance' | 'confidence' | 'tags' | 'people' | 'place' | 'summary' | 'href' | 'langs'
>;

export interface EventOptions {
  /** BCP 47 tag in which dates are put into words. */
  readonly lang: string;
  /** Which seasons 21–24 mean. Default `north`. */
  readonly hemisphere?: 'north' | 'south';
}

/**
 * Events in the order of time, with their dates resolved to numbers and words.
 *
 * Instants that share one interval (everything that is only known as `196X`)
 * are spread evenly inside it, in the order of their ids, so that they can be
 * told apart. This is decided on all events together, before any filter: a
 * filter never moves a mark.
 */
export function timelineEvents(entries: readonly EventEntry[], options: EventOptions): TimelineEvent[] {
  const dated = entries.map((entry) => ({ entry, edtf: parseEdtf(entry.date, options) }));
  const bounds = finiteBounds(dated.map(({ edtf }) => edtf));
  const anchor = anchors(dated, bounds);
  return dated
    .map(({ entry, edtf }): TimelineEvent => {
      const lo = clamp(edtf.startMin, bounds);
      const hi = clamp(edtf.endMax, bounds);
      const span = lasts(edtf);
      return {
        ...entry,
        when: formatEdtf(edtf, options.lang),
        kind: span ? 'span' : 'instant',
        at: span ? lo : (anchor.get(entry.id) ?? lo),
        end: span ? hi : (anchor.get(entry.id) ?? lo),
        lo,
        hi,
        approximate: edtf.approximate,
        uncertain: edtf.uncertain,
        openStart: edtf.openStart,
        openEnd: edtf.openEnd,
        ...endsOf(edtf),
        ...membersOf(edtf, bounds),
      };
    })
    .sort(inTime);
}

function inTime(a: TimelineEvent, b: TimelineEvent): number {
  return a.at - b.at || a.end - b.end || (a.id < b.id ? -1 : 1);
}

/** Most dates are known as exactly as they say: they need no word for it. */
function endsOf(edtf: Edtf): Pick<TimelineEvent, 'ends'> {
  const ends = dateEnds(edtf);
  return ends ? { ends } : {};
}

/** A set of one stretch of dates is told by its bounds. */
function membersOf({ kind, ranges }: Edtf, [first, last]: readonly [number, number]): Pick<TimelineEvent, 'members'> {
  if (ranges.length < 2 || (kind !== 'oneOf' && kind !== 'allOf')) return {};
  const members = ranges.map(({ from, to }) => [from?.lo ?? first, to?.hi ?? last] as const);
  return { members: members.sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}

interface Dated {
  readonly entry: EventEntry;
  readonly edtf: Edtf;
}

/**
 * The events of one timeline, of which ends that are open or unknown reach as
 * far as any date of its own, not of the whole site: beside a history of the
 * universe, what was there before 1985 need not go back to the beginning. Its
 * first view and what readers filter have no say in it, so that no mark moves.
 *
 * @param events Some of those that `timelineEvents` has made.
 */
export function reachingOwnDates(events: readonly TimelineEvent[], options: EventOptions): TimelineEvent[] {
  const open = new Map(events.filter(({ openStart, openEnd }) => openStart || openEnd).map((event) => [event, parseEdtf(event.date, options)]));
  if (open.size === 0) return [...events];
  const bounds = finiteBounds(events.map((event) => open.get(event) ?? { startMin: event.lo, startMax: event.lo, endMin: event.hi, endMax: event.hi }));
  return events
    .map((event): TimelineEvent => {
      const edtf = open.get(event);
      if (!edtf) return event;
      const [lo, hi] = [clamp(edtf.startMin, bounds), clamp(edtf.endMax, bounds)];
      const bounded = { ...event, lo, hi, ...membersOf(edtf, bounds) };
      if (event.kind === 'span') return { ...bounded, at: lo, end: hi };
      const share = event.hi > event.lo ? (event.at - event.lo) / (event.hi - event.lo) : 0.5;
      const at = lo + share * (hi - lo);
      return { ...bounded, at, end: at };
    })
    .sort(inTime);
}

/** First and last finite bound of all dates: as far as an open end is drawn. */
function finiteBounds(dates: readonly Pick<Edtf, 'startMin' | 'startMax' | 'endMin' | 'endMax'>[]): [number, number] {
  let lo = Infinity;
  let hi = -Infinity;
  for (const { startMin, startMax, endMin, endMax } of dates) {
    for (const bound of [startMin, startMax, endMin, endMax]) {
      if (!Number.isFinite(bound)) continue;
      if (bound < lo) lo = bound;
      if (bound > hi) hi = bound;
    }
  }
  return lo <= hi ? [lo, hi] : [0, 0];
}

function clamp(value: number, [lo, hi]: readonly [number, number]): number {
  return Math.min(hi, Math.max(lo, value));
}

function lasts({ kind }: Edtf): boolean {
  return kind === 'interval' || kind === 'allOf';
}

/** Where each instant stands inside its interval. */
function anchors(dated: readonly Dated[], bounds: readonly [number, number]): Map<string, number> {
  const groups = new Map<string, Dated[]>();
  for (const each of dated) {
    if (lasts(each.edtf)) continue;
    const key = `${each.edtf.startMin}/${each.edtf.endMax}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const anchor = new Map<string, number>();
  for (const group of groups.values()) {
    group.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
    group.forEach(({ entry, edtf }, k) => {
      // One of a set that begins or ends openly has no end of its own there.
      const [lo, hi] = [clamp(edtf.startMin, bounds), clamp(edtf.endMax, bounds)];
      anchor.set(entry.id, onGrain(lo + ((k + 0.5) / group.length) * (hi - lo), (hi - lo) / group.length));
    });
  }
  return anchor;
}

/** An hour, a minute, a second, a millisecond. */
const grains = [3_600_000, 60_000, 1000, 1];

/** A place among others, on a whole hour, minute… where that is far less than what parts them: round numbers pack well. */
function onGrain(at: number, spacing: number): number {
  const grain = grains.find((each) => each * 8 <= spacing);
  return grain === undefined ? at : Math.round(at / grain) * grain;
}
