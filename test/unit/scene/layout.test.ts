import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { always, layout, never, type LayoutOptions } from '../../../src/scene/layout.ts';
import { timeScale } from '../../../src/scene/scale.ts';
import { instant, span } from './made-events.ts';

/** At step 0 the unit is 1 em long: a box of 10 em covers 10 units. */
const options: LayoutOptions = {
  scale: timeScale(),
  unit: 1000,
  rows: 3,
  lanes: [{ id: 'all', label: '' }],
  laneOf: ({ category }) => category,
  box: () => 10,
};

/** Row and step of each event, in the order of time. */
function places(events: readonly TimelineEvent[], changed: Partial<LayoutOptions> = {}): [string, number, number][] {
  const made = layout(events, { ...options, ...changed });
  return made.events.map(({ id }, i) => [id, made.row[i] ?? NaN, made.step[i] ?? NaN]);
}

describe('a layout', () => {
  it('of nothing is empty, and has a row', () => {
    const made = layout([], options);
    expect([made.events, made.row.length, made.rowsUsed]).toEqual([[], 0, [1]]);
  });

  it('always shows a single event, in the first row', () => {
    expect(places([instant('a', 5)])).toEqual([['a', 0, always]]);
  });

  it('puts neighbours into rows of their own while there are any', () => {
    const events = [instant('a', 0, { importance: 5 }), instant('b', 0, { importance: 4 }), instant('c', 0)];
    expect(places(events)).toEqual([
      ['a', 0, always],
      ['b', 1, always],
      ['c', 2, always],
    ]);
  });

  it('gives no row to more equal instants than there are rows', () => {
    const events = ['a', 'b', 'c', 'd', 'e'].map((id, index) => instant(id, 7, { importance: 5 - index }));
    expect(places(events).map(([, row, step]) => [row, step])).toEqual([
      [0, always],
      [1, always],
      [2, always],
      [-1, never],
      [-1, never],
    ]);
  });

  it('lets an event wait until it is clear of a more important one', () => {
    // 10 em fit in 10 of 1000 units from 1000 em per unit on: 2^(40/4) = 1024.
    const events = [instant('a', 0, { importance: 5 }), instant('b', 10)];
    expect(places(events, { rows: 1 })).toEqual([
      ['a', 0, always],
      ['b', 0, 40],
    ]);
    expect(places([instant('a', 0), instant('b', 10, { importance: 5 })], { rows: 1 })).toEqual([
      ['a', 0, 40],
      ['b', 0, always],
    ]);
  });

  it('takes the box of the earlier of two, whichever is more important', () => {
    const box = ({ id }: { readonly id: string }) => (id === 'a' ? 5 : 20);
    // 5 em in 10 of 1000 units: 500 em per unit, 2^(36/4) = 512.
    for (const importance of [1, 5]) {
      const steps = places([instant('a', 0, { importance }), instant('b', 10)], { rows: 1, box }).map(([, , step]) => step);
      expect(Math.max(...steps)).toBe(36);
    }
  });

  it('is not kept waiting by one that appears later still', () => {
    const events = [instant('a', 0, { importance: 5 }), instant('b', 1, { importance: 4 }), instant('c', 400)];
    const box = ({ id }: { readonly id: string }) => (id === 'b' ? 18 : 10);
    // c is clear of a from 25 em per unit on, 2^(19/4) = 26.9; of b only from 45 on, but b shows from 10 000 on.
    expect(places(events, { rows: 1, box }).map(([, , step]) => step)).toEqual([always, 54, 19]);
  });

  it('takes the row in which an event appears first', () => {
    const events = [
      instant('a', 0, { importance: 5 }),
      instant('b', 5, { importance: 4 }),
      instant('c', 15, { importance: 3 }),
    ];
    // Beside a from 667 em per unit on, beside b from 1000 on.
    expect(places(events, { rows: 2 })).toEqual([
      ['a', 0, always],
      ['b', 1, always],
      ['c', 0, 38],
    ]);
  });

  it('keeps bars that overlap out of one row at any scale', () => {
    const events = [span('a', 0, 100, { importance: 5 }), span('b', 50, 150)];
    expect(places(events, { rows: 1 })).toEqual([
      ['a', 0, always],
      ['b', -1, never],
    ]);
    expect(places(events)[1]).toEqual(['b', 1, always]);
  });

  it('lets one bar begin where another ends', () => {
    const [, second] = places([span('a', 0, 100, { importance: 5 }), span('b', 100, 150)], { rows: 1 });
    expect(second).toEqual(['b', 0, 27]);
  });

  it('nests bars row by row', () => {
    const events = [0, 1, 2, 3].map((n) => span(`nest-${n}`, n * 10, 100 - n * 10, { importance: 5 - n }));
    expect(places(events).map(([, row]) => row)).toEqual([0, 1, 2, -1]);
  });

  it('keeps an instant out of the row of a bar that runs over it', () => {
    expect(places([span('a', 0, 100, { importance: 5 }), instant('b', 50)], { rows: 1 })[1]).toEqual(['b', -1, never]);
  });

  it('lets a bar not run over an instant that is there', () => {
    expect(places([span('a', 0, 100), instant('b', 50, { importance: 5 })], { rows: 1 })[0]).toEqual(['a', -1, never]);
  });

  it('knows only lanes apart', () => {
    const lanes = [
      { id: 'law', label: 'Law' },
      { id: 'science', label: 'Science' },
    ];
    const made = layout([instant('a', 0, { category: 'law' }), instant('b', 0, { category: 'science' })], { ...options, lanes });
    expect([[...made.lane], [...made.row], [...made.step]]).toEqual([[0, 1], [0, 0], [always, always]]);
    expect(made.rowsUsed).toEqual([1, 1]);
  });

  it('puts an event of an unknown lane into the first', () => {
    expect([...layout([instant('a', 0, { category: 'nowhere' })], options).lane]).toEqual([0]);
  });

  it('counts the rows that each lane uses', () => {
    const events = [instant('a', 0), instant('b', 0)];
    expect(layout(events, options).rowsUsed).toEqual([2]);
    expect(layout(events, { ...options, rows: 1 }).rowsUsed).toEqual([1]);
  });

  it('orders by start, end and id', () => {
    const events = [instant('d', 5), span('c', 5, 9), instant('b', 5), instant('a', 1)];
    expect(layout(events, options).events.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
  });

  it('takes a set that is in order as it is, and leaves one that is not unchanged', () => {
    const events = [instant('a', 1), instant('b', 2)];
    expect(layout(events, options).events).toBe(events);
    const reversed = events.toReversed();
    expect(layout(reversed, options).events).toEqual(events);
    expect(reversed.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('parts neighbours 13.8 billion years ago as today', () => {
    const bang = -13.8e9 * 31_556_952_000;
    const second = 2 ** 20 * 1000;
    const steps = [bang, 0].map((at) => {
      const made = layout([instant('a', at, { importance: 5 }), instant('b', at + second)], { ...options, unit: -bang, rows: 1 });
      return made.step[1];
    });
    expect(steps[0]).toBe(steps[1]);
    expect(steps[0]).toBeLessThan(never);
  });

  it('refuses more events than its keys can hold', () => {
    const events = Array.from<TimelineEvent>({ length: 2 ** 21 + 1 }).fill(instant('a', 0));
    expect(() => layout(events, options)).toThrow('A layout holds up to 2097152 events, not 2097153');
  });
});
