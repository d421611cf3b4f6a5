import type { Text } from '../../dates/filled-in.ts';
import type { Place } from './codes.ts';

/** A timeline as the page offers it. */
export interface OfferedTimeline {
  readonly id: string;
  /** By the tag of the language; addresses begin at the root of the host. */
  readonly editions: Readonly<Record<string, Place>>;
  /** In the order of time; of a long timeline, the most important. */
  readonly events: readonly OfferedEvent[];
  /** Ids of the categories of its events. */
  readonly categories: readonly string[];
  /** As it is by itself. */
  readonly lanes: string;
  readonly scale: string;
}

export interface OfferedEvent {
  readonly id: string;
  readonly label: string;
  /** Tag of the label's language, if it is not that of the page. */
  readonly lang?: string | undefined;
}

/** What the page brings along for its script. */
export interface BuilderData {
  /** Address of the site; `null` where nobody has said it, so that it is where readers are. */
  readonly site: string | null;
  /** Tags, that of the page first. */
  readonly languages: readonly string[];
  readonly timelines: readonly OfferedTimeline[];
  readonly words: Readonly<Record<'invalid' | 'none' | 'seen' | 'used' | 'long', Text>>;
}
