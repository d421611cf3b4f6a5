import { describe, it } from 'vitest';
import { fitView, labelBox, layout, placementOf, scene, stepOf, timeScale, type LayoutOptions, type Size } from '../../src/scene/index.ts';
import { syntheticEvents } from './synthetic-events.ts';

const size: Size = { length: 1920, em: 16, orientation: 'horizontal', rowHeight: 2.1, padStart: 1.5, padEnd: 14, locale: 'en' };

// Vitest reads an import anew each time it is named; a local one costs what it costs elsewhere.
const box = labelBox;

describe('a view of 120 em by 9 rows', () => {
  it.for([100, 10_000, 100_000])('of %i events', { timeout: 60_000 }, async (count, { bench }) => {
    const events = syntheticEvents(count);
    const [lo, hi] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
    const options: LayoutOptions = {
      scale: timeScale(),
      unit: hi - lo,
      rows: 9,
      lanes: [{ id: 'all', label: '' }],
      laneOf: () => 'all',
      box: ({ title }) => box(title),
    };
    const made = layout(events, options);
    const placement = placementOf(made);
    placement.visible(lo, hi, 0);
    // Views all over the extent, from the whole of it to 18 octaves nearer.
    const views = Array.from({ length: 997 }, (_, n) => {
      const half = (hi - lo) / 2 ** ((n * 7.31) % 18) / 2;
      const centre = lo + ((n * 0.618) % 1) * (hi - lo);
      return fitView(centre - half, centre + half, options.scale, size);
    });
    let n = 0;
    const next = () => views[n++ % views.length] ?? { centre: 0, msPerPx: 1 };

    await bench(`query of ${count}: marks and clusters`, () => {
      const { centre, msPerPx } = next();
      const from = centre - (size.length / 2) * msPerPx;
      const to = from + size.length * msPerPx;
      const step = stepOf(made, 1 / (msPerPx * size.em));
      placement.visible(from, to, step);
      placement.hidden(from, to, step);
    }).run();

    await bench(`scene of ${count}`, () => {
      scene(made, next(), size);
    }).run();
  });
});
