/**
 * The door by which a story leads a timeline, `element[lead](scene, glides)`:
 * a symbol, since it is none for pages.
 */
export const lead = Symbol('lead');

/** What a scene of a story shows. */
export interface SceneOfStory {
  /** An EDTF interval; `null` for what the timeline shows first. */
  readonly view: string | null;
  /** A query; empty for all events. */
  readonly filter: string;
  /** Ids of the events that it is about. */
  readonly events: readonly string[];
}
