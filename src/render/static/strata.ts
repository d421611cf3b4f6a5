import type { ColorToken } from '../../events/palette.ts';
import type { Category } from '../../events/category.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { shareOf, type TimelineSpec } from '../timeline-scene.ts';

/** One category's layer: what is seen of it lies above the next one. */
export interface Stratum {
  readonly color: ColorToken;
  /** The `d` of a path in a box of {@link strataBox}. */
  readonly path: string;
}

/** Width and height of the box that the layers are drawn in, to be stretched. */
export const strataBox = { width: 100, height: 100 } as const;

/** How far an event spreads to either side, as a share of the whole extent: a hill for each of five, a range for five thousand. */
const spread = 0.022;
/** Below 1, quiet times are not lost beside busy ones. */
const power = 0.65;

/**
 * How many events of which category there were over the whole extent, as
 * layers that lie upon each other. They are painted from the first, which is
 * the outline of all, to the last, the lowest.
 *
 * @returns No layers for fewer than three events, of which there is no outline.
 */
export function strata(events: readonly TimelineEvent[], spec: TimelineSpec, categories: readonly Category[]): Stratum[] {
  if (events.length < 3) return [];
  const share = shareOf(spec);
  const steps = strataBox.width + 1;
  const layers = categories
    .map(({ id, color }) => ({ color, density: smooth(counts(events.filter(({ category }) => category === id).map(({ at }) => share(at)), steps)) }))
    .filter(({ density }) => density.some((value) => value > 0));
  const total = Array.from({ length: steps }, (_, step) => layers.reduce((sum, { density }) => sum + (density[step] ?? 0), 0));
  const most = Math.max(...total);
  const stretch = total.map((value) => (value > 0 ? (value / most) ** power / value : 0));
  return layers
    .map(({ color }, index) => {
      const heights = stretch.map((factor, step) =>
        Math.round(factor * strataBox.height * layers.slice(0, index + 1).reduce((sum, { density }) => sum + (density[step] ?? 0), 0)),
      );
      return { color, path: outline(heights) };
    })
    .reverse();
}

function counts(shares: readonly number[], steps: number): number[] {
  const found = new Array<number>(steps).fill(0);
  for (const share of shares) {
    const step = Math.round(Math.min(1, Math.max(0, share)) * (steps - 1));
    found[step] = (found[step] ?? 0) + 1;
  }
  return found;
}

/** The sum of a normal curve for each event; one that ends beside the box is not cut down. */
function smooth(found: readonly number[]): number[] {
  const width = spread * (found.length - 1);
  return found.map((_, step) =>
    found.reduce((sum, count, other) => (count > 0 ? sum + count * Math.exp(-(((step - other) / width) ** 2) / 2) : sum), 0),
  );
}

function outline(heights: readonly number[]): string {
  const steps = heights.slice(1).map((height, index) => `1 ${(heights[index] ?? 0) - height}`);
  return `M0 ${strataBox.height - (heights[0] ?? 0)}l${steps.join(' ')}V${strataBox.height}H0Z`;
}
