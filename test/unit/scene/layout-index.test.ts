import { describe, expect, it } from 'vitest';
import { layoutIndex } from '../../../src/scene/layout-index.ts';
import { layout, never, type LayoutOptions } from '../../../src/scene/layout.ts';
import { timeScale } from '../../../src/scene/scale.ts';
import { instant, span } from './made-events.ts';

const options: LayoutOptions = {
  scale: timeScale(),
  unit: 1000,
  rows: 1,
  lanes: [
    { id: 'all', label: '' },
    { id: 'other', label: '' },
  ],
  laneOf: ({ category }) => category,
  box: () => 10,
};

const made = layout(
  [instant('a', 0), span('b', 100, 300, { importance: 5 }), span('c', 150, 900), instant('d', 500, { category: 'other' })],
  options,
);

describe('the index of a layout', () => {
  it('is made once', () => {
    expect(layoutIndex(made)).toBe(layoutIndex(made));
  });

  it('of nothing finds nothing', () => {
    const index = layoutIndex(layout([], options));
    expect(index.visible(-Infinity, Infinity, never)).toEqual([]);
    expect(index.ongoing((u) => u >= 0, 0)).toEqual([]);
    expect(index.lanes.map(({ members }) => members.length)).toEqual([0, 0]);
  });

  it('finds what meets a stretch at a step, in the order of time', () => {
    // Event c shares its only row with b: it is hidden at all steps.
    expect(layoutIndex(made).visible(0, 1000, 100)).toEqual([0, 1, 3]);
    expect(layoutIndex(made).visible(200, 400, 100)).toEqual([1]);
    expect(layoutIndex(made).visible(0, 1000, -100)).toEqual([1, 3]);
  });

  it('counts both ends of a stretch and of a span in', () => {
    expect(layoutIndex(made).visible(300, 499, 100)).toEqual([1]);
    expect(layoutIndex(made).visible(301, 500, 100)).toEqual([3]);
    expect(layoutIndex(made).visible(301, 499, 100)).toEqual([]);
  });

  it('finds what is hidden and runs on over an instant', () => {
    const since = (instant: number) => layoutIndex(made).ongoing((u) => u >= instant, 100);
    expect(since(400)).toEqual([2]);
    expect(since(150)).toEqual([]);
    expect(since(901)).toEqual([]);
  });

  it('finds what is shown and runs on over an instant', () => {
    const since = (instant: number) => layoutIndex(made).crossing((u) => u >= instant, 100);
    expect(since(300)).toEqual([1]);
    expect(since(100)).toEqual([]);
    expect(since(301)).toEqual([]);
  });

  it('keeps the anchors of each lane in order, and its spans by category', () => {
    const { lanes } = layoutIndex(made);
    expect(lanes.map(({ members }) => [...members])).toEqual([[0, 1, 2], [3]]);
    expect(lanes.map(({ anchors }) => [...anchors])).toEqual([[0, 100, 150], [500]]);
    const groups = lanes.map(({ groups }) => groups.map(({ category, spanStarts, spanEnds }) => [category, [...spanStarts], [...spanEnds]]));
    expect(groups).toEqual([[['all', [100, 150], [300, 900]]], [['other', [], []]]]);
  });
});
