import type { Text } from '../dates/filled-in.ts';
import type { Category } from '../events/category.ts';
import type { TimelineEvent } from '../events/event.ts';
import type { Instants } from '../scene/tiles/instants.ts';
import type { TileFile } from '../scene/tiles/tile-file.ts';
import type { Orientation } from '../scene/index.ts';
import type { TimelineSpec } from './timeline-scene.ts';

/** What the page hands to `<annals-timeline>` as JSON. */
export interface TimelineData {
  readonly spec: TimelineSpec;
  readonly categories: readonly Category[];
  /** The strings that the browser needs, by key. */
  readonly strings: Readonly<Record<string, Text>>;
  /** Address of Pagefind's folder; `null` without a search. */
  readonly search: string | null;
  /** How many events there are. */
  readonly count: number;
  /** The events themselves, where there are few… */
  readonly events?: readonly TimelineEvent[];
  /** …or where they are to be had. */
  readonly files?: TimelineFilesAt;
}

/** Where the files of a timeline are. */
export interface TimelineFilesAt {
  /** Address of their folder, which is another one whenever their content is. */
  readonly folder: string;
  /** How many pages hold the events, a record each; the hash of its id tells the page of an event. */
  readonly pages: number;
  /** Names of the pyramids of tiles; none where all events are on one page. */
  readonly pyramids: readonly string[];
  /** Address below which events have pages of their own; `null` where they have none. */
  readonly eventPages: string | null;
}

/** An event as a page of records holds it. */
export interface EventRecord {
  readonly event: TimelineEvent;
  /** Position among all events in the order of time, from 0. */
  readonly order: number;
  /** The step of scale from which on it is shown, in each pyramid. */
  readonly steps: readonly number[];
}

/**
 * What facets count of some events, one after the other in the order of time,
 * as columns: numbers stand for the names beside them.
 */
export interface FacetFile {
  readonly categories: readonly string[];
  readonly category: readonly number[];
  readonly tags: NamedColumn;
  readonly people: NamedColumn;
  /** Name and country. */
  readonly places: readonly (readonly [name: string, country?: string])[];
  /** −1 where there is none. */
  readonly place: readonly number[];
  /** By their places in `confidences`. */
  readonly confidence: readonly number[];
  readonly importance: readonly number[];
  /** Of their dates. */
  readonly bounds: Instants;
}

/** Several names for each event. */
export interface NamedColumn {
  readonly names: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** Events of a file of facets, and of one of the list; either is up to 100 kB as a host sends it. */
export const facetsPerFile = 10_000;
export const listedPerFile = 2000;

/** Name of a file of facets. */
export function facetFile(part: number): string {
  return `facets/${part}.json`;
}

/** Name of a part of the list of all events, which is stored as tiles are. */
export function listFile(part: number): string {
  return `list/${part}.json`;
}

/** Name of the file of what a tour tells of all events, a `TourChoice`. */
export const tourFile = 'tour.json';

/** The tile of level 0, and what one has to know of the pyramid below it. */
export interface RootFile extends TileFile {
  readonly tree: string;
  readonly rowsUsed: readonly number[];
  /** Length of the extent for which the appear scales hold, in the scale's coordinate. */
  readonly unit: number;
  /** Stretch of time that is parted into tiles, `[lo, hi)` in ms. */
  readonly cut: { readonly lo: number; readonly hi: number };
}

/** Name of a page of records. */
export function pageFile(page: number): string {
  return `events/${page}.json`;
}

/** Name of the pyramid of an arrangement; vertical pictures have no lanes. */
export function pyramidName({ lanes, scale }: Pick<TimelineSpec, 'lanes' | 'scale'>, orientation: Orientation): string {
  return orientation === 'vertical' ? `vertical-${scale}` : `${lanes}-${scale}`;
}

/** Name of the file of a tile. */
export function tileFile(pyramid: string, tile: string): string {
  return `${pyramid}/${tile}.json`;
}
