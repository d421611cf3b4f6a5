import type { Size } from './fit-view.ts';
import { foldsIn, type Scale } from './scale.ts';
import type { Axis, ContextTick, Tick } from './scene.ts';
import { contextOf, contextSpans, minorTicks, tickStep, type TickStep } from './ticks.ts';
import type { View } from './view.ts';

/** Room for a label of the axis, em per letter. */
const letter = 0.56;
/** Clearance beside a label where ticks are thinned, em. */
const clearance = 0.4;
/** Length of the pieces into which a bent scale is cut, em; longer than any label of a tick. */
const pieceLength = 8;

const allOfTime = { lo: -Infinity, hi: Infinity } as const;

/** A stretch of a scale with ticks of one step; ends are coordinates. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly step: TickStep;
}

/**
 * The two rows of ticks below a view. Where a scale changes its pace, each
 * piece has the ticks that suit it. Pieces depend on the step of scale alone,
 * so that ticks stand still while one pans.
 *
 * @param emPerUnit Scale at the view's step: ticks change where labels do, and nowhere else.
 * @param extent Stretch of time, ms, outside of which no tick stands.
 */
export function axis(scale: Scale, view: View, size: Size, emPerUnit: number, extent = allOfTime): Axis {
  const { length, em, locale } = size;
  const left = view.centre - (length / 2) * view.msPerPx;
  const right = left + length * view.msPerPx;
  const pixel = (u: number) => (u - view.centre) / view.msPerPx + length / 2;
  const pieces = scale.name === 'log' ? bentPieces(scale, left, right, emPerUnit) : straightPieces(scale, left, right, emPerUnit);
  const ticksBetween = (from: number, to: number, step: TickStep): Tick[] =>
    minorTicks(scale.from(from), scale.from(to), step, locale).map((tick) => ({ ...tick, position: pixel(scale.to(tick.at)) }));

  const minor =
    scale.name === 'log'
      ? inTurns(
          pieces.map(({ from, to, step }) => ticksBetween(from, to, step)),
          Math.round((pieces[0]?.from ?? 0) / (pieceLength / emPerUnit)),
          em,
        )
      : // Of a straight piece only what is in view, for it may be as long as time; what would reach out of it is left out.
        pieces.flatMap(({ from, to, step }) =>
          ticksBetween(Math.max(from, left), Math.min(to, right), step).filter(
            (tick) => tick.position - half(tick, em) >= pixel(from) && tick.position + half(tick, em) <= pixel(to),
          ),
        );

  const major = runs(pieces).flatMap(({ from, to, step }) => {
    const [lo, hi] = [Math.max(from, left), Math.min(to, right)];
    const begin = from > left ? scale.from(from) : -Infinity;
    return contextSpans(scale.from(lo), scale.from(hi), step, locale).flatMap(({ at, until, label }): ContextTick[] => {
      const start = Math.max(pixel(lo), pixel(scale.to(at)));
      const end = Math.min(pixel(hi), pixel(scale.to(until)));
      const room = label.length * letter * em;
      const position = Math.min(Math.max(start, 0.5 * em), Math.max(start, end - room));
      // A decade that is told by its years at first has its own name from where it is not.
      return end - start < room ? [] : [{ at: Math.max(at, begin), label, position, start, end }];
    });
  });
  const told = ({ at, position }: Tick) => position >= 0 && position <= length && at >= extent.lo && at <= extent.hi;
  // Pieces that are shorter than numbers can tell hold the same instant.
  const once = ({ at }: Tick, index: number, ticks: readonly Tick[]) => at !== ticks[index - 1]?.at;
  return { minor: minor.filter(told).filter(once), major: major.filter(({ at, end }) => at < extent.hi && end > pixel(scale.to(extent.lo))) };
}

/** A scale cut where it folds, also where that is only within a label's reach of the view. */
function straightPieces(scale: Scale, left: number, right: number, emPerUnit: number): Piece[] {
  const plain = tickStep(emPerUnit);
  const reach = pieceLength / emPerUnit;
  const pieces: Piece[] = [];
  let begin = -Infinity;
  for (const { from, to, start, end } of foldsIn(scale, left - reach, right + reach)) {
    if (start > left) pieces.push({ from: begin, to: start, step: plain });
    pieces.push({ from: start, to: end, step: tickStep((emPerUnit * (end - start)) / (to - from)) });
    begin = end;
  }
  if (begin < right) pieces.push({ from: begin, to: Infinity, step: plain });
  return pieces;
}

/**
 * Pieces of equal length, counted from coordinate 0, each with ticks for its
 * roomier half, up to four times as many as it has room for on the whole; one
 * more piece at either end.
 */
function bentPieces(scale: Scale, left: number, right: number, emPerUnit: number): Piece[] {
  const each = pieceLength / emPerUnit;
  const first = Math.floor(left / each) - 1;
  return Array.from({ length: Math.floor(right / each) - first + 2 }, (_, index) => {
    const [from, to] = [(first + index) * each, (first + index + 1) * each];
    const [lo, middle, hi] = [scale.from(from), scale.from((from + to) / 2), scale.from(to)];
    const stretch = Math.max(2 * Math.min(middle - lo, hi - middle), (hi - lo) / 4);
    return { from, to, step: tickStep(pieceLength / stretch) };
  });
}

/** Neighbouring pieces with the same context as one: a year that runs through both is named once. */
function runs(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && contextOf(before.step)?.word === contextOf(piece.step)?.word) {
      joined[joined.length - 1] = { ...before, to: piece.to };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Half of the room for the label of a tick. */
function half({ label }: Tick, em: number): number {
  return ((label.length * letter) / 2 + clearance) * em;
}

/**
 * Ticks of neighbouring pieces whose labels are clear of each other: every
 * second piece gives way to those beside it. Which ones is a matter of their
 * number, not of the view.
 */
function inTurns(pieces: readonly (readonly Tick[])[], first: number, em: number): Tick[] {
  const clear = pieces.map((ticks) => spaced(ticks, -Infinity, Infinity, em));
  return clear.flatMap((ticks, index) => {
    if ((first + index) % 2 === 0) return ticks;
    const before = clear[index - 1]?.at(-1);
    const after = clear[index + 1]?.[0];
    return spaced(
      ticks,
      before ? before.position + half(before, em) : -Infinity,
      after ? after.position - half(after, em) : Infinity,
      em,
    );
  });
}

/** Ticks whose labels are clear of each other and between two positions. */
function spaced(ticks: readonly Tick[], start: number, end: number, em: number): Tick[] {
  let free = start;
  return ticks.filter((tick) => {
    const room = half(tick, em);
    if (tick.position - room < free || tick.position + room > end) return false;
    free = tick.position + room;
    return true;
  });
}
