import type { EraBand } from '../scene/index.ts';

/** An era's name: it has room until the next era begins, or to the end of the drawing. */
export interface EraName extends EraBand {
  readonly until: number;
}

/** Where the names of eras stand. `length` is that of the drawing, in the bands' unit. */
export function eraNames(eras: readonly EraBand[], length: number): EraName[] {
  return eras.map((era) => {
    const next = eras.reduce((least, { start }) => (start > era.start && start < least ? start : least), length);
    return { ...era, until: next };
  });
}
