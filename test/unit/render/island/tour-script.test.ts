import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterTime,
  afterWaiting,
  currentStop,
  paused,
  played,
  toStop,
  tourAt,
  untilNext,
  withSpeed,
  withStops,
  type Stop,
  type TourScript,
} from '../../../../src/render/island/parts/tour-script.ts';

const stops: readonly Stop[] = [
  { id: 'a', at: 0, duration: 4000 },
  { id: 'b', at: 100, duration: 6000 },
  { id: 'c', at: 1000, duration: 5000 },
];

const where = (tour: TourScript) => [tour.mode, currentStop(tour)?.id, untilNext(tour)];

describe('a tour', () => {
  it('waits at the stop that is asked for, else at the first', () => {
    expect(where(tourAt(stops, 'b'))).toEqual(['paused', 'b', Infinity]);
    expect(where(tourAt(stops, 'unknown'))).toEqual(['paused', 'a', Infinity]);
    expect(where(tourAt(stops, null))).toEqual(['paused', 'a', Infinity]);
  });

  it('stays at a stop for its duration, then goes to the next, and ends after the last', () => {
    let tour = played(tourAt(stops, 'b'));
    expect(where(tour)).toEqual(['playing', 'b', 6000]);
    tour = afterTime(tour, 5999);
    expect(where(tour)).toEqual(['playing', 'b', 1]);
    tour = afterTime(tour, 1);
    expect(where(tour)).toEqual(['playing', 'c', 5000]);
    tour = afterTime(tour, 5000);
    expect(where(tour)).toEqual(['ended', 'c', Infinity]);
  });

  it('starts again from the first stop after the end', () => {
    const ended = afterTime(played(tourAt(stops, 'c')), 5000);
    expect(where(played(ended))).toEqual(['playing', 'a', 4000]);
  });

  it('passes no time while it is paused, and plays on with what was left', () => {
    const tour = paused(afterTime(played(tourAt(stops, 'a')), 1500));
    expect(afterTime(tour, 60_000)).toEqual(tour);
    expect(where(played(tour))).toEqual(['playing', 'a', 2500]);
  });

  it('at twice the speed takes half of what is left', () => {
    const tour = afterTime(played(tourAt(stops, 'b')), 2000);
    expect(untilNext(withSpeed(tour, 2))).toBe(2000);
    expect(untilNext(withSpeed(tour, 0.5))).toBe(8000);
    expect(where(afterTime(withSpeed(tour, 2), 1500))).toEqual(['playing', 'b', 500]);
  });

  it('tells a stop from its beginning when the reader goes there, playing or paused as before', () => {
    const tour = afterTime(played(tourAt(stops, 'a')), 3000);
    expect(where(toStop(tour, 1))).toEqual(['playing', 'b', 6000]);
    expect(where(toStop(tour, -1))).toEqual(['playing', 'a', 4000]);
    expect(where(toStop(paused(tour), 2))).toEqual(['paused', 'c', Infinity]);
    expect(where(toStop(tour, 3))).toEqual(['ended', 'a', Infinity]);
    expect(where(toStop(toStop(tour, 3), 1))).toEqual(['paused', 'b', Infinity]);
  });

  it('only the timer leads to the next stop, not time that a reader takes to press a button', () => {
    expect(where(afterWaiting(played(tourAt(stops, 'a')), 9000))).toEqual(['playing', 'a', 0]);
  });
});

describe('other stops, while a filter changes', () => {
  const playing = afterTime(played(tourAt(stops, 'b')), 2000);

  it('change nothing for a stop that is still there', () => {
    const [, b, c] = stops;
    expect(where(withStops(playing, [b, c] as Stop[]))).toEqual(['playing', 'b', 4000]);
  });

  it('lead to the nearest in time otherwise', () => {
    const [a, , c] = stops;
    expect(where(withStops(playing, [a, c] as Stop[]))).toEqual(['playing', 'a', 4000]);
    expect(where(withStops(paused(playing), [c] as Stop[]))).toEqual(['paused', 'c', Infinity]);
  });

  it('that are none pause it, and it is found again where it was', () => {
    const none = withStops(playing, []);
    expect(where(none)).toEqual(['paused', undefined, Infinity]);
    expect(played(none)).toEqual(none);
    expect(where(withStops(none, [...stops].filter(({ id }) => id !== 'b')))).toEqual(['paused', 'a', Infinity]);
  });
});

const anyStops = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
  .chain((ats) => fc.tuple(...[...ats].sort((x, y) => x - y).map((at) =>
    fc.integer({ min: 4000, max: 20_000 }).map((duration): Stop => ({ id: String(at), at, duration })))));

describe('whatever the stops, the speed and the moments at which a timer fires', () => {
  it('every stop is told in order, none shorter than its duration', () => {
    fc.assert(
      fc.property(anyStops, fc.constantFrom(0.5, 1, 1.5, 2), fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 9 }), (given, speed, waits) => {
        let tour = withSpeed(played(tourAt(given, null)), speed);
        const told = new Map<string, number>();
        for (let turn = 0; tour.mode === 'playing'; turn++) {
          const wait = waits[turn % waits.length] as number;
          const { id } = currentStop(tour) as Stop;
          told.set(id, (told.get(id) ?? 0) + wait * speed);
          tour = afterTime(tour, wait);
        }
        expect(tour.mode).toBe('ended');
        expect([...told.keys()]).toEqual(given.map(({ id }) => id));
        for (const { id, duration } of given) expect(told.get(id)).toBeGreaterThanOrEqual(duration - 1e-6);
      }),
    );
  });

  it('a timer set for what is left takes exactly the sum of the durations', () => {
    fc.assert(
      fc.property(anyStops, fc.constantFrom(0.5, 1, 1.5, 2), (given, speed) => {
        let tour = withSpeed(played(tourAt(given, null)), speed);
        let time = 0;
        for (; tour.mode === 'playing'; tour = afterTime(tour, untilNext(tour))) time += untilNext(tour);
        expect(time).toBeCloseTo(given.reduce((sum, { duration }) => sum + duration, 0) / speed, 3);
      }),
    );
  });
});
