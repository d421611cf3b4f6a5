import { civilFromDays, daysFromCivil } from '../dates/calendar.ts';
import { formatContext, formatInstant, type ContextUnit, type TickUnit } from '../dates/format-instant.ts';

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
const day = 24 * hour;
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

/** From this step and this distance on, years are counted back from 2000. */
const ago = { step: 1000, beyond: 20_000, present: 2000 } as const;

/**
 * The finest step of ticks whose labels have room.
 *
 * @param emPerMs Scale of the drawing.
 */
export function tickStep(emPerMs: number): TickStep {
  const found = ladder.find(({ unit, every }) => lengths[unit] * every * emPerMs >= rooms[unit]);
  if (found) return found;
  for (let power = 10; power < 1e15; power *= 10) {
    for (const digit of [1, 2, 5]) {
      // Longer years want more room: 10 000 BC, 4.5 Ga.
      const room = power >= 1000 ? 6 : rooms.year;
      if (year * power * digit * emPerMs >= room) return { unit: 'year', every: power * digit };
    }
  }
  return { unit: 'year', every: 1e15 };
}

/** Ticks inside `[lo, hi]`, ms. Years before 1 are counted as people do: there is no year 0. */
export function minorTicks(lo: number, hi: number, { unit, every }: TickStep, locale: string): TimeTick[] {
  const tick = (at: number): TimeTick => ({ at, label: formatInstant(at, unit, locale) });
  return instants(lo, hi, { unit, every }).map(tick);
}

/** The row that says what the ticks leave out: the day of hours, the month of days, the year of months, the decade of years. */
export function contextSpans(lo: number, hi: number, step: TickStep, locale: string): ContextSpan[] {
  const context = contextOf(step);
  if (!context) return [];
  const { unit, every, word } = context;
  const starts = instants(lo - lengths[unit] * every * 1.1, hi, { unit, every });
  return starts.flatMap((at, index) => {
    const until = starts[index + 1] ?? at + lengths[unit] * every * 1.1;
    return until <= lo ? [] : [{ at, until, label: formatContext(at, word, locale) }];
  });
}

function contextOf({ unit, every }: TickStep): (TickStep & { word: ContextUnit }) | null {
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
      return every === 1 ? { unit: 'year', every: 10, word: 'decade' } : null;
  }
}

function instants(lo: number, hi: number, { unit, every }: TickStep): number[] {
  if (unit === 'year') return years(lo, hi, every);
  if (unit === 'month') return months(lo, hi, every);
  if (unit === 'day' && every > 1) return daysOfMonth(lo, hi, every);
  const step = lengths[unit] * every;
  return range(Math.ceil(lo / step), Math.floor(hi / step)).map((n) => n * step);
}

function years(lo: number, hi: number, every: number): number[] {
  const [from, to] = [yearOf(lo), yearOf(hi)];
  if (every >= ago.step && Math.max(Math.abs(from), Math.abs(to)) > ago.beyond) {
    return range(Math.ceil((ago.present - to) / every), Math.floor((ago.present - from) / every))
      .reverse()
      .map((n) => startOfYear(ago.present - n * every))
      .filter((at) => at >= lo && at <= hi);
  }
  return range(Math.floor(from / every) - 1, Math.ceil(to / every) + 1)
    .map((n) => startOfYear(readable(n * every, every)))
    .filter((at, index, all) => at >= lo && at <= hi && at !== all[index - 1]);
}

/** Multiples of the step as people count: …200 BC, 100 BC, 1, 100, 200… */
function readable(multiple: number, every: number): number {
  if (every === 1) return multiple;
  return multiple > 0 ? multiple : multiple === 0 ? 1 : multiple + 1;
}

function months(lo: number, hi: number, every: number): number[] {
  const from = civilFromDays(Math.floor(lo / day));
  const to = civilFromDays(Math.floor(hi / day));
  return range(Math.floor((from.year * 12 + from.month - 1) / every), Math.ceil((to.year * 12 + to.month - 1) / every))
    .map((n) => daysFromCivil(Math.floor((n * every) / 12), (((n * every) % 12) + 12) % 12 + 1, 1) * day)
    .filter((at) => at >= lo && at <= hi);
}

/** Every second or seventh day of each month from its first on, without one right before the next first. */
function daysOfMonth(lo: number, hi: number, every: number): number[] {
  const firsts = months(lo - 32 * day, hi + 32 * day, 1);
  return firsts
    .flatMap((first, index) => {
      const next = firsts[index + 1] ?? first + 31 * day;
      const found: number[] = [];
      for (let at = first; at <= next - (every * day) / 2; at += every * day) found.push(at);
      return found;
    })
    .filter((at) => at >= lo && at <= hi);
}

function yearOf(ms: number): number {
  return civilFromDays(Math.floor(ms / day)).year;
}

function startOfYear(value: number): number {
  return daysFromCivil(value, 1, 1) * day;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function steps(unit: TickUnit, every: readonly number[]): TickStep[] {
  return every.map((n) => ({ unit, every: n }));
}
