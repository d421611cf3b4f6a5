import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeSource } from '../../../../src/render/island/event-source.ts';
import { loadSource } from '../../../../src/render/island/load-source.ts';
import { TimelineModel } from '../../../../src/render/island/model.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import type { TimelineData } from '../../../../src/content/schemas/timeline.ts';
import { syntheticEvents } from '../../../bench/synthetic-events.ts';
import { facetsOf } from '../../../../src/events/facets.ts';
import { parseQuery } from '../../../../src/events/query.ts';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import { chooseStops } from '../../../../src/render/tour-choice.ts';
import { arrived, host, tiledData } from './served.ts';

const events = syntheticEvents(4500);
const context = { categories: [{ id: 'law', label: 'Law' }], lang: 'en', hemisphere: 'north' } as const;
const front = (scale: 'time' | 'gaps' | 'log') => ({ eras: [], lanes: 'none', scale }) as unknown as TimelineData;
const served = host();

/** What a picture holds, without the functions in it. */
const told = (model: TimelineModel) => JSON.stringify(model.scene());

/** Draws until nothing more is asked for. */
async function settle(model: TimelineModel): Promise<void> {
  for (let before = -1; before !== served.asked.length; ) {
    before = served.asked.length;
    model.scene();
    await arrived();
  }
}

describe.each(['time', 'gaps', 'log'] as const)('a page that first shows some stretch of a timeline on tiles, by %s', (scale) => {
  const own = timelineSpec(front(scale), events, { ...context, tiled: true });

  it.each([
    ['inside of its events', '1750/1900'],
    ['partly before them', '1500/1800'],
    ['partly after them', '1990/2300'],
    ['around them', '1000/2400'],
    ['wholly before them', '1000/1100'],
    ['wholly after them', '2300/2310'],
  ])('shows what a page with all events shows: %s', async (_where, view) => {
    const spec = timelineSpec(front(scale), events, { ...context, tiled: true, view });
    const data = tiledData(served, events, own, spec);
    const tiled = new TimelineModel(data, await loadSource(data, 'horizontal'));
    const whole = new TimelineModel(data, wholeSource(events));
    for (const model of [tiled, whole]) {
      model.resize('horizontal', 1280, 16);
      model.view = model.home();
    }
    await settle(tiled);
    expect(told(tiled)).toBe(told(whole));
    expect(tiled.source.events).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.double({ min: -2, max: 14, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), async (octave, share) => {
        const { lo, hi } = spec.extent;
        const middle = share < 0.7 ? (events[Math.floor((share / 0.7) * (events.length - 1))]?.at ?? 0) : lo + ((share - 0.7) / 0.3) * (hi - lo);
        const half = (hi - lo) / 2 ** octave / 2;
        for (const model of [tiled, whole]) model.extent = { lo: middle - half, hi: middle + half };
        await settle(tiled);
        expect(told(tiled)).toBe(told(whole));
      }),
      { numRuns: 15 },
    );
  });
});

/** A history with all that a reader may filter by. */
const said: readonly TimelineEvent[] = events.map((event, n) => ({
  ...event,
  category: n % 3 === 0 ? 'law' : 'science',
  tags: n % 4 === 0 ? [] : n % 4 === 1 ? ['trial'] : ['Trial', `topic-${n % 7}`],
  people: n % 5 === 0 ? ['Ada Lovelace'] : [],
  ...(n % 6 === 0 ? {} : { place: { name: `Town ${n % 9}`, ...(n % 2 === 0 ? { country: 'BE' } : {}) } }),
  confidence: (['high', 'medium', 'low'] as const)[n % 3] ?? 'high',
  ...(n % 8 === 0 ? { langs: { title: 'nl' } } : {}),
  summary: n % 11 === 0 ? 'About a harbour.' : 'Nothing else.',
}));

describe('a filter of a timeline on tiles', () => {
  const own = timelineSpec(front('time'), said, { ...context, tiled: true });

  async function both() {
    const data = tiledData(served, said, own);
    const tiled = new TimelineModel(data, await loadSource(data, 'horizontal'));
    const whole = new TimelineModel(data, wholeSource(said));
    for (const model of [tiled, whole]) {
      model.resize('horizontal', 1280, 16);
      model.view = model.home();
    }
    served.asked.length = 0;
    return { tiled, whole };
  }

  it.each(['category:law', 'tag:trial', 'tag:topic-3 category:science', 'place:"town 4"', 'place:be', 'person:ada', 'confidence:low', 'decade:1900s', 'importance:5', 'event:event-17', 'harbour', 'harbour tag:trial'])(
    'shows what it shows of all events: %s',
    async (filter) => {
      const { tiled, whole } = await both();
      for (const model of [tiled, whole]) model.filter = filter;
      await tiled.load();
      await fc.assert(
        fc.asyncProperty(fc.double({ min: -1, max: 12, noNaN: true }), fc.nat(said.length - 1), async (octave, n) => {
          const { lo, hi } = own.extent;
          const half = (hi - lo) / 2 ** octave / 2;
          const at = said[n]?.at ?? 0;
          for (const model of [tiled, whole]) model.extent = { lo: at - half, hi: at + half };
          await settle(tiled);
          expect(told(tiled)).toBe(told(whole));
          expect(tiled.shown?.map(({ id }) => id)).toEqual(whole.shown?.map(({ id }) => id));
        }),
        { numRuns: 6 },
      );
    },
  );

  it('loads the list of events and what facets count, in a few files; texts only for words', async () => {
    const { tiled } = await both();
    tiled.filter = 'category:law';
    await tiled.load();
    expect(served.asked.map((name) => name.replace(/^.*\/(?=[^/]+\/)/, '')).sort()).toEqual(['facets/0.json', 'list/0.json', 'list/1.json', 'list/2.json']);
    expect(tiled.source.told).toBe(false);
    tiled.filter = 'harbour';
    expect(tiled.shown).toBeNull();
    await tiled.load();
    expect(tiled.source.told).toBe(true);
    expect(tiled.shown?.length).toBe(said.filter(({ summary }) => summary.includes('harbour')).length);
  });

  it('is counted by facets as all events are, from one file', async () => {
    const { tiled } = await both();
    for (const filter of ['', 'category:law tag:trial', 'place:be decade:1950s', 'person:ada importance:3']) {
      const query = parseQuery(filter);
      expect(facetsOf(await tiled.countable(filter))(query)).toEqual(facetsOf(said)(query));
    }
    expect(served.asked.map((name) => name.replace(/^.*\/(?=[^/]+\/)/, ''))).toEqual(['facets/0.json']);
  });

  it('lists each event as it is, but for its text', async () => {
    const { tiled } = await both();
    const bare = (all: readonly Partial<TimelineEvent>[]) => all.map(({ summary, date, ...event }) => JSON.parse(JSON.stringify({ ...event, text: undefined, known: [summary, date].length })) as unknown);
    expect(bare(await tiled.source.all())).toEqual(bare(said));
  });

  it('leaves a tour of all events to one file, and one of what it leaves to that', async () => {
    const { tiled } = await both();
    const { shown, by, count } = await tiled.tour();
    expect([shown, by, count]).toEqual([...Object.values(chooseStops(said, null)), said.length]);
    expect(served.asked.map((name) => name.replace(/^.*\//, ''))).toEqual(['tour.json']);
    tiled.filter = 'importance:5';
    expect((await tiled.tour()).shown.map(({ id }) => id)).toEqual(said.filter(({ importance }) => importance === 5).map(({ id }) => id));
  });
});
