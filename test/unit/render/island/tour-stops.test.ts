import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import { readingTime, stopsFor } from '../../../../src/render/island/parts/tour-stops.ts';
import { chooseStops } from '../../../../src/render/tour-choice.ts';
import { instant } from '../../scene/made-events.ts';

/** So many events in the order of time, of these importances in turn. */
function events(count: number, ...importances: number[]): TimelineEvent[] {
  return Array.from({ length: count }, (_, n) => ({
    ...instant(`e${n}`, n),
    importance: importances[n % importances.length] as number,
  }));
}

const ids = (chosen: readonly TimelineEvent[]) => chosen.map(({ id }) => id);

describe('the stops of a tour', () => {
  it('are all events of a timeline that one can sit through', () => {
    const all = events(60, 1, 2, 3);
    expect(chooseStops(all, null)).toEqual({ events: all, by: 'all' });
  });

  it('are the most important of a longer one, whole levels up to about forty', () => {
    const all = events(100, 5, 4, 3, 3, 3, 2, 2, 2, 2, 2);
    const choice = chooseStops(all, null);
    expect(choice.by).toBe('importance');
    expect(ids(choice.events)).toEqual(ids(all.filter(({ importance }) => importance >= 3)));
    expect(choice.events).toHaveLength(50);
  });

  it('of a level with too many are forty in all, evenly taken, the more important ones whole', () => {
    const all = events(1000, 5, ...Array.from({ length: 99 }, () => 3));
    const { events: chosen } = chooseStops(all, null);
    expect(chosen).toHaveLength(40);
    expect(ids(chosen.filter(({ importance }) => importance === 5))).toEqual(ids(all.filter(({ importance }) => importance === 5)));
  });

  it('say that they are some, where all events are alike', () => {
    const { events: chosen, by } = chooseStops(events(1000, 3), null);
    expect(by).toBe('some');
    expect(chosen).toHaveLength(40);
    expect([chosen[0]?.id, chosen[1]?.id, chosen.at(-1)?.id]).toEqual(['e0', 'e26', 'e999']);
  });

  it('have the event that the reader has chosen among them, at its place in time', () => {
    const { events: chosen } = chooseStops(events(1000, 3), 'e30');
    expect(ids(chosen).slice(0, 4)).toEqual(['e0', 'e26', 'e30', 'e51']);
  });

  it('come in the order of time, once each, never more than fifty and the chosen one, nor one less important than one left out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 61, maxLength: 300 }), fc.nat(299), (importances, n) => {
        const all = importances.map((importance, k) => ({ ...instant(`e${k}`, k), importance }));
        const wanted = all[n]?.id ?? null;
        const { events: chosen } = chooseStops(all, wanted);
        expect(chosen).toEqual(all.filter((event) => chosen.includes(event)));
        expect(chosen.length).toBeGreaterThanOrEqual(40);
        expect(chosen.length).toBeLessThanOrEqual(51);
        const least = Math.min(...chosen.filter(({ id }) => id !== wanted).map(({ importance }) => importance));
        expect(all.filter((event) => event.importance > least && !chosen.includes(event))).toEqual([]);
      }),
    );
  });
});

describe('the time for a stop', () => {
  it('is that of reading 200 words a minute, and four seconds at least', () => {
    expect(readingTime(0)).toBe(4000);
    expect(readingTime(13)).toBe(4000);
    expect(readingTime(14)).toBe(4200);
    expect(readingTime(40)).toBe(12_000);
  });

  it('counts the words of date, title and summary, also where no spaces part them', () => {
    const event = { ...instant('e', 7), when: '19 February 1970', title: 'Approved', summary: 'For “use” in people: at last, after years of trials.' };
    expect(stopsFor([event], 'en')).toEqual([{ id: 'e', at: event.at, duration: 4200 }]);
    const japanese = { ...event, when: '1970年', title: '承認', summary: '米国食品医薬品局は、人間に対するケタミンの使用を承認した。麻酔薬として、ベトナム戦争で広く使用された。' };
    const [stop] = stopsFor([japanese], 'ja');
    expect(stop?.duration).toBeGreaterThan(6000);
  });
});
