import type { DrawnEvent } from '../drawn-event.ts';
import type { OngoingChange, Tile, TileCell, TileEvent } from './tile.ts';

/**
 * A tile as it is stored: columns instead of rows, numbers as differences, so
 * that it packs well.
 */
export interface TileFile {
  readonly leaf: boolean;
  /** Names of the categories that the numbers below stand for. */
  readonly categories: readonly string[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly when: readonly string[];
  readonly instants: Instants;
  /** From the one before. */
  readonly order: readonly number[];
  readonly category: readonly number[];
  readonly row: readonly number[];
  readonly step: readonly number[];
  /** What is known of the date; see `flagsOf`. */
  readonly flags: readonly number[];
  /** The dates of sets, by the places of their events; absent where there is none. */
  readonly members?: readonly (readonly [index: number, members: NonNullable<DrawnEvent['members']>])[];
  readonly cells: {
    readonly cell: readonly number[];
    readonly lane: readonly number[];
    readonly extents: Extents;
    /** Category and count in turns. */
    readonly counts: readonly (readonly number[])[];
  };
  readonly ongoing: readonly (readonly [cell: number, lane: number, category: number, by: number])[];
}

export function writeTile({ leaf, events, cells, ongoing }: Tile): TileFile {
  const categories = [...new Set([...events.map(({ event }) => event.category), ...cells.flatMap(({ counts }) => counts.map(([name]) => name)), ...ongoing.map(({ category }) => category)])];
  const number = new Map(categories.map((name, index) => [name, index]));
  const of = (category: string) => number.get(category) ?? 0;
  const counts = cells.map(({ counts }) => counts.flatMap(([category, count]) => [of(category), count]));
  const members = events.flatMap(({ event }, index) => (event.members ? [[index, event.members] as const] : []));
  const column = <T>(read: (each: TileEvent) => T) => events.map(read);
  return {
    leaf,
    categories,
    id: column(({ event }) => event.id),
    title: column(({ event }) => event.title),
    when: column(({ event }) => event.when),
    instants: writeInstants(events.map(({ event }) => event)),
    order: events.map(({ order }, index) => order - (events[index - 1]?.order ?? 0)),
    category: column(({ event }) => of(event.category)),
    row: column(({ row }) => row),
    step: column(({ step }) => step),
    flags: column(({ event }) => flagsOf(event)),
    ...(members.length > 0 ? { members } : {}),
    cells: {
      cell: cells.map(({ cell }, index) => cell - (cells[index - 1]?.cell ?? 0)),
      lane: cells.map(({ lane }) => lane),
      extents: writeExtents(cells.map(({ cell, earliest, latest }, index) => ({ cell, earliest, latest, single: isSingle(counts, index) }))),
      counts,
    },
    ongoing: ongoing.map(({ cell, lane, category, by }) => [cell, lane, of(category), by]),
  };
}

/** @param pages Address below which events have pages; `null` where they have none. */
export function readTile(file: TileFile, pages: string | null): Tile {
  const category = (index: number) => file.categories[index] ?? '';
  const bounds = readInstants(file.instants, file.flags.map((flags) => (flags & 1) === 1));
  const members = new Map(file.members);
  let order = 0;
  let last = 0;
  const numbers = file.cells.cell.map((since) => (last += since));
  const extents = readExtents(file.cells.extents, numbers.map((cell, i) => ({ cell, single: isSingle(file.cells.counts, i) })));
  return {
    leaf: file.leaf,
    events: file.id.map((id, i): TileEvent => {
      const [at = 0, end = at, lo = at, hi = end] = bounds[i] ?? [];
      order += file.order[i] ?? 0;
      return {
        event: {
          id,
          title: file.title[i] ?? '',
          when: file.when[i] ?? '',
          at,
          end,
          lo,
          hi,
          category: category(file.category[i] ?? 0),
          ...dateOf(file.flags[i] ?? 0),
          ...(members.has(i) ? { members: members.get(i) } : {}),
          ...(pages === null ? {} : { href: `${pages}${id}/` }),
        },
        order,
        row: file.row[i] ?? -1,
        step: file.step[i] ?? 0,
      };
    }),
    cells: numbers.map((cell, i): TileCell => {
      const [earliest = 0, latest = earliest] = extents[i] ?? [];
      const counts = file.cells.counts[i] ?? [];
      return {
        cell,
        lane: file.cells.lane[i] ?? 0,
        earliest,
        latest,
        counts: Array.from({ length: counts.length / 2 }, (_, n) => [category(counts[2 * n] ?? 0), counts[2 * n + 1] ?? 0] as const),
      };
    }),
    ongoing: file.ongoing.map(([at, lane, index, by]): OngoingChange => ({ cell: at, lane, category: category(index), by })),
  };
}

const ends = [null, 'open', 'unknown'] as const;
const looks = ['sharp', 'about', 'doubt', 'both', 'open', 'unknown', 'among'] as const;

/** One number for the kind of an event and what its date leaves open. */
function flagsOf({ kind, approximate, uncertain, openStart, openEnd, ends: known = ['sharp', 'sharp'] }: DrawnEvent): number {
  const open = Number(kind === 'span') + 2 * Number(approximate) + 4 * Number(uncertain) + 8 * ends.indexOf(openStart) + 24 * ends.indexOf(openEnd);
  return open + 72 * looks.indexOf(known[0]) + 72 * looks.length * looks.indexOf(known[1]);
}

function dateOf(all: number): Pick<DrawnEvent, 'kind' | 'approximate' | 'uncertain' | 'openStart' | 'openEnd' | 'ends'> {
  const flags = all % 72;
  const look = Math.floor(all / 72);
  return {
    kind: flags & 1 ? 'span' : 'instant',
    approximate: (flags & 2) > 0,
    uncertain: (flags & 4) > 0,
    openStart: ends[Math.floor(flags / 8) % 3] ?? null,
    openEnd: ends[Math.floor(flags / 24)] ?? null,
    ...(look > 0 ? { ends: [looks[look % looks.length] ?? 'sharp', looks[Math.floor(look / looks.length)] ?? 'sharp'] as const } : {}),
  };
}

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
type Instants = { readonly lo: Column; readonly hi: Column; readonly at: Column; readonly end: Column } | { readonly exact: readonly (readonly number[])[] };

/** First and last anchors of cells, from the ends of cells that are about so long. */
type Extents = { readonly begin: number; readonly length: number; readonly first: Column; readonly last: Column } | { readonly exact: readonly (readonly number[])[] };

/** What most events are: an instant stands in the middle of what its date allows, a span fills it. */
const guesses = {
  at: (span: boolean, lo: Parted, hi: Parted): Parted => (span ? lo : [Math.floor((lo[0] + hi[0]) / 2), lo[1]]),
  end: (span: boolean, at: Parted, hi: Parted): Parted => (span ? hi : at),
};

function writeInstants(events: readonly DrawnEvent[]): Instants {
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
function readInstants(instants: Instants, spans: readonly boolean[]): readonly (readonly number[])[] {
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

function writeExtents(cells: readonly Extent[]): Extents {
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

function readExtents(extents: Extents, cells: readonly Pick<Extent, 'cell' | 'single'>[]): readonly (readonly number[])[] {
  if ('exact' in extents) return extents.exact;
  const { begin, length, first, last } = extents;
  const from = cells[0]?.cell ?? 0;
  return cells.map(({ cell, single }, i) => {
    const own = read(first, i, [begin + Math.floor((cell - from) * length), 0]);
    return [joined(own), joined(read(last, i, single ? own : [begin + Math.floor((cell - from + 1) * length), 0]))];
  });
}

interface Extent {
  readonly cell: number;
  readonly earliest: number;
  readonly latest: number;
  /** Whether it holds one event, which is the first and the last. */
  readonly single: boolean;
}

function isSingle(counts: readonly (readonly number[])[], index: number): boolean {
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
