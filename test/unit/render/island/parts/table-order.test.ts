import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineEvents, type EventEntry } from '../../../../../src/events/index.ts';
import { TableOrder, type Column } from '../../../../../src/render/island/parts/table-order.ts';

const categories = [
  { id: 'rule', label: 'Law', color: 'blue', shape: 'circle' },
  { id: 'art', label: 'Émigrés', color: 'red', shape: 'square' },
] as const;

type Given = Partial<EventEntry> & Pick<EventEntry, 'id'>;

function eventsOf(given: readonly Given[]) {
  const entries = given.map((entry): EventEntry => ({
    title: entry.id,
    date: '1990',
    category: 'rule',
    importance: 3,
    confidence: 'high',
    tags: [],
    people: [],
    summary: '',
    ...entry,
  }));
  return timelineEvents(entries, { lang: 'en' });
}

async function ordered(given: readonly Given[], column: Column, descending = false): Promise<string[]> {
  const events = eventsOf(given);
  const arranged = await new TableOrder(events, categories, 'en').of(events, column, descending);
  return arranged.map(({ id }) => id);
}

describe('the order of the table', () => {
  it('dates go by time, not by their words', async () => {
    const given = [{ id: 'spring', date: '2001-21' }, { id: 'early', date: '-0043' }, { id: 'sixties', date: '196X' }, { id: 'day', date: '2000-12-31' }];
    expect(await ordered(given, 'date')).toEqual(['early', 'sixties', 'day', 'spring']);
    expect(await ordered(given, 'date', true)).toEqual(['spring', 'day', 'sixties', 'early']);
  });

  it('titles go as the language has it, numbers by their value', async () => {
    const titles = ['zebra', 'Élan', 'eland', 'Trial 10', 'Trial 9', 'apple'];
    expect(await ordered(titles.map((title, n) => ({ id: `e${n}`, title })), 'title')).toEqual(['e5', 'e1', 'e2', 'e4', 'e3', 'e0']);
  });

  it('categories go by the names that readers see', async () => {
    const given = [{ id: 'a', category: 'rule' }, { id: 'b', category: 'art' }];
    expect(await ordered(given, 'category')).toEqual(['b', 'a']);
  });

  it('confidence goes from low to high', async () => {
    const given = [{ id: 'a', confidence: 'high' }, { id: 'b', confidence: 'low' }, { id: 'c', confidence: 'medium' }] as const;
    expect(await ordered(given, 'confidence')).toEqual(['b', 'c', 'a']);
    expect(await ordered(given, 'confidence', true)).toEqual(['a', 'c', 'b']);
  });

  it('equal ones follow each other in time, and those without a place stand last, in both directions', async () => {
    const given = [
      { id: 'nowhere', date: '1900' },
      { id: 'rome-2', date: '1992', place: { name: 'Rome' } },
      { id: 'rome-1', date: '1991', place: { name: 'Rome' } },
      { id: 'bonn', date: '1999', place: { name: 'Bonn' } },
    ];
    expect(await ordered(given, 'place')).toEqual(['bonn', 'rome-1', 'rome-2', 'nowhere']);
    expect(await ordered(given, 'place', true)).toEqual(['rome-1', 'rome-2', 'bonn', 'nowhere']);
  });

  it('of some events is that of all without the others', async () => {
    const columns = ['date', 'title', 'category', 'place', 'confidence'] as const;
    const entry = fc.record({
      title: fc.string({ maxLength: 3 }),
      date: fc.integer({ min: 1000, max: 2000 }).map(String),
      category: fc.constantFrom('rule', 'art', 'none'),
      confidence: fc.constantFrom('low', 'medium', 'high'),
      place: fc.option(fc.record({ name: fc.constantFrom('Rome', 'Bonn', 'Åbo') }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(entry, fc.boolean()), { maxLength: 60 }), fc.constantFrom(...columns), fc.boolean(), async (list, column, descending) => {
        const events = eventsOf(list.map(([each], n) => ({ ...each, id: `e${n}` })));
        const order = new TableOrder(events, categories, 'en');
        const kept = new Set(list.flatMap(([, keep], n) => (keep ? [`e${n}`] : [])));
        const whole = await order.of(events, column, descending);
        const part = await order.of(events.filter(({ id }) => kept.has(id)), column, descending);
        expect(new Set(whole)).toEqual(new Set(events));
        expect(part).toEqual(whole.filter(({ id }) => kept.has(id)));
      }),
    );
  });

  it('looks at no more than 512 events before it asks whether it is the browser’s turn, however many there are', async () => {
    let looked = 0;
    let most = 0;
    const given = Array.from({ length: 5000 }, (_, n) => ({ id: `e${n}`, title: `Title ${(n * 7919) % 4999}`, place: { name: `Town ${n % 300}` } }));
    // Each is looked at anew when its id, its title… is read.
    const events = eventsOf(given).map((event) => {
      let slice = -1;
      return new Proxy(event, {
        get: (target, name) => {
          if (slice !== slices) looked += 1;
          slice = slices;
          most = Math.max(most, looked);
          return Reflect.get(target, name) as unknown;
        },
      });
    });
    let slices = 0;
    const pause = () => {
      looked = 0;
      slices += 1;
      return undefined;
    };
    const order = new TableOrder(events, categories, 'en', () => pause);
    for (const column of ['title', 'place', 'category', 'confidence'] as const) {
      for (const descending of [false, true]) expect((await order.of(events, column, descending)).length).toBe(5000);
    }
    // What a column takes and where each event is are found out side by side.
    expect(most).toBeLessThanOrEqual(2 * 256);
    expect(slices).toBeGreaterThan(8 * 2 * (5000 / 256) - 16);
  });
});
