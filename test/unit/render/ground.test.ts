import { describe, expect, it } from 'vitest';
import { density } from '../../../src/render/density.ts';
import { eraNames } from '../../../src/render/era-names.ts';
import { gutterBars, gutterLanes } from '../../../src/render/gutter-bars.ts';
import { timelineSpec } from '../../../src/render/static/timeline-spec.ts';
import { timeScale } from '../../../src/scene/index.ts';
import { entry, eventsOf } from '../events/entry.ts';

const context = { categories: [], lang: 'en', hemisphere: 'north' } as const;

describe('density', () => {
  it('counts the events of each part of the extent, and leaves out empty parts', () => {
    const events = eventsOf(entry('a', '1900-06'), entry('b', '1900-07'), entry('c', '1995'));
    const spec = timelineSpec({ view: '1900/1999', eras: [] } as never, events, context);
    expect(density(events, spec, 10)).toEqual([
      { start: 0, end: 0.1, count: 2 },
      { start: 0.9, end: 1, count: 1 },
    ]);
  });
});

describe('the names of eras', () => {
  it('have room until the next era begins, or to the end of the drawing', () => {
    const eras = [
      { id: 'a', label: '', start: 0, end: 40 },
      { id: 'b', label: '', start: 60, end: 80 },
      { id: 'c', label: '', start: 60, end: 70 },
    ];
    expect(eraNames(eras, 100).map(({ id, until }) => [id, until])).toEqual([
      ['a', 60],
      ['b', 100],
      ['c', 100],
    ]);
  });
});

describe('bars of a vertical picture', () => {
  const home = { lo: Date.UTC(1900, 0), hi: Date.UTC(2000, 0) };

  it('take the first lane of the gutter that is free', () => {
    const events = eventsOf(entry('a', '1900/1949'), entry('b', '1920/1930'), entry('c', '1940/1990'), entry('d', '1950'));
    expect(gutterBars(events, timeScale(), home).map(({ id, lane }) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
    ]);
  });

  it('share the last lane when all are taken', () => {
    const events = eventsOf(...Array.from({ length: 6 }, (_, n) => entry(`e${n}`, `190${n}/1990`)));
    expect(gutterBars(events, timeScale(), home).map(({ lane }) => lane)).toEqual([0, 1, 2, 3, gutterLanes - 1, gutterLanes - 1]);
  });
});
