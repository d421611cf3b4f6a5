import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeSource } from '../../../../src/render/island/event-source.ts';
import { loadSource } from '../../../../src/render/island/load-source.ts';
import { TimelineModel } from '../../../../src/render/island/model.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import type { TimelineData } from '../../../../src/content/schemas/timeline.ts';
import { syntheticEvents } from '../../../bench/synthetic-events.ts';
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
