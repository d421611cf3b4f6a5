import { describe, it } from 'vitest';
import { labelBox, layout, timeScale, type LayoutOptions } from '../../src/scene/index.ts';
import { syntheticEvents } from './synthetic-events.ts';

// Vitest reads an import anew each time it is named; a local one costs what it costs elsewhere.
const box = labelBox;

describe('placement in 9 rows', () => {
  it.for([100, 10_000, 100_000])('of %i events', { timeout: 60_000 }, async (count, { bench }) => {
    const events = syntheticEvents(count);
    const options: LayoutOptions = {
      scale: timeScale(),
      unit: (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0),
      rows: 9,
      lanes: [{ id: 'all', label: '' }],
      laneOf: () => 'all',
      box: ({ title }) => box(title),
    };
    await bench(`layout of ${count}`, () => {
      layout(events, options);
    }).run();
  });
});
