import type { DateEnd } from '../events/event.ts';
import type { DrawnEvent, Stretch } from '../scene/index.ts';

/** What an event's date tells of the two ends of its bar or whisker. */
function endsOf({ ends = ['sharp', 'sharp'] }: DrawnEvent): readonly [start: DateEnd, end: DateEnd] {
  return ends;
}

/** How the shape of an event's mark tells of its date; that of a span stands where it begins. */
export function dressOf(event: DrawnEvent): { readonly about: boolean; readonly uncertain: boolean } {
  const [start] = endsOf(event);
  if (event.kind === 'instant') return { about: event.approximate, uncertain: event.uncertain };
  return { about: start === 'about' || start === 'both', uncertain: start === 'doubt' || start === 'both' };
}

/** A piece of a line; `from` is the end that has the look. */
export interface Stroke {
  /** Unlike that of any other piece of a drawing. */
  readonly key: string;
  readonly id: string;
  /** How it looks: as its end of the date is known, or as one of the dates of a set. */
  readonly end: DateEnd | 'member';
  readonly from: number;
  readonly to: number;
}

/** What stands at an end of a line: the head of an arrow where it is open, the cap of a whisker where it is not. */
export interface Tip {
  readonly key: string;
  readonly id: string;
  readonly at: number;
  readonly path: string;
}

/** The class of a piece: between the dates of a set nothing is said to last. */
export function classOf(event: Pick<DrawnEvent, 'kind' | 'members'> | undefined, { end }: Pick<Stroke, 'end'>): string {
  if (end === 'member') return 'annals-member';
  return event?.kind === 'span' && !event.members ? 'annals-bar' : 'annals-whisker';
}

/**
 * The pieces of a line between two places, which may be pixels or shares: one
 * where both ends look alike all along it, else one from each end to the middle.
 * On it the dates of a set, each by itself.
 */
export function strokes(event: DrawnEvent, { start, end, members = [] }: Stretch & { readonly members?: readonly Stretch[] }): Stroke[] {
  const { id } = event;
  return [...lineOf(event, start, end), ...members.map((member, n): Stroke => ({ key: `${id} ${n}`, id, end: 'member', from: member.start, to: member.end }))];
}

function lineOf(event: DrawnEvent, start: number, end: number): Stroke[] {
  const [first, last] = endsOf(event);
  const { id } = event;
  const whole = [first, last].find((each) => each === 'unknown' || each === 'among');
  if (whole) return [{ key: id, id, end: whole, from: start, to: end }];
  const plain = (each: DateEnd) => each === 'sharp' || each === 'open';
  if (plain(first) && plain(last)) return [{ key: id, id, end: 'sharp', from: start, to: end }];
  const middle = (start + end) / 2;
  return [
    { key: id, id, end: first, from: start, to: middle },
    { key: `${id} end`, id, end: last, from: end, to: middle },
  ];
}

/** What stands at the ends of such a line. */
export function tips(event: DrawnEvent, start: number, end: number, upright: boolean): Tip[] {
  const { id, kind } = event;
  return endsOf(event).flatMap((look, index): Tip[] => {
    const cap = kind === 'instant' && (look === 'sharp' || look === 'among');
    if (!cap && look !== 'open') return [];
    const ahead = index === 0 ? -7 : 7;
    const across = cap ? 'M0-4V4' : `M0-4L${ahead} 0L0 4Z`;
    const along = cap ? 'M-4 0H4' : `M-4 0L0 ${ahead}L4 0Z`;
    return [{ key: `${id} ${index}`, id, at: index === 0 ? start : end, path: upright ? along : across }];
  });
}

/** How the date of an event may look. */
export type Look = DateEnd | 'span' | 'interval' | 'each';

/** Of all looks those that occur among events, for a legend. */
export function looksOf(events: readonly DrawnEvent[]): ReadonlySet<Look> {
  const looks = new Set<Look>();
  const month = 28 * 86_400_000;
  for (const event of events) {
    for (const end of endsOf(event)) looks.add(end);
    if (event.kind === 'span') looks.add(event.members ? 'each' : 'span');
    else if (event.hi - event.lo >= month) looks.add('interval');
  }
  if (looks.has('both')) looks.add('about').add('doubt');
  return looks;
}
