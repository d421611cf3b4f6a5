import { describe, it } from 'vitest';
import { facetsOf } from '../../src/events/facets.ts';
import { matches, parseQuery } from '../../src/events/query.ts';
import type { TimelineEvent } from '../../src/events/event.ts';
import { syntheticEvents } from './synthetic-events.ts';

/** Events with the values that the other benchmarks have no need of: 8 categories, 400 tags, 2 000 places. */
function valued(count: number): TimelineEvent[] {
  const often = (index: number, of: number) => Math.floor(((index * 0.618_034) % 1) ** 2 * of);
  return syntheticEvents(count).map((event, index) => ({
    ...event,
    hi: event.hi + 86_400_000,
    category: `category-${often(index, 8)}`,
    tags: [`tag-${often(index, 400)}`, `tag-${often(index + 7, 400)}`],
    place: { name: `Place ${often(index + 3, 2000)}`, country: `C${often(index + 3, 2000) % 60}` },
    confidence: (['high', 'medium', 'low'] as const)[often(index, 3)] ?? 'high',
  }));
}

const queries = [
  '',
  'category:category-1',
  'tag:tag-3 tag:tag-9 decade:1900s',
  'place:"place 12" confidence:high',
  'importance:3 category:category-0 category:category-2 decade:1850s decade:1860s',
].map(parseQuery);

describe('facets and filters', () => {
  it.for([100, 10_000, 100_000])('of %i events', { timeout: 60_000 }, async (count, { bench }) => {
    const events = valued(count);
    const facets = facetsOf(events);
    let n = 0;
    const next = () => queries[n++ % queries.length] ?? parseQuery('');

    await bench(`reading ${count}`, () => {
      facetsOf(events);
    }).run();
    await bench(`counts of ${count} under a query`, () => {
      facets(next());
    }).run();
    await bench(`filter of ${count}`, () => {
      const query = next();
      events.filter((event) => matches(event, query));
    }).run();
    await bench(`filter of ${count} by words`, () => {
      const query = parseQuery('treaty letter');
      events.filter((event) => matches(event, query));
    }).run();
  });
});
