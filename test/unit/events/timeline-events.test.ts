import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachingOwnDates, timelineEvents, type EventEntry } from '../../../src/events/timeline-events.ts';

const day = 86_400_000;

function entry(id: string, date: string): EventEntry {
  return { id, title: id, date, category: 'law', importance: 3, confidence: 'high', tags: [], people: [], summary: '' };
}

const events = (dates: Readonly<Record<string, string>>) =>
  timelineEvents(
    Object.entries(dates).map(([id, date]) => entry(id, date)),
    { lang: 'en' },
  );

const byId = (dates: Readonly<Record<string, string>>) => Object.fromEntries(events(dates).map((event) => [event.id, event]));

describe('an event', () => {
  it('keeps what its author said', () => {
    const said = { ...entry('a', '1970-02-19'), place: { name: 'Ghent' }, href: '/events/a/' };
    expect(timelineEvents([said], { lang: 'en' })[0]).toMatchObject(said);
  });

  it('has its date in the words of the page', () => {
    const when = (lang: string) => timelineEvents([entry('a', '1970-02')], { lang })[0]?.when;
    expect([when('en'), when('nl')]).toEqual(['February 1970', 'februari 1970']);
  });

  it('of a day stands in its middle', () => {
    expect(events({ a: '1970-01-02' })[0]).toMatchObject({ kind: 'instant', at: 1.5 * day, end: 1.5 * day, lo: day, hi: 2 * day });
  });

  it('of an interval lasts from its earliest to its latest', () => {
    expect(events({ a: '1970-01-02/1970-01-04' })[0]).toMatchObject({ kind: 'span', at: day, end: 4 * day, lo: day, hi: 4 * day });
  });

  it('of one of several dates is an instant, of all of them lasts', () => {
    const { one, all } = byId({ one: '[1970-01-01,1970-01-03]', all: '{1970-01-01,1970-01-03}' });
    expect(one).toMatchObject({ kind: 'instant', at: 1.5 * day, lo: 0, hi: 3 * day });
    expect(all).toMatchObject({ kind: 'span', at: 0, end: 3 * day });
  });

  it('says how sure its date is', () => {
    const { about, maybe, both, sure } = byId({ about: '1970~', maybe: '1970?', both: '1970%', sure: '1970' });
    expect([about, maybe, both, sure].map((event) => [event?.approximate, event?.uncertain])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it('takes seasons for those of its hemisphere', () => {
    const south = timelineEvents([entry('a', '2001-21')], { lang: 'en', hemisphere: 'south' });
    expect(south[0]?.lo).toBe(Date.UTC(2001, 8));
  });
});

describe('an end that is not given', () => {
  it('is drawn as far as any date goes', () => {
    const { since, until } = byId({ since: '1999/..', until: '../1980', first: '1970', last: '2023' });
    expect(since).toMatchObject({ openEnd: 'open', openStart: null, at: Date.UTC(1999, 0), end: Date.UTC(2024, 0) });
    expect(until).toMatchObject({ openStart: 'open', openEnd: null, at: Date.UTC(1970, 0), end: Date.UTC(1981, 0) });
  });

  it('is drawn alike if it is unknown', () => {
    const { since } = byId({ since: '1999/', last: '2023' });
    expect(since).toMatchObject({ openEnd: 'unknown', end: Date.UTC(2024, 0) });
  });

  it('leaves a single event its own date', () => {
    expect(events({ a: '1999/..' })[0]).toMatchObject({ at: Date.UTC(1999, 0), end: Date.UTC(2000, 0) });
  });

  it('is finite though no date is known', () => {
    expect(events({ a: '../..' })[0]).toMatchObject({ at: 0, end: 0, lo: 0, hi: 0 });
  });

  it('of a set leaves an instant between what is known', () => {
    const { a } = byId({ a: '[..1969]', first: '1950', last: '2023' });
    const [lo, hi] = [Date.UTC(1950, 0), Date.UTC(1970, 0)];
    expect(a).toMatchObject({ kind: 'instant', openStart: 'open', lo, hi, at: (lo + hi) / 2 });
  });
});

describe('on a timeline with some of all events, an end that is not given', () => {
  const day = 86_400_000;
  const all = events({ bang: 'Y-13800000000', since: '1999/..', until: '../1980', lost: '1990/', set: '[..1969]', first: '1950', last: '2023', far: '2500' });
  const own = (...ids: string[]) =>
    Object.fromEntries(reachingOwnDates(all.filter(({ id }) => ids.includes(id)), { lang: 'en' }).map((event) => [event.id, event]));

  it('reaches as far as a date of the timeline', () => {
    const { since, until, lost } = own('since', 'until', 'lost', 'first', 'last');
    expect(since).toMatchObject({ at: Date.UTC(1999, 0), end: Date.UTC(2024, 0), lo: Date.UTC(1999, 0), hi: Date.UTC(2024, 0) });
    expect(until).toMatchObject({ at: Date.UTC(1950, 0), end: Date.UTC(1981, 0), lo: Date.UTC(1950, 0) });
    expect(lost).toMatchObject({ openEnd: 'unknown', end: Date.UTC(2024, 0) });
    expect(own('since', 'far').since?.end).toBe(Date.UTC(2501, 0));
  });

  it('of a set leaves an instant in the same share of what is left', () => {
    expect(own('set', 'first').set).toMatchObject({ lo: Date.UTC(1950, 0), hi: Date.UTC(1970, 0), at: (Date.UTC(1950, 0) + Date.UTC(1970, 0)) / 2 });
  });

  it('leaves a lone event its own date', () => {
    expect(own('since').since).toMatchObject({ at: Date.UTC(1999, 0), end: Date.UTC(2000, 0) });
  });

  it('moves nothing else, and keeps the order of time', () => {
    const made = reachingOwnDates(all.filter(({ id }) => id !== 'bang'), { lang: 'en' });
    expect(made.map(({ id }) => id)).toEqual(['until', 'first', 'set', 'lost', 'since', 'last', 'far']);
    expect(made.find(({ id }) => id === 'last')).toBe(all.find(({ id }) => id === 'last'));
    expect(reachingOwnDates(all.filter(({ id }) => ['first', 'last'].includes(id)), { lang: 'en' }).map(({ at }) => at)).toEqual([Date.UTC(1950, 0) + 182.5 * day, Date.UTC(2023, 0) + 182.5 * day]);
  });

  it('is where it was on a timeline with all events', () => {
    expect(reachingOwnDates(all, { lang: 'en' })).toEqual(all);
  });
});

describe('instants that share an interval', () => {
  it('stand on whole hours where they are days apart, so that tiles are small', () => {
    const year = events(Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`e${n}`, '1970'])));
    expect(year.map(({ at }) => at % 3_600_000)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(new Set(year.map(({ at }) => at)).size).toBe(7);
  });

  it('are spread evenly inside it, in the order of their ids', () => {
    const spread = byId({ d: '1970-01-01', b: '1970-01-01', a: '1970-01-01', c: '1970-01-01' });
    expect(['a', 'b', 'c', 'd'].map((id) => spread[id]?.at)).toEqual([0.125 * day, 0.375 * day, 0.625 * day, 0.875 * day]);
  });

  it('are only those: a bar of the same extent takes no place', () => {
    const { a, bar, set } = byId({ a: '1970', bar: '1970/1970', set: '{1970}' });
    expect(a?.at).toBe(182.5 * day);
    expect([bar?.at, set?.at]).toEqual([0, 0]);
  });

  it('share it whether or not they are sure of it', () => {
    const { a, b } = byId({ a: '1970', b: '1970~' });
    expect([a?.at, b?.at]).toEqual([91.25 * day, 273.75 * day]);
  });
});

describe('events', () => {
  it('of nothing are none', () => {
    expect(timelineEvents([], { lang: 'en' })).toEqual([]);
  });

  it('come in the order of time, then of length, then of id', () => {
    const order = events({ e: '1970/1980', d: '1970/1975', c: '1970/1975', b: '-0043-03-15', a: 'Y-13800000000' });
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are the same whatever the order they are given in', () => {
    const entries = ['1970', '1970', '196X', '1965/..', '[..1960]', '../1950', '1970~', '{1960,1970}'].map((date, n) => entry(`e${n}`, date));
    const wanted = timelineEvents(entries, { lang: 'en' });
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(timelineEvents(shuffled, { lang: 'en' })).toEqual(wanted);
      }),
    );
  });

  it('have finite numbers, in order, whatever their dates', () => {
    const dates = fc.constantFrom('..', '', '1970', '196X', '-0043').chain((from) =>
      fc.constantFrom('..', '', '2001-21', '2023-05-24', '1999~').map((to) => (from || to ? `${from}/${to}` : '1970')),
    );
    const sets = fc.constantFrom('[..1984]', '[1984..]', '{..1984}', '{1984..}', '[1667,1668,1670..1672]', 'Y-4540000000', '19XX');
    fc.assert(
      fc.property(fc.array(fc.oneof(dates, sets), { minLength: 1, maxLength: 8 }), (all) => {
        for (const { at, end, lo, hi } of timelineEvents(all.map((date, n) => entry(`e${n}`, date)), { lang: 'en' })) {
          expect([at, end, lo, hi].every(Number.isFinite)).toBe(true);
          expect(lo <= at && at <= end && end <= hi).toBe(true);
        }
      }),
    );
  });
});

