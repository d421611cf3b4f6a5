import type { Confidence, Facetable } from '../events/event.ts';
import { readInstants, writeInstants } from '../scene/tiles/instants.ts';
import type { FacetFile, NamedColumn } from './timeline-data.ts';

const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** Names and their numbers, as they are met. */
class Names {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

export function writeFacets(events: readonly Facetable[]): FacetFile {
  const [categories, places] = [new Names(), new Names()];
  const several = (namesOf: (event: Facetable) => readonly string[]): NamedColumn => {
    const names = new Names();
    return { of: events.map((event) => namesOf(event).map((name) => names.of(name))), names: names.names };
  };
  return {
    category: events.map(({ category }) => categories.of(category)),
    categories: categories.names,
    tags: several(({ tags }) => tags),
    people: several(({ people }) => people),
    place: events.map(({ place }) => (place ? places.of(JSON.stringify(place.country === undefined ? [place.name] : [place.name, place.country])) : -1)),
    places: places.names.map((name) => JSON.parse(name) as [string, string?]),
    confidence: events.map(({ confidence }) => confidences.indexOf(confidence)),
    importance: events.map(({ importance }) => importance),
    bounds: writeInstants(events.map(({ lo, hi }) => ({ kind: 'span', at: lo, end: hi, lo, hi }))),
  };
}

export function readFacets({ category, categories, tags, people, place, places, confidence, importance, bounds }: FacetFile): Facetable[] {
  const dates = readInstants(bounds, category.map(() => true));
  const named = ({ names, of }: NamedColumn, index: number) => (of[index] ?? []).map((number) => names[number] ?? '');
  const known = places.map(([name, country]) => ({ name, ...(country === undefined ? {} : { country }) }));
  return category.map((number, index): Facetable => {
    const [, , lo = 0, hi = 0] = dates[index] ?? [];
    const at = known[place[index] ?? -1];
    return {
      category: categories[number] ?? '',
      tags: named(tags, index),
      people: named(people, index),
      ...(at ? { place: at } : {}),
      confidence: confidences[confidence[index] ?? 0] ?? 'high',
      importance: importance[index] ?? 3,
      lo,
      hi,
    };
  });
}
