import fc from 'fast-check';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { timelineEvents } from '../../../src/events/timeline-events.ts';
import type { Era } from '../../../src/scene/compose.ts';
import type { Size } from '../../../src/scene/fit-view.ts';
import { labelBox } from '../../../src/scene/label-box.ts';
import type { LayoutOptions } from '../../../src/scene/layout.ts';
import { gapsScale, logScale, timeScale, type Scale } from '../../../src/scene/scale.ts';
import type { Orientation } from '../../../src/scene/scene.ts';
import type { View } from '../../../src/scene/view.ts';

/** Events and how they are to be drawn. */
export interface Drawing {
  readonly events: readonly TimelineEvent[];
  readonly options: LayoutOptions;
  readonly eras: readonly Era[];
  readonly orientation: Orientation;
}

export type ScaleName = Scale['name'];

/** The extent of all events, and a little room. */
export function homeOf(events: readonly TimelineEvent[]): { lo: number; hi: number } {
  const lo = events.reduce((least, event) => Math.min(least, event.lo), Infinity);
  const hi = events.reduce((most, event) => Math.max(most, event.hi), -Infinity);
  const room = hi > lo ? (hi - lo) * 0.02 : 86_400_000;
  return events.length > 0 ? { lo: lo - room, hi: hi + room } : { lo: 0, hi: 86_400_000 };
}

/** The events as the timeline of a site has them drawn; its rows, lanes and scale are the site's choice. */
export function drawingOf(
  events: readonly TimelineEvent[],
  { scale: name, orientation, rows, lanes }: { scale: ScaleName; orientation: Orientation; rows: number; lanes: readonly string[] },
): Drawing {
  const home = homeOf(events);
  const anchors = events.flatMap(({ at, end }) => [at, end]);
  const scale = name === 'gaps' ? gapsScale(anchors, home) : name === 'log' ? logScale(home.hi) : timeScale();
  const vertical = orientation === 'vertical';
  const middle = (home.lo + home.hi) / 2;
  return {
    // In one column of labels, bars stand apart.
    events: vertical ? events.map((event) => ({ ...event, kind: 'instant', end: event.at })) : events,
    orientation,
    eras: [
      { id: 'before', label: 'Before', lo: home.lo, hi: middle },
      { id: 'after', label: 'After', lo: middle, hi: home.hi },
    ],
    options: {
      scale,
      unit: scale.to(home.hi) - scale.to(home.lo),
      rows,
      lanes: lanes.map((id) => ({ id, label: id })),
      laneOf: ({ category }) => category,
      box: vertical ? () => 3 : ({ title }) => labelBox(title),
    },
  };
}

const two = (n: number) => String(n).padStart(2, '0');
const year = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`);
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 28 }).map(two);
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const fixed = fc.constant<string>;

/** Days on which much happens, to the second. */
const burst = fc
  .tuple(fc.constantFrom('1970-02-19', '1999-08-12', '2023-05-24'), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}:00Z`);

/** Dates of a history: most in the last centuries, exact or of every kind of vagueness; some lasting, some very old. */
const datesOfHistory = fc.oneof(
  { weight: 5, arbitrary: burst },
  { weight: 3, arbitrary: fc.constantFrom('1970-02-19', '1999-08-12', '2023-05-24') },
  { weight: 4, arbitrary: joined(year(1900, 2025), fixed('-'), month, fixed('-'), day) },
  { weight: 2, arbitrary: year(1500, 2025) },
  { weight: 2, arbitrary: joined(year(1900, 2025), fixed('-'), month) },
  joined(year(1900, 2025), fc.constantFrom('~', '?', '%')),
  joined(year(1900, 2025), fc.constantFrom('-21', '-24')),
  fc.integer({ min: 180, max: 202 }).map((n) => `${n}X`),
  fc.integer({ min: 10, max: 19 }).map((n) => `${n}XX`),
  fc.tuple(fc.integer({ min: 1700, max: 1990 }), fc.integer({ min: 1, max: 30 })).map(([a, n]) => `[${a}..${a + n}]`),
  fc.integer({ min: 1700, max: 1990 }).map((n) => `[..${n}]`),
  fc.constantFrom('[1667,1668,1670..1672]', '{1960,1962..1964}', '[..1900,1950]'),
  year(-3000, -1),
  {
    weight: 4,
    arbitrary: fc.tuple(fc.integer({ min: -500, max: 2020 }), fc.integer({ min: 0, max: 60 })).map(([from, years]) => {
      const write = (n: number) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;
      return `${write(from)}/${write(from + years)}`;
    }),
  },
  joined(year(1900, 2020), fc.constantFrom('/..', '/')),
  joined(fixed('../'), year(1900, 2020)),
);

