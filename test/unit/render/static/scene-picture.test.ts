import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseView } from '../../../../src/dates/parse-view.ts';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import { scenePicture } from '../../../../src/render/static/scene-picture.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { entry, eventsOf } from '../../events/entry.ts';

const events = eventsOf(
  entry('early', '1950-01-01', { importance: 5 }),
  entry('first', '1960-07-01', { importance: 2 }),
  entry('decade', '196X', { importance: 1 }),
  entry('war', '1963/1965', { importance: 4 }),
  entry('last', '1969-12-31', { importance: 3 }),
);

function drawn(view: string, highlight: readonly string[] = [], of: readonly TimelineEvent[] = events) {
  const spec = timelineSpec(undefined, of.length > 0 ? of : events, { categories: [], lang: 'en', hemisphere: 'north' });
  return scenePicture(of, spec, parseView(view), highlight);
}

const ids = (picture: ReturnType<typeof drawn>) => picture.events.map(({ event }) => event.id);

describe('the picture of a scene', () => {
  it('names the events that the scene is about, in the order of time, in rows of equal height', () => {
    const picture = drawn('1960/1969', ['last', 'first']);
    expect(ids(picture)).toEqual(['first', 'last']);
    expect(picture.events.map(({ row }) => row)).toEqual([0.25, 0.75]);
    expect(picture.events[0]?.at).toBeLessThan(picture.events[1]?.at ?? 0);
  });

  it('shows the others in view as points', () => {
    expect(drawn('1960/1969', ['last', 'first', 'decade']).others).toHaveLength(1);
    expect(drawn('1940/1969', ['last', 'first', 'decade']).others).toHaveLength(2);
  });

  it('names the most important in view where the scene names none', () => {
    expect(ids(drawn('1960/1969'))).toEqual(['first', 'war', 'decade', 'last']);
    expect(ids(drawn('1940/1955'))).toEqual(['early']);
  });

  it('tells how long an event lasted, and what a vague date allows', () => {
    const picture = drawn('1960/1969', ['war', 'decade', 'first']);
    const line = (id: string) => picture.events.find(({ event }) => event.id === id)?.line;
    const decade = line('decade');
    expect(decade?.start).toBeCloseTo(0.8 / 11, 2);
    expect(decade?.end).toBeCloseTo(1 - 0.8 / 11, 2);
    expect((line('war')?.end ?? 0) - (line('war')?.start ?? 0)).toBeCloseTo(0.3 * (1 - 1.6 / 11), 2);
    expect(line('first')).toBeNull();
  });

  it('is an axis where no event is left', () => {
    const picture = drawn('1950/1960', [], []);
    expect(picture.events).toEqual([]);
    expect(picture.others).toEqual([]);
    expect(picture.ticks.map(({ label }) => label)).toContain('1955');
  });

  it('keeps everything inside, also events outside of the view', () => {
    const years = fc.integer({ min: 1900, max: 2020 });
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 20 }), years, fc.integer({ min: 1, max: 60 }), (all, from, length) => {
        const some = eventsOf(...all.map((year, n) => entry(`e${n}`, String(year), {})));
        const picture = drawn(`${from}/${from + length}`, ['e0'], some);
        const places = [...picture.ticks, ...picture.events].map(({ at }) => at).concat(picture.others);
        expect(places.filter((at) => at < 0 || at > 1)).toEqual([]);
        expect(ids(picture)).toEqual(['e0']);
      }),
    );
  });
});
