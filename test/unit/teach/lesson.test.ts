import { describe, expect, it } from 'vitest';
import { timelineEvents } from '../../../src/events/timeline-events.ts';
import { timelineSpec } from '../../../src/render/static/timeline-spec.ts';
import { shareOf } from '../../../src/render/timeline-scene.ts';
import { chart, chartWidth, signRadius } from '../../../src/teach/chart.ts';
import { cardEvents, chartEvents, eventsToPlace, exerciseEvents, viewAround } from '../../../src/teach/lesson.ts';

function events(dates: readonly string[], importance: (index: number) => number = () => 3) {
  return timelineEvents(
    dates.map((date, index) => ({
      id: `e${String(index).padStart(2, '0')}`,
      title: `Event ${index}`,
      date,
      category: 'law',
      importance: importance(index),
      confidence: 'high' as const,
      tags: [],
      people: [],
      summary: '',
    })),
    { lang: 'en-GB' },
  );
}

const years = Array.from({ length: 60 }, (_, index) => String(1950 + index));
const specOf = (all: ReturnType<typeof events>) => timelineSpec(undefined, all, { categories: [], lang: 'en-GB', hemisphere: 'north' });
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('the view of a question', () => {
  const year = 365.2425 * 86_400_000;
  const whole = { lo: -20 * year, hi: 60 * year };

  it('has room around its events, to whole years', () => {
    expect(viewAround(events(['1970-02-19', '2000']), whole)).toBe('1965/2005');
    expect(viewAround(events(['1970-02-19']), whole)).toBe('1966/1974');
  });

  it('is finer where years are too long', () => {
    const days = { lo: 0, hi: 30 * 86_400_000 };
    expect(viewAround(events(['1970-01-10']), days)).toBe('1970-01-08T12Z/1970-01-12T11Z');
  });

  it('reaches into deep time', () => {
    expect(viewAround(events(['Y-66000000', 'Y-2600000']), { lo: -66e6 * year, hi: 0 })).toBe('Y-75500000/Y6900000');
  });
});

describe('what goes onto the sheets', () => {
  it('the chart has the events that questions are about, then the most important', () => {
    const all = events(years, (index) => (index % 5) + 1);
    const chosen = chartEvents(all, new Set(['e00', 'e05']));
    expect(chosen).toHaveLength(20);
    expect(ids(chosen)).toEqual(expect.arrayContaining(['e00', 'e05']));
    expect(chosen.filter(({ importance }) => importance === 5)).toHaveLength(12);
    expect(chosen.map(({ at }) => at)).toEqual(chosen.map(({ at }) => at).sort((a, b) => a - b));
  });

  it('events to place can be told apart, have one letter each, and are in no order of time', () => {
    const all = events(years);
    const share = shareOf(specOf(all));
    const asked = eventsToPlace(all, ['A', 'B', 'C', 'D', 'E'], share);
    expect(asked.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const shares = asked.map(({ event }) => share(event.at));
    const sorted = shares.toSorted((a, b) => a - b);
    expect(shares).not.toEqual(sorted);
    for (const [index, at] of sorted.slice(1).entries()) expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(0.035);
  });

  it('what lasted is neither to be placed nor, if there are enough others, in the exercise', () => {
    const some = events([...years.slice(0, 20), '1950/1970']);
    expect(ids(exerciseEvents(some))).not.toContain('e20');
    expect(ids(exerciseEvents(events(['1950', '1960/1970'])))).toEqual(['e00', 'e01']);
    expect(eventsToPlace(events(['1960/1970']), ['A'], () => 0)).toEqual([]);
  });

  it('the cards are the same each time, and in no order of time', () => {
    const cards = ids(cardEvents(events(years)));
    expect(cards).toHaveLength(24);
    expect(ids(cardEvents(events(years).toReversed().toReversed()))).toEqual(cards);
    expect(cards).not.toEqual(cards.toSorted());
  });
});

describe('the chart', () => {
  it('keeps signs apart, above the axis and inside', () => {
    const all = events([...years, ...years, '196X', '1990/1995', '1999/..']);
    const { signs, axis, height } = chart(specOf(all), all.map((event, index) => ({ event, text: String(index) })));
    expect(signs).toHaveLength(all.length);
    for (const [index, a] of signs.entries()) {
      expect(a.x).toBeGreaterThan(signRadius);
      expect(a.x).toBeLessThan(chartWidth - signRadius);
      expect(a.y).toBeGreaterThanOrEqual(signRadius);
      expect(a.y).toBeLessThan(axis);
      for (const b of signs.slice(index + 1)) expect(a.y !== b.y || Math.abs(a.x - b.x) >= 2 * signRadius).toBe(true);
    }
    expect(height).toBeGreaterThan(axis);
  });

  it('draws how far a date may reach', () => {
    const all = events(['1950', '196X', '2000']);
    const lines = chart(specOf(all), all.map((event) => ({ event, text: event.id }))).signs.map(({ line }) => line !== null);
    expect(lines).toEqual([false, true, false]);
  });

  it('without signs has room to write in, and ticks to measure by', () => {
    const empty = chart(specOf(events(years)), [], 9);
    expect(empty.axis).toBe(9 * 24 + 14);
    expect(empty.ticks.map(({ label }) => label)).toEqual(Array.from({ length: 13 }, (_, index) => String(1950 + 5 * index)));
    expect(empty.between.length).toBeGreaterThan(empty.ticks.length * 4);
  });
});
