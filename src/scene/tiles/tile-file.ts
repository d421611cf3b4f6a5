import type { DrawnEvent } from '../drawn-event.ts';
import { isSingle, readExtents, readInstants, readSeries, writeExtents, writeInstants, writeSeries, type Extents, type Instants, type Series } from './instants.ts';
import type { OngoingChange, Passing, Tile, TileCell, TileEvent } from './tile.ts';

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
  /** Languages of texts that are not in that of the page, likewise. */
  readonly langs?: readonly (readonly [index: number, langs: NonNullable<DrawnEvent['langs']>])[];
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
  /** Absent where nothing passes. */
  readonly passing?: {
    /** Those that end beyond the stretch. */
    readonly through: readonly (readonly [lane: number, category: number, count: number])[];
    /** Those that end in it, one by one in the order of their ends. */
    readonly end: Series;
    readonly lane: readonly number[];
    readonly category: readonly number[];
  };
}

export function writeTile({ leaf, events, cells, ongoing, passing }: Tile): TileFile {
  const categories = [...new Set([...events.map(({ event }) => event.category), ...cells.flatMap(({ counts }) => counts.map(([name]) => name)), ...ongoing.map(({ category }) => category), ...passing.map(({ category }) => category)])];
  const number = new Map(categories.map((name, index) => [name, index]));
  const of = (category: string) => number.get(category) ?? 0;
  const counts = cells.map(({ counts }) => counts.flatMap(([category, count]) => [of(category), count]));
  const members = events.flatMap(({ event }, index) => (event.members ? [[index, event.members] as const] : []));
  const langs = events.flatMap(({ event }, index) => (event.langs ? [[index, event.langs] as const] : []));
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
    ...(langs.length > 0 ? { langs } : {}),
    cells: {
      cell: cells.map(({ cell }, index) => cell - (cells[index - 1]?.cell ?? 0)),
      lane: cells.map(({ lane }) => lane),
      extents: writeExtents(cells.map(({ cell, earliest, latest }, index) => ({ cell, earliest, latest, single: isSingle(counts, index) }))),
      counts,
    },
    ongoing: ongoing.map(({ cell, lane, category, by }) => [cell, lane, of(category), by]),
    ...(passing.length > 0 ? { passing: writePassing(passing, of) } : {}),
  };
}

function writePassing(passing: readonly Passing[], of: (category: string) => number): TileFile['passing'] {
  const ending = passing.flatMap(({ end, ...each }) => (end === null ? [] : [{ end, ...each }]));
  return {
    through: passing.filter(({ end }) => end === null).map(({ lane, category, count }) => [lane, of(category), count]),
    end: writeSeries(ending.map(({ end }) => end)),
    lane: ending.map(({ lane }) => lane),
    category: ending.map(({ category }) => of(category)),
  };
}

function readPassing({ through, end, lane, category }: NonNullable<TileFile['passing']>, named: (index: number) => string): Passing[] {
  const ending = readSeries(end).map((end, i): Passing => ({ lane: lane[i] ?? 0, category: named(category[i] ?? 0), end, count: 1 }));
  return [...through.map(([lane, index, count]): Passing => ({ lane, category: named(index), end: null, count })), ...ending];
}

/** @param pages Address below which events have pages; `null` where they have none. */
export function readTile(file: TileFile, pages: string | null): Tile {
  const category = (index: number) => file.categories[index] ?? '';
  const bounds = readInstants(file.instants, file.flags.map((flags) => (flags & 1) === 1));
  const members = new Map(file.members);
  const langs = new Map(file.langs);
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
          ...(langs.has(i) ? { langs: langs.get(i) } : {}),
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
    passing: file.passing ? readPassing(file.passing, category) : [],
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
