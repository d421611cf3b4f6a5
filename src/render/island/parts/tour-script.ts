/**
 * The pace of a tour, without a clock and without a page: time comes in as
 * milliseconds, and what comes out is which stop is told, and for how long.
 */

/** An event that a tour stops at. */
export interface Stop {
  readonly id: string;
  /** Where its mark stands, ms since 1970; stops come in this order. */
  readonly at: number;
  /** How long it takes to read, ms at speed 1. */
  readonly duration: number;
}

export interface TourScript {
  readonly stops: readonly Stop[];
  /** Which of them is told; 0 also where there are none. */
  readonly index: number;
  /** Where the tour is, ms since 1970, also while a filter leaves no stop. */
  readonly at: number;
  readonly mode: 'playing' | 'paused' | 'ended';
  readonly speed: number;
  /** What is left of the stop's duration, ms at speed 1. */
  readonly left: number;
}

/** A tour that waits at the stop of an event; at the first for one that it does not know. */
export function tourAt(stops: readonly Stop[], id: string | null, speed = 1): TourScript {
  const index = Math.max(0, stops.findIndex((stop) => stop.id === id));
  const stop = stops[index];
  return { stops, index, at: stop?.at ?? 0, mode: 'paused', speed, left: stop?.duration ?? 0 };
}

export function currentStop({ stops, index }: TourScript): Stop | undefined {
  return stops[index];
}

/** Plays on; after the end, from the first stop. Without stops it stays paused. */
export function played(tour: TourScript): TourScript {
  if (tour.stops.length === 0) return tour;
  return { ...(tour.mode === 'ended' ? toStop(tour, 0) : tour), mode: 'playing' };
}

export function paused(tour: TourScript): TourScript {
  return tour.mode === 'playing' ? { ...tour, mode: 'paused' } : tour;
}

/** Goes to a stop and tells it from its beginning, playing or paused as before; past the last one is the end. */
export function toStop(tour: TourScript, index: number): TourScript {
  const last = tour.stops.length - 1;
  if (last < 0) return tour;
  if (index > last) return { ...tour, mode: 'ended', left: 0 };
  const within = Math.max(0, index);
  const { at, duration } = tour.stops[within] as Stop;
  return { ...tour, index: within, at, left: duration, mode: tour.mode === 'ended' ? 'paused' : tour.mode };
}

export function withSpeed(tour: TourScript, speed: number): TourScript {
  return { ...tour, speed };
}

/** Goes on with other stops: where it is, if that is still one of them, else at the nearest in time. */
export function withStops(tour: TourScript, stops: readonly Stop[]): TourScript {
  const here = currentStop(tour);
  const same = here ? stops.findIndex(({ id }) => id === here.id) : -1;
  if (same >= 0) return { ...tour, stops, index: same };
  if (stops.length === 0) return { ...tour, stops, index: 0, left: 0, mode: 'paused' };
  return toStop({ ...tour, stops }, nearestTo(tour.at, stops));
}

/** Milliseconds until the tour moves on by itself; infinite while it does not play. */
export function untilNext({ mode, left, speed }: TourScript): number {
  return mode === 'playing' ? left / speed : Infinity;
}

/**
 * The tour after some time at its stop, at most to the end of it.
 *
 * @param ms Milliseconds since it was last asked or changed.
 */
export function afterWaiting(tour: TourScript, ms: number): TourScript {
  return tour.mode === 'playing' ? { ...tour, left: Math.max(0, tour.left - ms * tour.speed) } : tour;
}

/**
 * The same, and at the next stop if that was over. Never more than one stop
 * further: a timer that comes late cuts no stop short.
 */
export function afterTime(tour: TourScript, ms: number): TourScript {
  const waited = afterWaiting(tour, ms);
  return waited.mode === 'playing' && waited.left === 0 ? toStop(waited, waited.index + 1) : waited;
}

function nearestTo(at: number, stops: readonly Stop[]): number {
  const distance = (index: number) => Math.abs((stops[index]?.at ?? Infinity) - at);
  return stops.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}
