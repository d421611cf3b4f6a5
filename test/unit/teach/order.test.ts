import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/dates/parse.ts';
import { chooseEvents, inOrder, isBefore, judge, lastSet, moved, readChoice, sizes, type Dated } from '../../../src/teach/order.ts';

function dated(id: string, date: string): Dated {
  const { startMin, endMax } = parseEdtf(date);
  return { id, lo: startMin, hi: endMax };
}

const ids = (events: readonly Dated[]) => events.map(({ id }) => id);

const pools = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), lo: fc.integer({ min: -50, max: 50 }), length: fc.integer({ min: 1, max: 30 }) }),
  { selector: ({ id }) => id, maxLength: 40 },
).map((all) => all.map(({ id, lo, length }): Dated => ({ id, lo, hi: lo + length })));
const choices = fc.record({ events: fc.constantFrom(...sizes), set: fc.integer({ min: 1, max: lastSet }) });

describe('what the address chooses', () => {
  it.each([
    ['?events=8&set=3', { events: 8, set: 3 }],
    ['?events=12&set=999', { events: 12, set: 999 }],
    ['', { events: 5, set: 1 }],
    ['?events=7&set=0', { events: 5, set: 1 }],
    ['?events=8&set=1.5', { events: 8, set: 1 }],
    ['?events=x&set=1000', { events: 5, set: 1 }],
  ])('%j is %j', (search, choice) => {
    expect(readChoice(search)).toEqual(choice);
  });
});

describe('the events of a set', () => {
  it('are as many as were asked for, of the pool, each once', () => {
    fc.assert(
      fc.property(pools, choices, (pool, choice) => {
        const chosen = chooseEvents(pool, choice);
        expect(chosen).toHaveLength(Math.min(choice.events, pool.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.every((event) => pool.includes(event))).toBe(true);
      }),
    );
  });

  it('are the same for the whole class, whatever the order of the pool', () => {
    fc.assert(
      fc.property(pools, choices, (pool, choice) => {
        expect(chooseEvents(pool.toReversed(), choice)).toEqual(chooseEvents(pool, choice));
      }),
    );
  });

  it('do not begin in a right order, if there is a wrong one', () => {
    fc.assert(
      fc.property(pools, choices, (pool, choice) => {
        const { pairs, wrong } = judge(chooseEvents(pool, choice));
        expect(pairs === 0 || wrong.length > 0).toBe(true);
      }),
    );
  });

  it('differ from set to set', () => {
    const pool = Array.from({ length: 40 }, (_, index): Dated => ({ id: `e${index}`, lo: index, hi: index + 1 }));
    const sets = Array.from({ length: 30 }, (_, index) => ids(chooseEvents(pool, { events: 5, set: index + 1 })).join());
    expect(new Set(sets).size).toBe(30);
  });
});

describe('an order', () => {
  const belgium = dated('belgium', '196X');
  const patent = dated('patent', '1963');
  const approval = dated('approval', '1970-02-19');
  const trial = dated('trial', '2000');

  it('is right either way where dates overlap: 196X beside 1963', () => {
    expect(judge([belgium, patent, approval])).toEqual({ pairs: 2, wrong: [], either: [[belgium, patent]] });
    expect(judge([patent, belgium, approval])).toEqual({ pairs: 2, wrong: [], either: [[patent, belgium]] });
  });

  it('is explained pair by pair, the earlier event first and neighbours before those further apart', () => {
    expect(judge([trial, approval, patent]).wrong).toEqual([[approval, trial], [patent, approval], [patent, trial]]);
    expect(judge([approval, trial, patent])).toMatchObject({ pairs: 3, wrong: [[patent, trial], [patent, approval]] });
  });

  it('is right where one date ends when the next begins', () => {
    expect(judge([dated('a', '1969'), dated('b', '1970')])).toEqual({ pairs: 1, wrong: [], either: [] });
    expect(judge([dated('b', '1970'), dated('a', '1969')]).wrong).toHaveLength(1);
  });

  it('has a wrong pair also where all neighbours overlap', () => {
    const [late, long, early] = [dated('late', '1968'), dated('long', '1960/1969'), dated('early', '1961')];
    expect(judge([late, long, early]).wrong).toEqual([[early, late]]);
  });

  it('is right exactly if no event stands before one that was over when it began', () => {
    fc.assert(
      fc.property(pools, (events) => {
        const certain = events.flatMap((first, index) => events.slice(index + 1).filter((second) => isBefore(second, first)));
        expect(judge(events).wrong).toHaveLength(certain.length);
      }),
    );
  });

  it('turned round has the same pairs, and all that was wrong is right', () => {
    fc.assert(
      fc.property(pools, (events) => {
        const [one, other] = [judge(events), judge(events.toReversed())];
        expect(other.pairs).toBe(one.pairs);
        expect(other.wrong).toHaveLength(one.pairs - one.wrong.length);
      }),
    );
  });

  it('that is given as the solution is right, and holds the same events', () => {
    fc.assert(
      fc.property(pools, (events) => {
        expect(judge(inOrder(events)).wrong).toEqual([]);
        expect(ids(inOrder(events)).sort()).toEqual(ids(events).sort());
      }),
    );
  });
});

describe('moving', () => {
  it('puts one in its place and leaves the others as they were', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
  });

  it('there and back again changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (order, a, b) => {
        const [from, to] = [a % order.length, b % order.length];
        expect(moved(moved(order, from, to), to, from)).toEqual(order);
      }),
    );
  });
});
