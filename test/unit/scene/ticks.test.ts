import { describe, expect, it } from 'vitest';
import { MS_PER_DAY as day, startOfYear } from '../../../src/dates/calendar.ts';
import { contextSpans, minorTicks, tickStep, type TickStep } from '../../../src/scene/ticks.ts';

const year = 365.2425 * day;
const years = (every: number): TickStep => ({ unit: 'year', every });

/** The labels of the ticks between two years. */
const labels = (from: number, to: number, every: number) =>
  minorTicks(startOfYear(from), startOfYear(to), years(every), 'en').map(({ label }) => label);

const spans = (lo: number, hi: number, step: TickStep) =>
  contextSpans(lo, hi, step, 'en').map(({ at, until, label }) => [new Date(at).toISOString().slice(0, 13), new Date(until).toISOString().slice(0, 13), label]);

describe('the step of ticks', () => {
  it.each<[number, TickStep]>([
    // em per…
    [100, { unit: 'millisecond', every: 1 }],
    [1, { unit: 'millisecond', every: 5 }],
    [5.5 / 1000, { unit: 'second', every: 1 }],
    [1 / 60_000, { unit: 'minute', every: 5 }],
    [4.1 / 3_600_000, { unit: 'hour', every: 1 }],
    [3.9 / 3_600_000, { unit: 'hour', every: 2 }],
    [2.6 / day, { unit: 'day', every: 1 }],
    [1 / day, { unit: 'day', every: 7 }],
    [3.4 / (year / 12), { unit: 'month', every: 1 }],
    [4.2 / year, years(1)],
    [0.42 / year, years(10)],
    [0.1 / year, years(50)],
    [6e-3 / year, years(1000)],
    [6e-9 / year, years(1e9)],
    [0, years(1e15)],
  ])('at %f em per ms is %o', (scale, step) => {
    expect(tickStep(scale)).toEqual(step);
  });

  it('is the coarser, the coarser the scale', () => {
    const lengths = { millisecond: 1, second: 1e3, minute: 6e4, hour: 36e5, day, month: year / 12, year };
    let last = Infinity;
    for (let octave = -80; octave < 20; octave += 0.25) {
      const { unit, every } = tickStep(2 ** octave);
      expect(lengths[unit] * every).toBeLessThanOrEqual(last);
      last = lengths[unit] * every;
    }
  });
});

describe('ticks of years', () => {
  it('are round', () => {
    expect(labels(1956, 2026, 20)).toEqual(['1960', '1980', '2000', '2020']);
  });

  it('include both ends', () => {
    expect(labels(1960, 1980, 10)).toEqual(['1960', '1970', '1980']);
  });

  it('skip the year that never was', () => {
    expect(labels(-250, 250, 100)).toEqual(['200 BC', '100 BC', '1', '100', '200']);
    expect(labels(-3, 4, 1)).toEqual(['4 BC', '3 BC', '2 BC', '1 BC', '1', '2', '3', '4']);
    expect(labels(-10, 10, 2)).toEqual(['10 BC', '8 BC', '6 BC', '4 BC', '2 BC', '1', '2', '4', '6', '8', '10']);
  });

  it('are counted back from 2000 in deep time', () => {
    expect(labels(-70_000_000, -60_000_000, 5_000_000)).toEqual(['70 Ma', '65 Ma']);
    expect(labels(-13_900_000_000, 2000, 5e9)).toEqual(['10 Ga', '5 Ga', '2000']);
  });

  it('change from one way of counting to the other at the same place in every view', () => {
    expect(labels(-30_000, 12_000, 10_000)).toEqual(['30 ka', '20000 BC', '10000 BC', '1', '10000']);
    expect(labels(-28_500, 3000, 5000)).toEqual(['30 ka', '25 ka', '15000 BC', '10000 BC', '5000 BC', '1']);
    expect(labels(-18_000, 3000, 5000)).toEqual(['15000 BC', '10000 BC', '5000 BC', '1']);
    expect(labels(-22_500, -17_500, 1000)).toEqual(['24 ka', '23 ka', '20000 BC', '19000 BC', '18000 BC']);
  });

  it('never crowd at that change', () => {
    for (const every of [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]) {
      const ticks = minorTicks(startOfYear(-500_000), startOfYear(500_000), years(every), 'en');
      for (let i = 1; i < ticks.length; i++) expect((ticks[i]?.at ?? 0) - (ticks[i - 1]?.at ?? 0)).toBeGreaterThan(0.74 * every * year);
    }
  });

  it('end where the calendar ends', () => {
    expect(minorTicks(-Infinity, Infinity, years(1e13), 'en').map(({ label }) => label)).toEqual(['10,000 Ga', '2000', '+10,000 Ga']);
    expect(minorTicks(-1e40, -1e39, years(1e15), 'en')).toEqual([]);
    expect(minorTicks(NaN, NaN, years(1), 'en')).toEqual([]);
  });
});

