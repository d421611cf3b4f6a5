import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { cellLength, clustersIn, type CellCluster } from '../../../src/scene/clusters.ts';
import { layoutIndex } from '../../../src/scene/layout-index.ts';
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
  const found = clustersIn(made, at, from, to, layoutIndex(made).visible(from, to, at));
  return found.map(({ members, ...cluster }: CellCluster) => ({
    ...cluster,
    ids: members().map((index) => made.events[index]?.id),
  }));
}

describe('a cell', () => {
  it('is from 3 to 6 em long: the unit halved again and again', () => {
    expect([10, 11, 20].map((k) => cellLength(k, 1024))).toEqual([1024, 512, 128]);
    for (let k = -40; k < 100; k++) {
      const em = (cellLength(k, 1024) / 1024) * 2 ** (k / 4);
      expect(em).toBeGreaterThanOrEqual(3);
      expect(em).toBeLessThan(6);
    }
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
      { lane: 0, cell: 0, from: 0, to: 128, count: 1, ids: ['a'] },
      { lane: 0, cell: 1, from: 128, to: 256, count: 2, ids: ['b', 'c'] },
      { lane: 0, cell: 2, from: 256, to: 384, count: 1, ids: ['d'] },
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
    expect(clusters(events, -1000, 0).map(({ cell, from, to }) => [cell, from, to])).toEqual([
      [-2, -256, -128],
      [-1, -128, 0],
    ]);
  });

  it('hold only what is in view', () => {
    const events = [shown, instant('a', 210), instant('b', 220), instant('c', 230)];
    expect(clusters(events, 215, 225)).toEqual([{ lane: 0, cell: 1, from: 215, to: 225, count: 1, ids: ['b'] }]);
    expect(clusters(events, 231, 1000)).toEqual([]);
  });

  it('hold at the start of the view what began before and runs on', () => {
    const events = [
      span('shown', 0, 900, { importance: 5 }),
      span('over', 10, 300),
      span('past', 20, 200),
      instant('in', 260),
      span('later', 500, 600),
    ];
    expect(clusters(events, 250, 1000)).toEqual([
      { lane: 0, cell: 1, from: 250, to: 256, count: 1, ids: ['over'] },
      { lane: 0, cell: 2, from: 256, to: 384, count: 1, ids: ['in'] },
      { lane: 0, cell: 3, from: 384, to: 512, count: 1, ids: ['later'] },
    ]);
    expect(clusters(events, 257, 300)).toEqual([{ lane: 0, cell: 2, from: 257, to: 300, count: 2, ids: ['over', 'in'] }]);
  });

  it('hold what runs over the whole view', () => {
    const events = [span('shown', 0, 900, { importance: 5 }), span('over', 10, 800)];
    expect(clusters(events, 400, 401).map(({ ids }) => ids)).toEqual([['over']]);
    expect(clusters(events, 801, 1000)).toEqual([]);
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
