/** What one step of a gesture cost, ms of the main thread. */
export interface Step {
  /** All tasks: scripts, style, layout, painting. */
  readonly task: number;
  readonly script: number;
}

/** What was measured of one page with one number of events. */
export interface Figures {
  readonly wheel: readonly Step[];
  readonly drag: readonly Step[];
  /** JavaScript heap after all steps and a garbage collection, MB. */
  readonly heap: number;
  /** The longest task since the page was ready, ms; 0 where none took more than 50 ms. */
  readonly longestTask: number;
  /** From the start of navigation until a mark stands in the window, ms. */
  readonly visible: number;
}

/** The value below which a share of all values lie, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
