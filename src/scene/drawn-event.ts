import type { TimelineEvent } from '../events/event.ts';

/** What a picture needs of an event. */
export type DrawnEvent = Pick<
  TimelineEvent,
  'id' | 'title' | 'when' | 'kind' | 'at' | 'end' | 'lo' | 'hi' | 'approximate' | 'uncertain' | 'openStart' | 'openEnd' | 'ends' | 'members' | 'category' | 'href' | 'langs'
>;
