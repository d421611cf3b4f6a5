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
    expect(index.ongoing(0, 0)).toEqual([]);
    expect(index.lanes.map((lane) => lane.length)).toEqual([0, 0]);
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
    expect(layoutIndex(made).ongoing(400, 100)).toEqual([2]);
    expect(layoutIndex(made).ongoing(150, 100)).toEqual([]);
    expect(layoutIndex(made).ongoing(901, 100)).toEqual([]);
  });

  it('keeps anchors and ends of each lane in order', () => {
    const { lanes, anchors, ends } = layoutIndex(made);
    expect(lanes.map((lane) => [...lane])).toEqual([[0, 1, 2], [3]]);
    expect(anchors.map((lane) => [...lane])).toEqual([[0, 100, 150], [500]]);
    expect(ends.map((lane) => [...lane])).toEqual([[0, 300, 900], [500]]);
  });
});
