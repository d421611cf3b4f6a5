/** Names of the collections, which are also the folders they are read from. */
export const collectionNames = ['events', 'timelines', 'sources', 'glossary', 'questions'] as const;

export type CollectionName = (typeof collectionNames)[number];

/** Names under which Astro stores entries: the collections, and the translations of their entries. */
export const storedNames = [...collectionNames, 'translations'] as const;

export type StoredName = (typeof storedNames)[number];

/** Path of a field inside an entry: `['place', 'lat']`. */
export type FieldPath = readonly PropertyKey[];

/** An entry as it was read: not checked yet, but knowing where each field stands. */
export interface RawEntry {
  readonly collection: CollectionName;
  readonly id: string;
  /** What the id was made from. */
  readonly namedBy: 'file' | 'id' | 'title';
  readonly data: Readonly<Record<string, unknown>>;
  /** MDX source below the front matter, if the entry is a file of its own. */
  readonly body: string | undefined;
  /** Line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line, from 1, of a field, or of the nearest thing that would hold it. */
  readonly lineOf: (path: FieldPath) => number;
  /** Line that names the fields, if the entry is a row of a table. */
  readonly headerLine?: number;
}
