import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder, ladderWidth, verticalLength } from '../../../../src/render/geometry.ts';
import { picture, type Picture } from '../../../../src/render/static/picture.ts';
import type { StepRange } from '../../../../src/render/static/ranges.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { homeView, layoutOf, scaleOf, sizeOf, type TimelineSpec } from '../../../../src/render/timeline-scene.ts';
import { scene } from '../../../../src/scene/index.ts';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import { entry, eventsOf } from '../../events/entry.ts';

const specOf = (events: readonly TimelineEvent[]) =>
  timelineSpec(undefined, events, { categories: [], lang: 'en', hemisphere: 'north' });

/** What the browser would draw at a width (or, upright, a length) in em. */
function drawn(events: readonly TimelineEvent[], spec: TimelineSpec, orientation: 'horizontal' | 'vertical', length: number) {
  const size = sizeOf(orientation, length, 1, 'en');
  return scene(layoutOf(events, spec, orientation), homeView(spec, scaleOf(spec), size), size, spec.eras);
}

const at = (step: number) => (range: StepRange) => step >= (range.from ?? -Infinity) && step < (range.until ?? Infinity);

const dates = fc.oneof(
  fc.integer({ min: 1900, max: 2020 }).map(String),
  fc.integer({ min: 190, max: 201 }).map((decade) => `${decade}X`),
  fc.tuple(fc.integer({ min: 1900, max: 1960 }), fc.integer({ min: 1961, max: 2020 })).map((ends) => ends.join('/')),
);
const some = fc
  .array(fc.tuple(dates, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 60 })
  .map((all) => eventsOf(...all.map(([date, importance], n) => entry(`e${n}`, date, { importance }))));

describe('the picture in the page', () => {
  it('shows at every step of the ladder the marks and clusters that the browser draws there', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: ladder.first, max: ladder.last }), (events, step) => {
        const spec = specOf(events);
        const { marks, clusters } = picture(events, spec);
        const live = drawn(events, spec, 'horizontal', ladderWidth(step));
        const ids = marks.filter(({ horizontal }) => horizontal).filter(at(step)).map(({ event }) => event.id);
        expect(ids.sort()).toEqual(live.marks.map(({ id }) => id).sort());
        const counts = clusters.filter(({ orientation }) => orientation === 'horizontal').filter(at(step));
        expect(counts.map(({ count }) => count).sort()).toEqual(live.clusters.map(({ count }) => count).sort());
      }),
    );
  });

  it('shows upright what the browser draws on a phone', () => {
    fc.assert(
      fc.property(some, (events) => {
        const spec = specOf(events);
        const live = drawn(events, spec, 'vertical', verticalLength(events.length));
        const { marks } = picture(events, spec);
        expect(marks.filter(({ vertical }) => vertical).map(({ event }) => event.id).sort()).toEqual(live.marks.map(({ id }) => id).sort());
      }),
    );
  });

  it('accounts for every event at every step', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: ladder.first, max: ladder.last }), (events, step) => {
        const { marks, clusters } = picture(events, specOf(events));
        const shown = marks.filter(({ horizontal }) => horizontal).filter(at(step)).length;
        const hidden = clusters.filter(({ orientation }) => orientation === 'horizontal').filter(at(step));
        expect(hidden.reduce((sum, { count }) => sum + count, shown)).toBe(events.length);
      }),
    );
  });

  it('places marks as shares of the extent', () => {
    const events = eventsOf(entry('a', '1900'), entry('b', '2000'));
    const spec = timelineSpec({ view: '1900/1999' } as never, events, { categories: [], lang: 'en', hemisphere: 'north' });
    const { marks } = picture(events, spec);
    expect(marks.map(({ event, at: share }) => [event.id, Math.round(share * 1000) / 1000])).toEqual([
      ['a', 0.005],
      ['b', 1.005],
    ]);
  });

  it('has folds with as much of their names as has room at each step', () => {
    const events = eventsOf(...['1900', '1930', '1931', '2000'].map((date, n) => entry(`e${n}`, date)));
    const spec = { ...specOf(events), scale: 'gaps' } as const;
    const { horizontal, vertical } = picture(events, spec);
    expect(horizontal.folds.map(({ label }) => label)).toEqual(['30 years', '69 years']);
    expect(vertical.folds.map(({ start }) => start.toFixed(4))).toEqual(horizontal.folds.map(({ start }) => start.toFixed(4)));
    for (let step = ladder.first; step <= ladder.last; step++) {
      const live = drawn(events, spec, 'horizontal', ladderWidth(step)).axis.folds.map(({ brief }) => brief);
      expect(horizontal.folds.map(({ briefs }) => briefs.find(at(step))?.value ?? '')).toEqual(live);
    }
  });

  it('has lines for what dates allow in both orientations', () => {
    const events = eventsOf(entry('a', '190X'), entry('b', '1950/1960'), entry('c', '2000-05-01'));
    const { marks, whiskers, bars } = picture(events, specOf(events));
    expect(marks.filter(({ line }) => line !== null).map(({ event }) => event.id)).toEqual(['a', 'b']);
    expect(whiskers.map(({ event }) => event.id)).toEqual(['a']);
    expect(bars.map(({ id }) => id)).toEqual(['b']);
  });

  it('names its places in CSS under the scope that it is given', () => {
    const made: Picture = picture(eventsOf(entry('a', '1900')), specOf(eventsOf(entry('a', '1900'))));
    expect(made.css('#x')).toMatch(/^#x \.annals-drawing\{--breadth:[\d.]+;--length:24\}#x \[data-event="a"\]\{--at:[\d.]+;--off:[\d.]+;--room:[\d.]+\}$/);
  });

  it('of nothing is empty', () => {
    const { marks, clusters, bars } = picture([], specOf([]));
    expect([marks, clusters, bars]).toEqual([[], [], []]);
  });
});

describe('the dates of a set in the page', () => {
  const events = eventsOf(entry('one', '[1900,1950,1990..1999]'), entry('each', '{1910,1960}'), entry('day', '1930-05-01'));
  const made = picture(events, { ...specOf(events), home: { lo: Date.UTC(1900, 0), hi: Date.UTC(2000, 0) } });
  const rounded = (all: readonly { start: number; end: number }[] | undefined) => all?.map(({ start, end }) => [start, end].map((share) => Math.round(share * 100)));

  it('stand in shares of the extent on their lines across', () => {
    const line = (id: string) => made.marks.find(({ event }) => event.id === id)?.line?.members;
    expect(rounded(line('one'))).toEqual([[0, 1], [50, 51], [90, 100]]);
    expect(rounded(line('each'))).toEqual([[10, 11], [60, 61]]);
  });

  it('and on those down: whiskers for one of them, bars of the gutter for all', () => {
    expect(rounded(made.whiskers.find(({ event }) => event.id === 'one')?.members)).toEqual([[0, 1], [50, 51], [90, 100]]);
    expect(rounded(made.bars.find(({ id }) => id === 'each')?.members)).toEqual([[10, 11], [60, 61]]);
  });
});
