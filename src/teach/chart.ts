import type { TimelineEvent } from '../events/event.ts';
import { shareOf, type TimelineSpec } from '../render/timeline-scene.ts';
import { minorTicks, tickStep } from '../scene/ticks.ts';

/** A timeline as a drawing for paper: an axis, and above it signs that a list explains. Lengths are in units of {@link chartWidth}. */
export interface Chart {
  readonly height: number;
  /** Where the axis is, from the top. */
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Ticks between those with a label, to measure by. */
  readonly between: readonly number[];
  readonly signs: readonly ChartSign[];
}

export interface ChartSign {
  readonly event: TimelineEvent;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** What its date allows, or how long it lasted, where that is longer than the sign. */
  readonly line: { readonly from: number; readonly to: number } | null;
}

export const chartWidth = 720;
export const signRadius = 10;
/** Room at both ends, for half a sign or half a label. */
const edge = 22;
const rowHeight = 24;
/** Of the text of the ticks. */
const em = 12;

/**
 * @param signed Events and what stands for each, in any order.
 * @param rows Least number of rows above the axis: room to write in.
 */
export function chart(spec: TimelineSpec, signed: readonly { readonly event: TimelineEvent; readonly text: string }[], rows = 1): Chart {
  const { lo, hi } = spec.extent;
  const share = shareOf(spec);
  const x = (ms: number) => edge + Math.min(1, Math.max(0, share(ms))) * (chartWidth - 2 * edge);
  const ticksEvery = (perTick: number) => minorTicks(lo, hi, tickStep((chartWidth / perTick) / (hi - lo)), spec.lang).map(({ at, label }) => ({ x: x(at), label }));
  const ticks = apart(ticksEvery(em), 3.4 * em).filter((tick) => tick.x > edge && tick.x < chartWidth - edge);
  const placed = placeSigns(signed, x);
  const used = Math.max(rows, ...placed.map(({ row }) => row + 1));
  const axis = used * rowHeight + 14;
  return {
    height: axis + 26,
    axis,
    ticks,
    between: apart(ticksEvery(em / 5), 5).map((tick) => tick.x),
    signs: placed.map(({ row, ...sign }) => ({ ...sign, y: axis - 8 - signRadius - row * rowHeight })),
  };
}

/** Each in the lowest row in which it touches no other. */
function placeSigns(signed: readonly { readonly event: TimelineEvent; readonly text: string }[], x: (ms: number) => number) {
  const ends: number[] = [];
  return signed
    .toSorted((a, b) => a.event.at - b.event.at)
    .map(({ event, text }) => {
      const own = x(event.at);
      const [from, to] = event.kind === 'span' ? [x(event.at), x(event.end)] : [x(event.lo), x(event.hi)];
      const line = to - from > 2 * signRadius ? { from, to } : null;
      const start = Math.min(own - signRadius, line?.from ?? own);
      const free = ends.findIndex((end) => end + 2 <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = Math.max(own + signRadius, line?.to ?? own);
      return { event, text, x: own, line, row };
    });
}

/** Without those that stand nearer to the one before than this. */
function apart<T extends { readonly x: number }>(ticks: readonly T[], least: number): T[] {
  return ticks.reduce<T[]>((kept, tick) => (tick.x - (kept.at(-1)?.x ?? -Infinity) < least ? kept : [...kept, tick]), []);
}
