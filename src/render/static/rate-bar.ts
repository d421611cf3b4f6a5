import { scaleLinear } from 'd3';
import { percent } from './percent.ts';

/** Where rates lie along a bar, as a share of its length. */
const along = scaleLinear([0, 100], [0, 1]);

/** Rates that the axis names: as far apart as a phone has room for, and from end to end, so that they are evenly spread. */
export const rateTicks: readonly number[] = along.ticks(4);

/** Lines behind the bars, below the ticks: lengths for SVG. */
export const rateLines: readonly string[] = rateTicks.map((rate) => percent(along(rate)));

/** A bar and the whisker of its interval: lengths for SVG. */
export interface RateBar {
  readonly width: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * @param rate Percentage, 0 to 100.
 * @param interval Its two bounds, as percentages; none if it is not known.
 */
export function rateBar(rate: number, interval?: readonly [number, number]): RateBar {
  const [from, to] = interval?.map((bound) => percent(along(bound))) ?? [];
  return { width: percent(along(rate)), from, to };
}
