import type { DrawnEvent } from '../drawn-event.ts';

/** Half a day, because instants stand in the middle of days, ms. */
const half = 43_200_000;

/**
 * Numbers that are near to others, as half days and what is left over: for
 * dates without a time of day that is nothing, and a column of nothing is not
 * stored.
 */
interface Column {
  readonly halves: readonly number[];
  readonly rest?: readonly number[];
}

/** Bounds and place of events, each from what it mostly is; as they are where that loses a digit. */
export type Instants = { readonly lo: Column; readonly hi: Column; readonly at: Column; readonly end: Column } | { readonly exact: readonly (readonly number[])[] };

/** First and last anchors of cells, from the ends of cells that are about so long. */
export type Extents = { readonly begin: number; readonly length: number; readonly first: Column; readonly last: Column } | { readonly exact: readonly (readonly number[])[] };

/** What most events are: an instant stands in the middle of what its date allows, a span fills it. */
const guesses = {
  at: (span: boolean, lo: Parted, hi: Parted): Parted => (span ? lo : [Math.floor((lo[0] + hi[0]) / 2), lo[1]]),
  end: (span: boolean, at: Parted, hi: Parted): Parted => (span ? hi : at),
};

export function writeInstants(events: readonly Pick<DrawnEvent, 'kind' | 'at' | 'end' | 'lo' | 'hi'>[]): Instants {
  const columns = { lo: new Writer(), hi: new Writer(), at: new Writer(), end: new Writer() };
  let before: Parted = [0, 0];
  for (const { at, end, lo, hi, kind } of events) {
    const span = kind === 'span';
    const [own, until, place] = [parted(lo), parted(hi), parted(at)];
    columns.lo.add(own, [before[0], 0]);
    columns.hi.add(until, own);
    columns.at.add(place, guesses.at(span, own, until));
    columns.end.add(parted(end), guesses.end(span, place, until));
    before = own;
  }
  const { lo, hi, at, end } = columns;
  const written = { lo: lo.column, hi: hi.column, at: at.column, end: end.column };
  const exact = events.map(({ at, end, lo, hi }) => [at, end, lo, hi]);
  return alike(readInstants(written, events.map(({ kind }) => kind === 'span')), exact) ? written : { exact };
}

/** @returns Of each event where it stands, where its bar ends, and the bounds of its date. */
export function readInstants(instants: Instants, spans: readonly boolean[]): readonly (readonly number[])[] {
  if ('exact' in instants) return instants.exact;
  const { lo, hi, at, end } = instants;
  let before: Parted = [0, 0];
  return spans.map((span, i) => {
    const own = read(lo, i, [before[0], 0]);
    const until = read(hi, i, own);
    const place = read(at, i, guesses.at(span, own, until));
    before = own;
    return [place, read(end, i, guesses.end(span, place, until)), own, until].map(joined);
  });
}

export function writeExtents(cells: readonly Extent[]): Extents {
  const [first, last] = [cells[0], cells.at(-1)];
  const exact = cells.map(({ earliest, latest }) => [earliest, latest]);
  if (!first || !last) return { exact };
  const begin = Math.floor(first.earliest / half);
  const length = Math.max(1, Math.round((100 * (last.latest / half - begin)) / (last.cell - first.cell + 1)) / 100);
  const columns = { first: new Writer(), last: new Writer() };
  for (const { cell, earliest, latest, single } of cells) {
    const own = parted(earliest);
    columns.first.add(own, [begin + Math.floor((cell - first.cell) * length), 0]);
    columns.last.add(parted(latest), single ? own : [begin + Math.floor((cell - first.cell + 1) * length), 0]);
  }
  const written = { begin, length, first: columns.first.column, last: columns.last.column };
  return alike(readExtents(written, cells), exact) ? written : { exact };
}

export function readExtents(extents: Extents, cells: readonly Pick<Extent, 'cell' | 'single'>[]): readonly (readonly number[])[] {
  if ('exact' in extents) return extents.exact;
  const { begin, length, first, last } = extents;
  const from = cells[0]?.cell ?? 0;
  return cells.map(({ cell, single }, i) => {
    const own = read(first, i, [begin + Math.floor((cell - from) * length), 0]);
    return [joined(own), joined(read(last, i, single ? own : [begin + Math.floor((cell - from + 1) * length), 0]))];
  });
}

/** Instants in their order, each from the one before. */
export type Series = Column | { readonly exact: readonly number[] };

export function writeSeries(instants: readonly number[]): Series {
  const column = new Writer();
  let before = 0;
  for (const instant of instants) {
    const own = parted(instant);
    column.add(own, [before, 0]);
    before = own[0];
  }
  return alike([readSeries(column.column)], [instants]) ? column.column : { exact: instants };
}

export function readSeries(series: Series): readonly number[] {
  if ('exact' in series) return series.exact;
  let before = 0;
  return series.halves.map((_, i) => {
    const own = read(series, i, [before, 0]);
    before = own[0];
    return joined(own);
  });
}

interface Extent {
  readonly cell: number;
  readonly earliest: number;
  readonly latest: number;
  /** Whether it holds one event, which is the first and the last. */
  readonly single: boolean;
}

export function isSingle(counts: readonly (readonly number[])[], index: number): boolean {
  const [, count, ...more] = counts[index] ?? [];
  return count === 1 && more.length === 0;
}

/** An instant as half days and the rest, ms. */
type Parted = readonly [halves: number, rest: number];

function parted(instant: number): Parted {
  const halves = Math.floor(instant / half);
  return [halves, instant - halves * half];
}

function joined([halves, rest]: Parted): number {
  return halves * half + rest;
}

class Writer {
  readonly #halves: number[] = [];
  readonly #rest: number[] = [];

  add([halves, rest]: Parted, from: Parted): void {
    this.#halves.push(halves - from[0]);
    this.#rest.push(rest - from[1]);
  }

  get column(): Column {
    return this.#rest.some((each) => each !== 0) ? { halves: this.#halves, rest: this.#rest } : { halves: this.#halves };
  }
}

function read({ halves, rest }: Column, index: number, from: Parted): Parted {
  return [from[0] + (halves[index] ?? 0), from[1] + (rest?.[index] ?? 0)];
}

function alike(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  return a.every((group, i) => group.every((instant, j) => Object.is(instant + 0, (b[i]?.[j] ?? 0) + 0)));
}
