import type { TimelineEvent } from '../../../events/event.ts';
import type { Stop } from './tour-script.ts';

/** Words a minute. Slower than most adults read, since the eye also goes to the picture and back. */
const pace = 200;
/** No stop is shorter, ms at speed 1. */
const shortest = 4000;

/** Stops for events whose texts are in a language, a BCP 47 tag. */
export function stopsFor(events: readonly TimelineEvent[], lang: string): Stop[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  return events.map(({ id, at, when, title, summary }) => ({
    id,
    at,
    duration: readingTime([...words.segment(`${when} ${title} ${summary}`)].filter(({ isWordLike }) => isWordLike).length),
  }));
}

/** How long a text of so many words stays, ms at speed 1. */
export function readingTime(words: number): number {
  return Math.max(shortest, Math.round((words / pace) * 60_000));
}
