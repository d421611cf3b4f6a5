import type { TimelineEvent } from '../../src/events/event.ts';
import { syntheticEvents } from './synthetic-events.ts';

/** Categories of the events of a catalogue. */
export const catalogueCategories = ['law', 'science', 'culture', 'trade', 'war', 'weather'] as const;

const syllables = 'ba ce di fo gu la me ni po ru sa te vi no mar ler tin son ver'.split(' ');

/**
 * Synthetic events that pack as badly as real ones: titles of a language with
 * 6 000 words, most of them seldom used, dates in words, six categories.
 *
 * @param known Down to what their dates are known. To the millisecond is worse than any catalogue.
 */
export function catalogueEvents(count: number, known: 'day' | 'millisecond' = 'millisecond'): TimelineEvent[] {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const upTo = (most: number) => Math.floor(next() * most);
  const words = Array.from({ length: 6000 }, () => Array.from({ length: 1 + upTo(3) }, () => syllables[upTo(syllables.length)]).join(''));
  // The nth word is used in proportion to 1/n, as words are.
  const title = () => Array.from({ length: 2 + upTo(6) }, () => words[Math.floor(words.length ** next()) - 1] ?? '').join(' ');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const year = 31_556_952_000;
  const said = (ms: number) => (Math.abs(ms) < 8e15 ? day.format(ms) : `${Math.round(1970 + ms / year)}`);
  return syntheticEvents(count).map((event) => ({
    ...(known === 'day' ? wholeDays(event) : event),
    title: title().replace(/^./, (first) => first.toUpperCase()),
    category: catalogueCategories[upTo(catalogueCategories.length)] ?? 'law',
    when: event.end > event.at ? `${said(event.at)} to ${said(event.end)}` : said(event.at),
  }));
}

const long = 86_400_000;

/** The same event, known down to the day; the order stays that of time. */
function wholeDays(event: TimelineEvent): TimelineEvent {
  const lo = Math.floor(event.at / long) * long;
  const hi = (Math.floor(event.end / long) + 1) * long;
  return event.kind === 'span' ? { ...event, at: lo, lo, end: hi, hi } : { ...event, lo, hi, at: lo + long / 2, end: lo + long / 2 };
}