describe('the dates of a set', () => {
  const years = (date: string) => events({ a: date })[0]?.members?.map(([lo, hi]) => [new Date(lo).getUTCFullYear(), new Date(hi).getUTCFullYear()]);

  it('are each a stretch of time, a range one of several years', () => {
    expect(years('[1667,1668,1670..1672]')).toEqual([[1667, 1668], [1668, 1669], [1670, 1673]]);
    expect(years('{1960,1961-12}')).toEqual([[1960, 1961], [1961, 1962]]);
  });

  it('come in the order of time', () => {
    expect(years('[1760,1750]')).toEqual([[1750, 1751], [1760, 1761]]);
  });

  it('are not told of what is no set, or of a set that is one stretch', () => {
    for (const date of ['1970', '1965/1967', '[1970..1972]', '{1970}', '[..1984]']) expect(years(date), date).toBeUndefined();
  });

  it('that are open reach as far as their timeline', () => {
    const all = events({ bang: 'Y-13800000000', set: '[..1950,1960]', first: '1900', last: '2000' });
    const [set] = reachingOwnDates(all.filter(({ id }) => id !== 'bang'), { lang: 'en' }).filter(({ id }) => id === 'set');
    expect(set?.members).toEqual([[Date.UTC(1900, 0), Date.UTC(1951, 0)], [Date.UTC(1960, 0), Date.UTC(1961, 0)]]);
  });
});
