import { civilFromDays, dayOf, MS_PER_DAY as day, startOfMonth, startOfYear } from '../dates/calendar.ts';
import { DEEP_TIME } from '../dates/deep-time.ts';
import {
  formatContext,
  formatDeepContext,
  formatInstant,
  type ContextUnit,
  type DeepForm,
  type TickUnit,
} from '../dates/format-instant.ts';

/** A tick before it has a place in a drawing. */
export interface TimeTick {
  /** The instant, ms. */
  readonly at: number;
  readonly label: string;
}

/** A stretch of the context row, `[at, until)`. */
export interface ContextSpan extends TimeTick {
  readonly until: number;
}

/** A rung of the ladder of tick steps. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly every: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Mean lengths of the Gregorian calendar. */
const year = 365.2425 * day;
const month = year / 12;

const lengths: Readonly<Record<TickUnit, number>> = { millisecond: 1, second, minute, hour, day, month, year };

/** Room that a label of each unit takes, em, with the gap to the next. */
const rooms: Readonly<Record<TickUnit, number>> = {
  millisecond: 5,
  second: 5.5,
  minute: 4,
  hour: 4,
  day: 2.6,
  month: 3.4,
  year: 4.2,
};

const ladder: readonly TickStep[] = [
  ...steps('millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]),
  ...steps('second', [1, 2, 5, 10, 15, 30]),
  ...steps('minute', [1, 2, 5, 10, 15, 30]),
  ...steps('hour', [1, 2, 3, 6, 12]),
  ...steps('day', [1, 2, 7]),
  ...steps('month', [1, 3, 6]),
  ...steps('year', [1, 2, 5]),
];

/** From this step on, years further from 0 than `beyond` are counted from `present`. */
const ago = { step: 1000, beyond: DEEP_TIME, present: 2000 } as const;

/** What the calendar can count exactly, ms: twelve million million years. No tick lies beyond. */
const farthest = 2 ** 52 * day;

/** Room for years beyond `beyond` in words, em: where ticks are single years, and where they are thousands or more. */
const wordRooms = { year: 10, thousand: 8.6 } as const;

/**
 * The finest step of ticks whose labels have room.
 *
 * @param emPerMs Scale of the drawing.
 * @param inWords Whether years of deep time are in sight, and told in words: `4.5 billion`.
 * @param letters Of a year of four digits with its era, if there may be such: `2000 av. J.-C.`.
 */
export function tickStep(emPerMs: number, inWords = false, letters = 0): TickStep {
  const eraRoom = letters / 2 + 0.7;
  const yearRoom = inWords ? wordRooms.year : Math.max(rooms.year, eraRoom);
  const found = ladder.find(({ unit, every }) => lengths[unit] * every * emPerMs >= (unit === 'year' ? yearRoom : rooms[unit]));
  if (found) return found;
  for (let power = 10; power < 1e15; power *= 10) {
    for (const digit of [1, 2, 5]) {
      // Longer years want more room: 10 000 BC, 4.5 Ga.
      const room = power < 1000 ? yearRoom : inWords ? wordRooms.thousand : Math.max(6, eraRoom + 0.5);
      if (year * power * digit * emPerMs >= room) return { unit: 'year', every: power * digit };
    }
  }
  return { unit: 'year', every: 1e15 };
}

/** Ticks inside `[lo, hi]`, ms. Years before 1 are counted as people do: there is no year 0. */
export function minorTicks(lo: number, hi: number, { unit, every }: TickStep, locale: string, deep: DeepForm = 'symbol'): TimeTick[] {
  const tick = (at: number): TimeTick => ({ at, label: formatInstant(at, unit, locale, deep) });
  return instants(lo, hi, { unit, every }).map(tick);
}

/**
 * The row that says what the ticks leave out: the day of hours, the month of
 * days, the year of months, the decade of years, and of the amounts of deep
 * time that they are years ago.
 */
export function contextSpans(lo: number, hi: number, step: TickStep, locale: string): ContextSpan[] {
  const context = contextOf(step);
  const { unit, every, word } = context;
  if (word === 'ago') return deepSpans(lo, hi, locale);
  // Far enough out to find the start of the first and the end of the last, the longest month and decade included.
  const reach = lengths[unit] * every * 1.1;
  const [from, to] = [lo - reach, hi + reach];
  const starts = word === 'decade' ? decades(from, to) : instants(from, to, { unit, every });
  return starts.flatMap((at, index) => {
    const until = starts[index + 1];
    return until === undefined || until <= lo || at > hi ? [] : [{ at, until, label: formatContext(at, word, locale) }];
  });
}

/** The two ends of time, as far as ticks tell amounts there. */
function deepSpans(lo: number, hi: number, locale: string): ContextSpan[] {
  const [before, after] = [startOfYear(-ago.beyond), startOfYear(ago.beyond + 1)];
  const spans = [
    { at: -farthest, until: before, told: Math.max(lo, -farthest) },
    { at: after, until: farthest, told: Math.min(hi, farthest) },
  ];
  return spans
    .filter(({ at, until }) => until > lo && at <= hi)
    .map(({ at, until, told }) => ({ at, until, label: formatDeepContext(told, locale) }));
}

/** What the context row names where ticks have a step, if anything. */
export function contextOf({ unit, every }: TickStep): TickStep & { readonly word: ContextUnit | 'ago' } {
  switch (unit) {
    case 'millisecond':
      return { unit: 'second', every: 1, word: 'second' };
    case 'second':
    case 'minute':
    case 'hour':
      return { unit: 'day', every: 1, word: 'day' };
    case 'day':
      return { unit: 'month', every: 1, word: 'month' };
    case 'month':
      return { unit: 'year', every: 1, word: 'year' };
    case 'year':
      return every === 1 ? { unit: 'year', every: 10, word: 'decade' } : { unit: 'year', every, word: 'ago' };
  }
}

function instants(first: number, last: number, { unit, every }: TickStep): number[] {
  const [lo, hi] = [Math.max(first, -farthest), Math.min(last, farthest)];
  const step = lengths[unit] * every;
  // Nearer to each other than two numbers this large can be.
  if (step < Math.max(Math.abs(lo), Math.abs(hi)) * Number.EPSILON) return [];
  if (unit === 'year') return years(lo, hi, every);
  if (unit === 'month') return months(lo, hi, every);
  if (unit === 'day' && every > 1) return daysOfMonth(lo, hi, every);
  return range(Math.ceil(lo / step), Math.floor(hi / step)).map((n) => n * step);
}

function years(lo: number, hi: number, every: number): number[] {
  const [from, to] = [yearOf(lo), yearOf(hi)];
  const found = every < ago.step ? counted(from, to, every) : [...counted(from, to, every), ...back(from, to, every)];
  return found
    .map(startOfYear)
    .sort((a, b) => a - b)
    .filter((at, index, all) => at >= lo && at <= hi && at !== all[index - 1]);
}

/** Years as people count them. Where ticks beyond are counted back, only those that keep a distance from the first such. */
function counted(from: number, to: number, every: number): number[] {
  let [first, last] = [from, to];
  if (every >= ago.step) {
    if (every > ago.beyond) return [];
    const margin = 0.75 * every;
    first = Math.max(from, ago.present - every * (Math.floor((ago.present + ago.beyond) / every) + 1) + margin);
    last = Math.min(to, ago.present + every * (Math.floor((ago.beyond - ago.present) / every) + 1) - margin);
  }
  return range(Math.floor(first / every), Math.ceil(last / every))
    .map((n) => readable(n * every, every))
    .filter((year) => year >= first && year <= last && (every < ago.step || Math.abs(year) <= ago.beyond));
}

/** Years counted back from the present, where they are told so. */
function back(from: number, to: number, every: number): number[] {
  return range(Math.floor((ago.present - to) / every), Math.ceil((ago.present - from) / every))
    .map((n) => ago.present - n * every)
    .filter((year) => every > ago.beyond || Math.abs(year) > ago.beyond);
}

/** Decades as they are told: …19–10 BC, 9–1 BC, 1–9, 10–19… */
function decades(lo: number, hi: number): number[] {
  return range(Math.floor(yearOf(lo) / 10) - 1, Math.ceil(yearOf(hi) / 10) + 1)
    .map((n) => startOfYear(n > 0 ? n * 10 : n === 0 ? 1 : n * 10 + 2))
    .filter((at) => at >= lo && at <= hi);
}

/** Multiples of the step as people count: …200 BC, 100 BC, 1, 100, 200… */
function readable(multiple: number, every: number): number {
  if (every === 1) return multiple;
  return multiple > 0 ? multiple : multiple === 0 ? 1 : multiple + 1;
}

function months(lo: number, hi: number, every: number): number[] {
  const from = civilFromDays(dayOf(lo));
  const to = civilFromDays(dayOf(hi));
  return range(Math.floor((from.year * 12 + from.month - 1) / every), Math.ceil((to.year * 12 + to.month - 1) / every))
    .map((n) => startOfMonth(0, n * every + 1))
    .filter((at) => at >= lo && at <= hi);
}

/** Every second or seventh day of each month from its first on, without one right before the next month's. */
function daysOfMonth(lo: number, hi: number, every: number): number[] {
  const firsts = months(lo - 32 * day, hi + 32 * day, 1);
  return firsts
    .flatMap((first, index) => {
      const next = firsts[index + 1] ?? first + 31 * day;
      const found: number[] = [];
      for (let at = first; at < next - (every * day) / 2; at += every * day) found.push(at);
      return found;
    })
    .filter((at) => at >= lo && at <= hi);
}

function yearOf(ms: number): number {
  return civilFromDays(dayOf(ms)).year;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function steps(unit: TickUnit, every: readonly number[]): TickStep[] {
  return every.map((n) => ({ unit, every: n }));
}
