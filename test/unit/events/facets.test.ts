import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetFields, facetsOf, type FacetField } from '../../../src/events/facets.ts';
import { matches, parseQuery, withValues, type Queryable } from '../../../src/events/query.ts';
import { entry, eventsOf } from './entry.ts';

const history = eventsOf(
  entry('patent', '1963', { category: 'science', tags: ['Patent', 'drug'], place: { name: 'Belgium', country: 'BE' }, confidence: 'medium' }),
  entry('trial', '1964-08', { category: 'science', tags: ['drug', 'trial'], place: { name: 'Detroit, United States', country: 'US' } }),
  entry('approval', '1970-02-19', { category: 'law', tags: ['drug'], place: { name: 'United States', country: 'US' } }),
  entry('war', '1955/1975', { category: 'war', tags: [], place: { name: 'Leuven, Belgium', country: 'BE' }, confidence: 'low' }),
);

/** Values, counts, and a star at what is chosen. */
function told(field: FacetField, query: string, events: readonly Queryable[] = history): string {
  return facetsOf(events)(parseQuery(query))
    .values[field].map(({ label, count, chosen }) => `${label} ${count}${chosen ? '*' : ''}`)
    .join(', ');
}

describe('facets', () => {
  it('of all events: the most frequent first, confidence from high to low, decades in the order of time', () => {
    expect(told('category', '')).toBe('science 2, law 1, war 1');
    expect(told('tag', '')).toBe('drug 3, Patent 1, trial 1');
    expect(told('confidence', '')).toBe('high 2, medium 1, low 1');
    expect(told('decade', '')).toBe('1950s 1, 1960s 3, 1970s 2');
  });

  it("a field's own choice does not change its counts, those of other fields do", () => {
    expect(told('category', 'category:law')).toBe('science 2, law 1*, war 1');
    expect(told('tag', 'category:law')).toBe('drug 1, Patent 0, trial 0');
    expect(told('category', 'category:law tag:trial')).toBe('science 1, law 0*, war 0');
    expect(told('decade', 'category:law category:war')).toBe('1950s 1, 1960s 1, 1970s 2');
  });

  it('follow words, people, importance and single events as well', () => {
    expect(told('category', 'importance:4')).toBe('science 0, law 0, war 0');
    expect(told('category', 'event:war')).toBe('science 0, law 0, war 1');
    expect(told('category', 'PATENT')).toBe('science 1, law 0, war 0');
  });

  it('count a place as a query means it: in the names that contain it', () => {
    expect(told('place', '')).toBe('Belgium 2, United States 2, Detroit, United States 1, Leuven, Belgium 1');
    expect(told('place', 'place:belgium decade:1950s')).toBe(
      'Belgium 1*, United States 0, Detroit, United States 0, Leuven, Belgium 1',
    );
  });

  it('tell what a query asks for though no event has it, last and with what it finds', () => {
    expect(told('place', 'place:us')).toMatch(/, us 2\*$/);
    expect(told('tag', 'tag:none')).toBe('drug 3, Patent 1, trial 1, none 0*');
    expect(told('decade', 'decade:1890')).toBe('1950s 1, 1960s 3, 1970s 2, 1890s 0*');
  });

  it('know decades before and around the year 1 by the first year, as a query has it', () => {
    const old = eventsOf(entry('caesar', '-0043-03-15'), entry('augustus', '-0026/0014'), entry('varus', '0009'));
    expect(told('decade', 'decade:-50s', old)).toBe('-50s 1*, -30s 1, -20s 1, -10s 1, 0s 2, 10s 1');
    expect(facetsOf(old)(parseQuery('decade:0s')).shown).toBe(2);
  });

  it('of a date that lasts for more than a century offer its first and last decade, and count it in all', () => {
    const long = eventsOf(entry('long', '1200/1850'), entry('short', '1512'));
    expect(told('decade', '', long)).toBe('1200s 1, 1510s 2, 1850s 1');
  });

  it('offer one decade of deep time for each event', () => {
    const deep = eventsOf(entry('earth', 'Y-4540000000'), entry('universe', 'Y-13800000000'));
    expect(told('decade', '', deep)).toBe('-13800000000s 1, -4540000000s 1');
  });

  it('take a tag that is spelt in two ways as one', () => {
    expect(told('tag', '', eventsOf(entry('a', '1900', { tags: ['Trial', 'trial'] }), entry('b', '1901', { tags: ['trial'] })))).toBe('Trial 2');
  });

  it('count what a filter with that one value would leave', () => {
    const text = fc.constantFrom('a', 'b', 'ab', 'B', 'abc', 'us');
    const event = fc.record({
      id: fc.uuid(),
      title: text,
      summary: text,
      category: text,
      tags: fc.array(text, { maxLength: 3 }),
      people: fc.array(text, { maxLength: 2 }),
      place: fc.option(fc.record({ name: text, country: fc.option(text, { nil: undefined }) }), { nil: undefined }),
      confidence: fc.constantFrom('high', 'medium', 'low'),
      importance: fc.integer({ min: 1, max: 5 }),
      lo: fc.integer({ min: -70_000_000_000_000, max: 0 }),
      lasts: fc.integer({ min: 1, max: 4_000_000_000_000 }),
    });
    const term = fc.oneof(
      fc.tuple(fc.constantFrom('category', 'tag', 'place', 'person'), text).map(([field, value]) => `${field}:${value}`),
      fc.constantFrom('high', 'low').map((value) => `confidence:${value}`),
      fc.integer({ min: -25, max: 200 }).map((n) => `decade:${n * 10}s`),
      fc.constantFrom('importance:3', 'a', 'b'),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.array(term, { maxLength: 5 }), (made, terms) => {
        const events: Queryable[] = made.map(({ lasts, ...each }) => ({ ...each, hi: each.lo + lasts }));
        const query = parseQuery(terms.join(' '));
        const left = (asked = query) => events.filter((each) => matches(each, asked)).length;
        const facets = facetsOf(events)(query);
        expect(facets.shown).toBe(left());
        for (const field of facetFields) {
          for (const { value, count } of facets.values[field]) expect(count).toBe(left(withValues(query, field, [value])));
        }
      }),
    );
  });
});
