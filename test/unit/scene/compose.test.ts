import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { scene, stepOf, type Era } from '../../../src/scene/compose.ts';
import type { Size } from '../../../src/scene/fit-view.ts';
import { always, layout, never, type LayoutOptions } from '../../../src/scene/layout.ts';
import { gapsScale, timeScale } from '../../../src/scene/scale.ts';
import { syntheticEvents } from '../../bench/synthetic-events.ts';
import { instant, span } from './made-events.ts';

const day = 86_400_000;

const options: LayoutOptions = {
  scale: timeScale(),
  unit: 100 * day,
  rows: 2,
  lanes: [{ id: 'all', label: '' }],
  laneOf: ({ category }) => category,
  box: () => 10,
};

/** 1000 px of 100 em. */
const size: Size = { length: 1000, em: 10, orientation: 'horizontal', rowHeight: 2, padStart: 0, padEnd: 0, locale: 'en' };
/** 100 days from 1970-01-01 on: 10 px a day. */
const view = { centre: 50 * day, msPerPx: day / 10 };

function draw(events: readonly TimelineEvent[], changed: Partial<LayoutOptions> = {}, eras: readonly Era[] = []) {
  return scene(layout(events, { ...options, ...changed }), view, size, eras);
}

describe('the step of a scale', () => {
  const made = layout([], options);
  const unit = options.unit;

  it.each([
    [1, 0],
    [2, 4],
    [100, 26],
    [2 ** (19 / 4), 19],
    [2 ** (19 / 4) * 0.999, 18],
    [0.5, -4],
  ])('at %f em per unit is %i', (em, step) => {
    expect(stepOf(made, em / unit)).toBe(step);
  });

  it('stays between what is always shown and what is never', () => {
    expect(stepOf(made, 1e-300 / unit)).toBe(always);
    expect(stepOf(made, 1e300 / unit)).toBe(never - 1);
  });
});

