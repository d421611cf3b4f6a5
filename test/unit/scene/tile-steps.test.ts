import { describe, expect, it } from 'vitest';
import { catalogueEvents } from '../../bench/catalogue-events.ts';
import { stepKinds, walk, type StepLoads } from '../../bench/tile-steps.ts';

/** What no step may load more than, bytes as a host sends them (gzip). */
const budget = 10_000;

function holds(loads: StepLoads, files: number): void {
  for (const kind of stepKinds) {
    expect(loads[kind].length, kind).toBeGreaterThan(50);
    for (const { bytes, files: count } of loads[kind]) {
      expect(bytes, kind).toBeLessThanOrEqual(budget);
      expect(count, kind).toBeLessThanOrEqual(files);
    }
  }
}

describe.each([10_000, 100_000])('in a timeline of %d events, whatever the width of the window', { timeout: 120_000 }, (count) => {
  const events = catalogueEvents(count);

  it('no first view, zoom, pan, drag or link loads more than 10 kB in three files', () => {
    holds(walk(events, 210), 3);
  });

  it('neither does one in the upright picture', () => {
    holds(walk(events, 210, 'vertical'), 3);
  });

  it('the first view of lanes is one file of at most 10 kB, and steps load at most twice that', () => {
    const { first, ...steps } = walk(events, 105, 'horizontal', 'category');
    for (const { bytes, files } of first) expect([files, bytes <= budget]).toEqual([1, true]);
    for (const { bytes, files } of Object.values(steps).flat()) expect([files <= 3, bytes <= 2 * budget]).toEqual([true, true]);
  });
});

describe('in a timeline of 100 000 events whose dates are known to the day', { timeout: 120_000 }, () => {
  it('no zoom and no pan loads more than 10 kB either where six categories stand in lanes', () => {
    const loads = walk(catalogueEvents(100_000, 'day'), 210, 'horizontal', 'category');
    for (const kind of ['first', 'in by two', 'in by four', 'pan', 'drag'] as const) {
      for (const { bytes } of loads[kind]) expect(bytes, kind).toBeLessThanOrEqual(budget);
    }
  });
});

describe.runIf(process.env.ANNALS_THOROUGH)('in a timeline of a million events', { timeout: 900_000 }, () => {
  const events = catalogueEvents(1_000_000);

  it.each([
    ['across', 'horizontal', 'none'],
    ['upright', 'vertical', 'none'],
    ['in lanes', 'horizontal', 'category'],
  ] as const)('the first view is at most 10 kB in three files, %s', (_name, orientation, lanes) => {
    const { first } = walk(events, 14, orientation, lanes);
    expect(first.length).toBe(14);
    for (const { bytes, files } of first) expect([files <= 3, bytes <= budget]).toEqual([true, true]);
  });
});
