import type { TimelineEvent } from '../../src/events/event.ts';
import { instant, span } from '../unit/scene/made-events.ts';

const year = 31_556_952_000;
const day = 86_400_000;

/** Linear congruential generator: the same events on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = 'trial of a new drug the first report on study law museum war treaty letter book voyage school'.split(' ');

/**
 * A history as histories are: half of it in bursts of days, the rest spread
 * over centuries, a third lasting, most of those shortly and some for long. In
 * the order of time, in memory too, as a page hands its events to the browser.
 */
export function syntheticEvents(count: number, seed = 1): TimelineEvent[] {
  const next = random(seed);
  const bursts = Array.from({ length: Math.max(1, count / 50) }, () => (next() - 0.8) * 300 * year);
  const made = Array.from({ length: count }, (_, index) => {
    const burst = bursts[Math.floor(next() * bursts.length)] ?? 0;
    const at = Math.floor(next() < 0.5 ? burst + (next() + next()) * 4 * day : (next() - 0.8) * 300 * year);
    const lasts = next() < 0.3;
    const end = lasts ? at + Math.floor(day * (1 / (next() + 1e-4)) ** 1.2) : at;
    const title = Array.from({ length: 2 + Math.floor(next() * 6) }, () => words[Math.floor(next() * words.length)]);
    const said = { title: title.join(' '), importance: 1 + Math.floor(next() * 5) };
    return end > at ? span(`event-${index}`, at, end, said) : instant(`event-${index}`, at, said);
  });
  made.sort((a, b) => a.at - b.at || a.end - b.end || (a.id < b.id ? -1 : 1));
  return JSON.parse(JSON.stringify(made)) as TimelineEvent[];
}