describe('a scene', () => {
  it('of nothing has an axis and its lanes', () => {
    const { marks, labels, clusters, lanes, breadth, axis } = draw([]);
    expect([marks, labels, clusters]).toEqual([[], [], []]);
    expect(lanes).toEqual([{ id: 'all', label: '', offset: 0, breadth: 38, rows: 1 }]);
    expect(breadth).toBe(38);
    expect(axis.minor.length).toBeGreaterThan(0);
  });

  it('has the mark of an instant at its place, with a label', () => {
    const { marks, labels } = draw([instant('a', 30 * day)]);
    expect(marks).toEqual([{ id: 'a', lane: 'all', row: 0, position: 300, extent: 0, offset: 10, whisker: null }]);
    expect(labels).toEqual([{ id: 'a', position: 300, offset: 10, extent: 91, cut: false }]);
  });

  it('has the bar of a span, and whiskers only of instants', () => {
    const { marks } = draw([span('a', 30 * day, 50 * day), instant('b', 70 * day, { lo: 65 * day, hi: 75 * day })]);
    expect(marks.map(({ position, extent, whisker }) => [position, extent, whisker])).toEqual([
      [300, 200, null],
      [700, 0, { start: 650, end: 750 }],
    ]);
  });

  it('has no whisker that would hide behind its mark', () => {
    const { marks } = draw([instant('a', 30 * day, { lo: 29.5 * day, hi: 30.5 * day })]);
    expect(marks[0]?.whisker).toBeNull();
  });

  it('cuts a label at the end of the drawing, and leaves out one without room', () => {
    const { labels } = draw([instant('a', 95 * day), instant('b', 99 * day)]);
    expect(labels).toEqual([{ id: 'a', position: 950, offset: 10, extent: 50, cut: true }]);
  });

  it('keeps the label of a bar that has begun before inside the drawing', () => {
    const { marks, labels } = draw([span('a', -20 * day, 50 * day)]);
    expect(marks[0]).toMatchObject({ position: -200, extent: 700 });
    expect(labels).toEqual([{ id: 'a', position: 0, offset: 10, extent: 91, cut: false }]);
  });

  it('cuts such a label where the bar ends', () => {
    const { labels } = draw([span('a', -20 * day, 5 * day)]);
    expect(labels).toEqual([{ id: 'a', position: 0, offset: 10, extent: 50, cut: true }]);
  });

  it('cuts bars a drawing’s length beyond its ends, however long they are', () => {
    const { marks, labels } = draw([span('a', -4e20, 4e20), instant('b', 10 * day, { lo: -4e20, hi: 20 * day })]);
    expect(marks.map(({ position, extent, whisker }) => [position, extent, whisker])).toEqual([
      [-1000, 3000, null],
      [100, 0, { start: -1000, end: 200 }],
    ]);
    expect(labels.map(({ position, cut }) => [position, cut])).toEqual([
      [0, false],
      [100, false],
    ]);
  });

  it('stacks lanes, each with strips for its name and for clusters, below the names of eras', () => {
    const lanes = [
      { id: 'law', label: 'Law' },
      { id: 'science', label: 'Science' },
    ];
    const eras = [{ id: 'era', label: 'Era', lo: 20 * day, hi: 200 * day }];
    const events = [
      instant('a', 0, { category: 'law' }),
      instant('b', 0, { category: 'law', importance: 4 }),
      instant('c', 0, { category: 'science' }),
    ];
    const drawn = draw(events, { lanes }, eras);
    expect(drawn.lanes).toEqual([
      { id: 'law', label: 'Law', offset: 17, breadth: 73, rows: 2 },
      { id: 'science', label: 'Science', offset: 90, breadth: 53, rows: 1 },
    ]);
    expect(drawn.breadth).toBe(143);
    expect(drawn.marks.map(({ id, offset }) => [id, offset])).toEqual([
      ['a', 62],
      ['b', 42],
      ['c', 115],
    ]);
    expect(drawn.eras).toEqual([{ id: 'era', label: 'Era', start: 200, end: 1000 }]);
  });

  it('leaves out eras that lie elsewhere', () => {
    const eras = [
      { id: 'before', label: '', lo: -10 * day, hi: 0 },
      { id: 'after', label: '', lo: 100 * day, hi: Infinity },
    ];
    expect(draw([], {}, eras).eras).toEqual([]);
  });

  it('has clusters of what is hidden, which tell what they hold when asked', () => {
    const events = ['a', 'b', 'c', 'd'].map((id, n) => instant(id, (30 + n) * day, { importance: 5 - n }));
    const { clusters } = draw(events);
    // Cells are the 100 days halved four times, 6.25 days.
    expect(clusters.map(({ key, lane, start, end, position, offset, count }) => ({ key, lane, start, end, position, offset, count }))).toEqual([
      { key: 'all 4 5', lane: 'all', start: 312.5, end: 375, position: 343.75, offset: 49, count: 2 },
    ]);
    expect(clusters[0]?.members()?.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(clusters[0]?.mix).toEqual([{ category: 'all', count: 2 }]);
    expect([clusters[0]?.from, clusters[0]?.to]).toEqual([32 * day, 33 * day]);
  });

  it('keeps the marks of clusters inside the drawing', () => {
    const events = Array.from({ length: 9 }, (_, n) => instant(`e${n}`, 100 * day));
    expect(draw(events).clusters.map(({ start, end, position }) => [start, end, position])).toEqual([[1000, 1000, 987]]);
  });

  it('shows folds, clipped to the drawing', () => {
    const scale = gapsScale([0, 50 * day, 100 * day], { lo: 0, hi: 100 * day });
    const { gaps } = draw([instant('a', 0), instant('b', 50 * day)], { scale });
    expect(gaps).toEqual([
      { start: 15, end: 45, duration: 47 * day },
      { start: 75, end: 105, duration: 47 * day },
    ]);
    const inside = scene(layout([], { ...options, scale }), { centre: 2 * day, msPerPx: day / 1000 }, size);
    expect(inside.gaps).toEqual([{ start: 0, end: 1000, duration: 47 * day }]);
  });

  it('is the same along a vertical axis', () => {
    const events = [instant('a', 30 * day), instant('b', 31 * day)];
    const made = layout(events, options);
    const upright = scene(made, view, { ...size, orientation: 'vertical' });
    expect({ ...upright, orientation: 'horizontal' }).toEqual(scene(made, view, size));
  });
});

/** 5. Work per frame grows with what is visible, not with N; told without a clock, by what is read. */
describe('drawing a frame', () => {
  interface Frame {
    readonly reads: number;
    readonly marks: number;
    readonly clusters: number;
  }

  /** Draws a view in which a thousand em are spread over ten days, and counts what it reads of the layout. */
  function frame(count: number, days: number): Frame {
    const events = syntheticEvents(count);
    const [lo, hi] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
    const made = layout(events, { ...options, unit: hi - lo, rows: 9 });
    let reads = 0;
    const counted = <T extends object>(array: T): T =>
      new Proxy(array, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const { start, end, box, step, row, lane } = made;
    const watched = {
      ...made,
      events: counted(made.events),
      start: counted(start),
      end: counted(end),
      box: counted(box),
      step: counted(step),
      row: counted(row),
      lane: counted(lane),
    };
    const look = { centre: lo + (hi - lo) * 0.8, msPerPx: (days * day) / size.length };
    scene(watched, look, size);
    reads = 0;
    const { marks, clusters } = scene(watched, look, size);
    return { reads, marks: marks.length, clusters: clusters.length };
  }

  it.each([10, 1000, 100_000])('of %i days reads no more of 20 000 events than of as many as there are labels', (days) => {
    const many = frame(20_000, days);
    const few = frame(100, days);
    // 100 em hold at most eleven boxes of 10 em a row, and 33 cells; the ends of the view are found by halving,
    // and each of nine rows is asked twice what reaches into it.
    const halvings = 2 * Math.ceil(Math.log2(20_000)) + 2 * 9;
    for (const { reads, marks, clusters } of [many, few]) {
      expect(marks).toBeLessThanOrEqual(9 * 11);
      expect(clusters).toBeLessThanOrEqual(34);
      // Of a cluster, its first and its last event.
      expect(reads).toBeLessThanOrEqual(12 * marks + 2 * clusters + halvings);
    }
  });
});

describe('the dates of a set', () => {
  const set = { ...instant('set', 30 * day), lo: 10 * day, hi: 50 * day, members: [[10 * day, 11 * day], [20 * day, 30 * day], [49 * day, 50 * day]] as const };

  it('stand where they are along the whisker', () => {
    const [mark] = draw([set]).marks;
    expect(mark?.whisker).toEqual({ start: 100, end: 500 });
    expect(mark?.members).toEqual([{ start: 100, end: 110 }, { start: 200, end: 300 }, { start: 490, end: 500 }]);
  });

  it('are those that what is drawn reaches, cut off with it', () => {
    const far = { ...set, lo: -2000 * day, members: [[-2000 * day, -1000 * day], [-150 * day, 20 * day], [49 * day, 50 * day]] as const };
    expect(draw([far]).marks[0]?.members).toEqual([{ start: -1000, end: 200 }, { start: 490, end: 500 }]);
  });

  it('are not told of an event that has one date', () => {
    expect(draw([instant('a', 30 * day)]).marks[0]).not.toHaveProperty('members');
  });
});