const deepDates = fc.oneof(
  datesOfHistory,
  fc.integer({ min: 12_000, max: 1_380_000 }).map((n) => `Y-${n}0000`),
  fc.tuple(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1, max: 100 })).map(([a, n]) => `Y-${a + n}000000/Y-${a}000000`),
);

const lanes = ['law', 'science', 'culture'] as const;

const title = fc.constantFrom(
  'War',
  'First report',
  'A drug is approved',
  'The first trial of a new drug against depression',
  'العلاج الأول',
  '治療の始まり',
);

function histories(dates: fc.Arbitrary<string>): fc.Arbitrary<TimelineEvent[]> {
  const said = fc.record({ title, date: dates, category: fc.constantFrom(...lanes), importance: fc.integer({ min: 1, max: 5 }) });
  return fc.array(said, { maxLength: 60, size: 'max' }).map((entries) =>
    timelineEvents(
      entries.map((entry, index) => ({ ...entry, id: `e${index}`, confidence: 'high', tags: [], people: [], summary: '' })),
      { lang: 'en' },
    ),
  );
}

/** Random histories, each drawn in some way. */
export function drawings(scale: ScaleName, orientation: Orientation): fc.Arbitrary<Drawing> {
  const vertical = orientation === 'vertical';
  return fc
    .tuple(fc.oneof(histories(datesOfHistory), histories(deepDates)), fc.integer({ min: 1, max: vertical ? 2 : 9 }), fc.boolean())
    .map(([events, rows, apart]) => {
      const named = apart && !vertical ? events : events.map((event) => ({ ...event, category: 'all' }));
      return drawingOf(named, { scale, orientation, rows, lanes: apart && !vertical ? lanes : ['all'] });
    });
}

/** A drawing's size and a view of it, before it is known what there is to see. */
export interface Look {
  readonly length: number;
  readonly em: number;
  /** How many times the home extent is halved. */
  readonly octave: number;
  /** Which event is looked at, as a share of all. */
  readonly near: number;
  /** How far from the middle of the drawing it stands, in lengths of the drawing. */
  readonly off: number;
}

/** Looks from far outside to a few milliseconds; half of them just where a step of scale begins. */
export const looks: fc.Arbitrary<Look> = fc.record({
  length: fc.integer({ min: 40, max: 2400 }),
  em: fc.constantFrom(8, 13.5, 16, 20, 32),
  octave: fc.oneof(
    fc.double({ min: -4, max: 40, noNaN: true }),
    fc.double({ min: -1, max: 8, noNaN: true }),
    fc.integer({ min: -16, max: 120 }).map((quarters) => quarters / 4),
  ),
  near: fc.double({ min: 0, max: 1, noNaN: true }),
  off: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
});

export function sizeOf({ orientation }: Drawing, { length, em }: Look): Size {
  return { length, em, orientation, rowHeight: 2.1, padStart: 1.5, padEnd: 14, locale: 'en' };
}

export function viewOf({ events, options }: Drawing, { length, em, octave, near, off }: Look): View {
  const event = events[Math.round(near * (events.length - 1))];
  // At a whole number of quarters, 1 em is the unit divided by just that power of two.
  const wanted = options.unit / 2 ** octave / (Number.isInteger(octave * 4) ? 64 * em : length);
  const centre = options.scale.to(event ? (near < 0.5 ? event.at : event.end) : 0);
  // No nearer than the numbers can tell.
  const msPerPx = Math.max(wanted, (Math.abs(centre) + length * wanted) * Number.EPSILON * 64);
  return { centre: centre - off * length * msPerPx, msPerPx };
}
