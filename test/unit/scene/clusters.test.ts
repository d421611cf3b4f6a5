import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { cells, halvings } from '../../../src/scene/cells.ts';
import { hiddenIn } from '../../../src/scene/clusters.ts';
import { layout, type LayoutOptions } from '../../../src/scene/layout.ts';
import { timeScale } from '../../../src/scene/scale.ts';
import { instant, span } from './made-events.ts';

const options: LayoutOptions = {
  scale: timeScale(),
  unit: 1024,
  rows: 1,
  lanes: [{ id: 'all', label: '' }],
  laneOf: ({ category }) => category,
  box: () => 10,
};

/** At step 20 the unit is 32 em long; a cell of 128 is 4 em. */
const step = 20;

function clusters(events: readonly TimelineEvent[], from: number, to: number, at = step, changed: Partial<LayoutOptions> = {}) {
  const made = layout(events, { ...options, ...changed });
  return hiddenIn(made, from, to, at).map(({ lane, cell, count, members }) => ({ lane, cell, count, ids: members()?.map(({ id }) => id) }));
}

describe('a cell', () => {
  const home = { scale: timeScale(), unit: 1024 };

  it('is from 3 to 6 em long: the whole halved again and again', () => {
    expect([10, 11, 20].map((k) => cells(halvings(k, home), home).length)).toEqual([1024, 512, 128]);
    for (const extent of [undefined, { lo: -5000, hi: 12_345 }]) {
      for (let k = -40; k < 100; k++) {
        const em = (cells(halvings(k, { ...home, extent }), { ...home, extent }).length / 1024) * 2 ** (k / 4);
        expect(em).toBeGreaterThanOrEqual(3);
        expect(em).toBeLessThan(6);
      }
    }
  });

  it('counts from the start of the extent', () => {
    const grid = cells(2, { ...home, extent: { lo: 100, hi: 500 } });
    expect(grid.length).toBe(100);
    expect([99, 100, 199, 200].map(grid.of)).toEqual([-1, 0, 0, 1]);
    expect([0, 1].map(grid.start)).toEqual([100, 200]);
  });

  it('parts in two where one zooms in', () => {
    const [coarse, fine] = [cells(3, home), cells(4, home)];
    for (let u = -300; u < 1300; u += 7) expect(coarse.of(u)).toBe(Math.floor(fine.of(u) / 2));
  });
});

describe('clusters', () => {
  const shown = instant('shown', 200, { importance: 5 });

  it('of nothing are none', () => {
    expect(clusters([], 0, 1000)).toEqual([]);
    expect(clusters([shown], 0, 1000)).toEqual([]);
  });

  it('hold what is hidden, cell by cell, in the order of time', () => {
    const events = [shown, instant('c', 210), instant('b', 205), instant('a', 120), instant('d', 300)];
    expect(clusters(events, 0, 1000)).toEqual([
      { lane: 0, cell: 0, count: 1, ids: ['a'] },
      { lane: 0, cell: 1, count: 2, ids: ['b', 'c'] },
      { lane: 0, cell: 2, count: 1, ids: ['d'] },
    ]);
  });

  it('hold all of one instant but as many as there are rows', () => {
    const events = Array.from({ length: 50 }, (_, n) => instant(`e${n}`, 500));
    expect(clusters(events, 0, 1000, 390).map(({ count }) => count)).toEqual([49]);
    expect(clusters(events, 0, 1000, step, { rows: 9 }).map(({ count }) => count)).toEqual([41]);
  });

  it('count an anchor at a bound in the cell that begins there', () => {
    expect(clusters([shown, instant('a', 256)], 0, 1000).map(({ cell }) => cell)).toEqual([2]);
  });

  it('lie before 0 as after it', () => {
    const events = [instant('shown', -200, { importance: 5 }), instant('a', -199), instant('b', -128)];
    expect(clusters(events, -1000, 0).map(({ cell, ids }) => [cell, ids])).toEqual([
      [-2, ['a']],
      [-1, ['b']],
    ]);
  });

  it('hold all of the cells that the view cuts, and nothing of others', () => {
    const events = [shown, instant('a', 210), instant('b', 220), instant('c', 300)];
    const first = { lane: 0, cell: 1, count: 2, ids: ['a', 'b'] };
    expect(clusters(events, 215, 225)).toEqual([first]);
    expect(clusters(events, 130, 255)).toEqual([first]);
    expect(clusters(events, 215, 256)).toEqual([first, { lane: 0, cell: 2, count: 1, ids: ['c'] }]);
    expect(clusters(events, 384, 1000)).toEqual([]);
  });

  it('hold in the first cell of the view what began before it and runs on', () => {
    const events = [
      span('shown', 0, 900, { importance: 5 }),
      span('over', 10, 300),
      span('past', 20, 200),
      instant('in', 260),
      span('later', 500, 600),
    ];
    expect(clusters(events, 257, 1000)).toEqual([
      { lane: 0, cell: 2, count: 2, ids: ['over', 'in'] },
      { lane: 0, cell: 3, count: 1, ids: ['later'] },
    ]);
    expect(clusters(events, 130, 255)).toEqual([{ lane: 0, cell: 1, count: 2, ids: ['over', 'past'] }]);
  });

  it('say from when to when: first and last anchor, what runs on from the start of the cell', () => {
    const events = [span('shown', 0, 900, { importance: 5 }), span('over', 10, 300), instant('a', 260), instant('b', 290)];
    const told = (from: number) =>
      hiddenIn(layout(events, options), from, 1000, step).map(({ earliest, latest }) => [earliest, latest]);
    expect(told(0)).toEqual([
      [10, 10],
      [260, 290],
    ]);
    expect(told(257)).toEqual([[256, 290]]);
  });

  it('tell how many there are of each category, the most first', () => {
    const said = ['law', 'art', 'law', 'war', 'law', 'art'].map((category, n) => instant(`e${n}`, 300 + n, { category }));
    const all = hiddenIn(layout([instant('shown', 299, { importance: 5, category: 'war' }), ...said], { ...options, laneOf: () => 'all' }), 0, 1000, step);
    expect(all.map(({ mix }) => mix)).toEqual([
      [
        { category: 'law', count: 3 },
        { category: 'art', count: 2 },
        { category: 'war', count: 1 },
      ],
    ]);
  });

  it('hold what runs over the whole view', () => {
    const events = [span('shown', 0, 900, { importance: 5 }), span('over', 10, 800)];
    expect(clusters(events, 400, 401).map(({ ids }) => ids)).toEqual([['over']]);
    expect(clusters(events, 896, 1000)).toEqual([]);
  });

  it('are of one lane each', () => {
    const lanes = [
      { id: 'law', label: '' },
      { id: 'science', label: '' },
    ];
    const events = ['law', 'science'].flatMap((category) => ['a', 'b', 'c'].map((id) => instant(`${category}-${id}`, 5, { category })));
    expect(clusters(events, 0, 1000, step, { lanes }).map(({ lane, count }) => [lane, count])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('lose nothing where cells are finer than numbers 13.8 billion years ago', () => {
    const bang = -4.35e20;
    const events = Array.from({ length: 40 }, (_, n) => instant(`e${n}`, bang + Math.floor(n / 4) * 2 ** 16));
    for (const k of [0, 100, 200, 399]) {
      const found = clusters(events, bang - 1e6, bang + 1e6, k, { unit: 4.35e20 });
      const made = layout(events, { ...options, unit: 4.35e20 });
      const visible = made.step.filter((each) => each <= k).length;
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(40 - visible);
      expect(new Set(found.map(({ cell }) => cell)).size).toBe(found.length);
    }
  });
});
