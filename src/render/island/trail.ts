import type { TimelineSpec } from '../timeline-scene.ts';

export type Extent = TimelineSpec['extent'];

/** Views that one can go back to. */
const longest = 50;

/** Where the view has rested: the way back to where a reader was. */
export interface Trail {
  /** Whether there is a way back. */
  readonly leads: boolean;
  /**
   * The view has come to rest.
   *
   * @param keep Whether one can go back to the view that it left.
   */
  rest(extent: Extent, keep: boolean): void;
  /** The view that was left last; with it, it is off the trail. */
  back(): Extent | undefined;
}

export function trail(): Trail {
  let here: Extent | undefined;
  const left: Extent[] = [];
  return {
    get leads() {
      return left.length > 0;
    },
    rest: (extent, keep) => {
      if (keep && here) left.push(here);
      if (left.length > longest) left.shift();
      here = extent;
    },
    back: () => left.pop(),
  };
}
