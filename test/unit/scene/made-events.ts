import type { TimelineEvent } from '../../../src/events/event.ts';

type Said = Partial<Pick<TimelineEvent, 'title' | 'importance' | 'category' | 'lo' | 'hi'>>;

/** Something that lasts from one instant to another, ms. */
export function span(id: string, at: number, end: number, said: Said = {}): TimelineEvent {
  return {
    id,
    title: id,
    date: '',
    when: '',
    kind: 'span',
    at,
    end,
    lo: at,
    hi: end,
    approximate: false,
    uncertain: false,
    openStart: null,
    openEnd: null,
    category: 'all',
    importance: 3,
    confidence: 'high',
    tags: [],
    people: [],
    summary: '',
    ...said,
  };
}

/** Something that happens at an instant, ms. */
export function instant(id: string, at: number, said: Said = {}): TimelineEvent {
  return { ...span(id, at, at, said), kind: 'instant' };
}
