import { DEEP_TIME } from '../dates/deep-time.ts';
import { startOfYear } from '../dates/calendar.ts';
import { formatDuration } from '../dates/format-duration.ts';
import { formatInstant } from '../dates/format-instant.ts';
import type { Size } from './fit-view.ts';
import { foldsIn, type Fold, type Scale } from './scale.ts';
import type { Axis, ContextTick, FoldTick, Tick } from './scene.ts';
import { contextOf, contextSpans, minorTicks, tickStep, type TickStep } from './ticks.ts';
import type { View } from './view.ts';

/** Room for a label of the axis, em per letter. */
const letter = 0.56;
/** Clearance beside a label where ticks are thinned, em. */
const clearance = 0.4;
/** Length of the pieces into which a bent scale is cut, em; longer than any label of a tick. */
const pieceLength = 8;

/** Before it, years are told by how long ago they are, ms. */
const deepBorder = startOfYear(-DEEP_TIME);

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
  // A column of ticks has neither room for words nor a row for what they leave out.
  const inWords = size.orientation === 'horizontal';
  const pieces = scale.name === 'log' ? bentPieces(scale, left, right, emPerUnit) : straightPieces(scale, left, right, emPerUnit, inWords, inWords && extent.lo < startOfYear(1) ? eraLetters(locale) : 0);
  const ticksBetween = (from: number, to: number, step: TickStep): Tick[] =>
    minorTicks(scale.from(from), scale.from(to), step, locale, inWords ? 'amount' : 'symbol').map((tick) => ({ ...tick, position: pixel(scale.to(tick.at)) }));

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

  const folds = foldTicks(scale, left, right, emPerUnit, locale, pixel);
  const clearOfFolds = (tick: Tick) =>
    folds.every(({ start, end, brief }) => brief === '' || Math.abs(tick.position - (start + end) / 2) >= half(tick, em) + room(brief) * em);
  const told = ({ at, position }: Tick) => position >= 0 && position <= length && at >= extent.lo && at <= extent.hi;
  // Pieces that are shorter than numbers can tell hold the same instant.
  const once = ({ at }: Tick, index: number, ticks: readonly Tick[]) => at !== ticks[index - 1]?.at;
  const shown = minor.filter(told).filter(once).filter(clearOfFolds);

  const major = runs(pieces).flatMap(({ from, to, step }) => {
    const [lo, hi] = [Math.max(from, left), Math.min(to, right)];
    const begin = from > left ? scale.from(from) : -Infinity;
    return contextSpans(scale.from(lo), scale.from(hi), step, locale).flatMap(({ at, until, label }): ContextTick[] => {
      const start = Math.max(pixel(lo), pixel(scale.to(at)));
      const end = Math.min(pixel(hi), pixel(scale.to(until)));
      const width = label.length * letter * em;
      const position = Math.min(Math.max(start, 0.5 * em), Math.max(start, end - width));
      // A decade that is told by its years at first has its own name from where it is not.
      // Deep time that no tick tells of needs no words.
      const apt = contextOf(step).word !== 'ago' || shown.some((tick) => tick.at >= at && tick.at < until);
      return !apt || end - start < width ? [] : [{ at: Math.max(at, begin), label, position, start, end }];
    });
  });
  const inSight = ({ start, end }: FoldTick) => end > 0 && start < length;
  return { folds: folds.filter(inSight), minor: shown, major: major.filter(({ at, end }) => at < extent.hi && end > pixel(scale.to(extent.lo))) };
}

/**
 * Folds with their lengths, also those just out of view. What has room for a
 * name is a matter of the fold and its neighbours, not of the view.
 */
function foldTicks(scale: Scale, left: number, right: number, emPerUnit: number, locale: string, pixel: (u: number) => number): FoldTick[] {
  const reach = pieceLength / emPerUnit;
  const middle = ({ from, to }: Fold) => ((scale.to(from) + scale.to(to)) / 2) * emPerUnit;
  return foldsIn(scale, left - reach, right + reach).map(({ index, start, end, ...fold }) => {
    const label = formatDuration(fold.gap, locale);
    const narrow = formatDuration(fold.gap, locale, 'narrow');
    const beside = [-2, -1, 1, 2].map((n) => scale.folds[index + n]).filter((other) => other !== undefined);
    const fits = (text: string) =>
      beside.every((other) => Math.abs(middle(other) - middle(fold)) >= room(text) + room(formatDuration(other.gap, locale)));
    const longest = beside.every(({ gap, from }) => gap < fold.gap || (gap === fold.gap && from > fold.from));
    const brief = [label, narrow].find(fits) ?? (longest ? narrow : '');
    return { at: fold.from, start: pixel(start), end: pixel(end), label, brief };
  });
}

/** Letters of a year of four digits before the year 1. */
function eraLetters(locale: string): number {
  return formatInstant(startOfYear(-1999), 'year', locale).length;
}

/** A scale cut where it folds, also where that is only within a label's reach of the view. */
function straightPieces(scale: Scale, left: number, right: number, emPerUnit: number, inWords: boolean, letters: number): Piece[] {
  const border = scale.to(deepBorder);
  // Where history is a dot, all of the axis tells deep time; else each has ticks of its own.
  const apart = inWords && (-deepBorder / 2) * emPerUnit < pieceLength ? [] : [border];
  const plain = (from: number, to: number): Piece[] => {
    const cuts = [from, ...apart.filter((cut) => cut > from && cut < to), to];
    return cuts.slice(1).map((end, index) => {
      const words = inWords && (apart.length === 0 || end <= border);
      return { from: cuts[index] ?? from, to: end, step: tickStep(emPerUnit, words, letters) };
    });
  };
  const reach = pieceLength / emPerUnit;
  const pieces: Piece[] = [];
  let begin = -Infinity;
  for (const { from, to, start, end } of foldsIn(scale, left - reach, right + reach)) {
    if (start > left) pieces.push(...plain(begin, start));
    pieces.push({ from: start, to: end, step: tickStep((emPerUnit * (end - start)) / (to - from), inWords && from < deepBorder, letters) });
    begin = end;
  }
  if (begin < right) pieces.push(...plain(begin, Infinity));
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
    if (before && contextOf(before.step).word === contextOf(piece.step).word) {
      joined[joined.length - 1] = { ...before, to: piece.to };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Half of the room for a label, em. */
function room(label: string): number {
  return (label.length * letter) / 2 + clearance;
}

/** Half of the room for the label of a tick, px. */
function half({ label }: Tick, em: number): number {
  return room(label) * em;
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
    const reach = half(tick, em);
    if (tick.position - reach < free || tick.position + reach > end) return false;
    free = tick.position + reach;
    return true;
  });
}