describe('finer ticks', () => {
  const labelled = (from: string, to: string, step: TickStep) =>
    minorTicks(Date.parse(from), Date.parse(to), step, 'en').map(({ label }) => label);

  it('of months', () => {
    expect(labelled('2022-11-15', '2023-03-01', { unit: 'month', every: 1 })).toEqual(['Dec', 'Jan', 'Feb', 'Mar']);
    expect(labelled('1969-05-01', '1970-08-01', { unit: 'month', every: 3 })).toEqual(['Jul', 'Oct', 'Jan', 'Apr', 'Jul']);
  });

  it('of days begin each month anew, with none right before the first', () => {
    expect(labelled('2023-01-25', '2023-02-04', { unit: 'day', every: 2 })).toEqual(['25', '27', '29', '1', '3']);
    expect(labelled('2023-04-26', '2023-05-04', { unit: 'day', every: 2 })).toEqual(['27', '29', '1', '3']);
    expect(labelled('2024-02-22', '2024-03-02', { unit: 'day', every: 2 })).toEqual(['23', '25', '27', '1']);
    expect(labelled('2023-01-15', '2023-02-09', { unit: 'day', every: 7 })).toEqual(['15', '22', '1', '8']);
  });

  it('of hours, minutes and seconds', () => {
    expect(labelled('2023-05-24T21:00Z', '2023-05-25T04:00Z', { unit: 'hour', every: 3 })).toEqual(['21:00', '00:00', '03:00']);
    expect(labelled('2023-05-24T21:50Z', '2023-05-24T22:10Z', { unit: 'minute', every: 10 })).toEqual(['21:50', '22:00', '22:10']);
    expect(labelled('2023-05-24T21:59:50Z', '2023-05-24T22:00:05Z', { unit: 'second', every: 5 })).toEqual(['21:59:50', '21:59:55', '22:00:00', '22:00:05']);
  });

  it('are none between ticks, or where an extent is reversed', () => {
    expect(labelled('2023-01-02', '2023-01-30', { unit: 'month', every: 1 })).toEqual([]);
    expect(labelled('2023-05-01', '2023-01-01', { unit: 'month', every: 1 })).toEqual([]);
  });

  it('stand at the right month 400 000 years away', () => {
    const lo = startOfYear(-400_000);
    expect(minorTicks(lo, lo + 100 * day, { unit: 'month', every: 1 }, 'en').map(({ label }) => label)).toEqual(['Jan', 'Feb', 'Mar', 'Apr']);
  });

  it('are none where numbers lie further apart than they', () => {
    const bang = -4.35e20;
    expect(minorTicks(bang, bang + 1e6, { unit: 'second', every: 1 }, 'en')).toEqual([]);
    const hours = minorTicks(bang, bang + 6 * 3_600_000, { unit: 'hour', every: 1 }, 'en');
    expect(new Set(hours.map(({ at }) => at)).size).toBe(hours.length);
    expect(hours.length).toBeGreaterThan(4);
  });
});

describe('the context', () => {
  it('of hours is the day, of days the month, of months the year', () => {
    const at = Date.parse('2023-05-24T12:00Z');
    expect(spans(at, at + 1000, { unit: 'hour', every: 1 })).toEqual([['2023-05-24T00', '2023-05-25T00', 'May 24, 2023']]);
    expect(spans(at, at + 10 * day, { unit: 'day', every: 2 })).toEqual([
      ['2023-05-01T00', '2023-06-01T00', 'May 2023'],
      ['2023-06-01T00', '2023-07-01T00', 'June 2023'],
    ]);
    expect(spans(at, at, { unit: 'month', every: 3 })).toEqual([['2023-01-01T00', '2024-01-01T00', '2023']]);
  });

  it('of single years is the decade, of more there is none', () => {
    const at = Date.parse('1965-01-01');
    expect(spans(at, at + 6 * year, years(1))).toEqual([
      ['1960-01-01T00', '1970-01-01T00', '1960–1969'],
      ['1970-01-01T00', '1980-01-01T00', '1970–1979'],
    ]);
    expect(spans(at, at + 6 * year, years(2))).toEqual([]);
  });

  it('has decades of nine years on both sides of the year that never was', () => {
    const decades = contextSpans(startOfYear(-20), startOfYear(15), years(1), 'en');
    expect(decades.map(({ at, label }) => [at, label])).toEqual([
      [startOfYear(-28), '29 – 20 BC'],
      [startOfYear(-18), '19 – 10 BC'],
      [startOfYear(-8), '9 – 1 BC'],
      [startOfYear(1), '1–9'],
      [startOfYear(10), '10–19'],
    ]);
  });

  it('covers the view without gaps', () => {
    for (const step of [{ unit: 'hour', every: 1 }, { unit: 'day', every: 7 }, { unit: 'month', every: 6 }, { unit: 'year', every: 1 }] as const) {
      const [lo, hi] = [Date.parse('1999-11-20'), Date.parse('2001-03-03')];
      const found = contextSpans(lo, hi, step, 'en');
      expect(found[0]?.at).toBeLessThanOrEqual(lo);
      expect(found.at(-1)?.until).toBeGreaterThan(hi);
      found.forEach(({ at }, index) => {
        if (index > 0) expect(found[index - 1]?.until).toBe(at);
      });
    }
  });
});
