import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../../src/events/category.ts';
import { strata, strataBox } from '../../../../src/render/static/strata.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { entry, eventsOf } from '../../events/entry.ts';

const categories = categoriesOf([], { one: { label: 'One', color: 'blue' }, two: { label: 'Two', color: 'red' }, none: { label: 'None', color: 'grey' } });

function layers(dates: readonly [year: number, category: string][]) {
  const events = eventsOf(...dates.map(([year, category], index) => entry(`e${index}`, String(year), { category })));
  return strata(events, timelineSpec(undefined, events, { categories, lang: 'en', hemisphere: 'north' }), categories);
}

/** Heights above the ground, step by step. */
function heights(path: string): number[] {
  const [, start = '', steps = ''] = /^M0 (\d+)l([^V]*)V100H0Z$/.exec(path) ?? [];
  const moves = steps.split(' ').map(Number).filter((_, index) => index % 2 === 1);
  let at = Number(start);
  return [at, ...moves.map((move) => (at += move))].map((y) => strataBox.height - y);
}

describe('the layers behind a title', () => {
  it('are one for each category that has events, the outline of all first', () => {
    expect(layers([[1950, 'one'], [1960, 'two'], [1970, 'one']]).map(({ color }) => color)).toEqual(['red', 'blue']);
  });

  it('reach up to the top where most happened, and are lower where less did', () => {
    const [outline] = layers([[1950, 'one'], [1990, 'one'], [1990, 'two'], [1990, 'one']]);
    const found = heights(outline?.path ?? '');
    expect(found).toHaveLength(strataBox.width + 1);
    expect(Math.max(...found)).toBe(strataBox.height);
    expect(found.indexOf(strataBox.height)).toBeGreaterThan(60);
    const early = Math.max(...found.slice(0, 40));
    expect(early).toBeGreaterThan(30);
    expect(early).toBeLessThan(60);
  });

  it('are left out for two events, of which there is no outline', () => {
    expect(layers([[1950, 'one'], [1960, 'two']])).toEqual([]);
  });

  it('lie upon each other, inside the box, whatever the events', () => {
    const dates = fc.array(fc.tuple(fc.integer({ min: 1000, max: 2020 }), fc.constantFrom('one', 'two')), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(dates, (given) => {
        const [outline = [], lower = outline] = layers(given).map(({ path }) => heights(path));
        outline.forEach((height, step) => {
          expect(height).toBeLessThanOrEqual(strataBox.height);
          expect(lower[step]).toBeGreaterThanOrEqual(0);
          expect(lower[step]).toBeLessThanOrEqual(height);
        });
      }),
    );
  });

  it('weigh little, also for thousands of events', () => {
    const many = Array.from({ length: 5000 }, (_, index): [number, string] => [1000 + (index % 997), index % 3 === 0 ? 'one' : 'two']);
    expect(layers(many).map(({ path }) => path).join('').length).toBeLessThan(1500);
  });
});
