/**
 * What becomes of a screen that nobody uses, without a clock: how long it has
 * been still goes in, and what it does then comes out.
 */

export type IdlePhase =
  | 'active'
  /** Says in passing that the screen will start over. */
  | 'noticed'
  /** Asks whether somebody is there. */
  | 'warned'
  /** Starts over. */
  | 'over';

/** How long nobody touches the screen until a phase begins, ms. */
export interface IdleTimes {
  readonly noticed: number;
  readonly warned: number;
  readonly over: number;
}

/** The question stands for 15 seconds; with the notice before it there are 20, as WCAG 2.2.1 wants at least. */
const asked = 15_000;
const told = 20_000;

/** The shortest time that leaves some for reading before the notice, s. */
export const shortestIdle = 30;

/** @param seconds After which the screen starts over; no fewer than `shortestIdle`. */
export function idleTimes(seconds: number): IdleTimes {
  const over = Math.max(shortestIdle, seconds) * 1000;
  return { noticed: over - told, warned: over - asked, over };
}

/** @param still How long nobody has touched the screen, ms. */
export function idlePhase(still: number, { noticed, warned, over }: IdleTimes): IdlePhase {
  if (still >= over) return 'over';
  if (still >= warned) return 'warned';
  return still >= noticed ? 'noticed' : 'active';
}

/** Milliseconds until the next phase begins; infinite when there is none. */
export function untilNextPhase(still: number, times: IdleTimes): number {
  const next = [times.noticed, times.warned, times.over].find((begin) => begin > still);
  return next === undefined ? Infinity : next - still;
}

/** Whole seconds that are left, as a countdown shows them. */
export function secondsLeft(still: number, { over }: IdleTimes): number {
  return Math.max(0, Math.ceil((over - still) / 1000));
}
