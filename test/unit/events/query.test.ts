import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery, matches, parseQuery, queryFields, QueryError, toggled } from '../../../src/events/query.ts';
import type { Queryable } from '../../../src/events/query.ts';

const approval: Queryable = {
  id: 'fda-approval',
  title: 'FDA approves ketamine',
  summary: 'As an anaesthetic.',
  category: 'regulation',
  tags: ['approval', 'united-states'],
  people: ['Edward Domino'],
  place: { name: 'United States', country: 'US' },
  confidence: 'high',
  importance: 5,
  lo: Date.UTC(1970, 1, 19),
  hi: Date.UTC(1970, 1, 20),
};

const answers = (text: string) => matches(approval, parseQuery(text));

describe('a query', () => {
  it('that is empty is answered by every event', () => {
    expect(answers('')).toBe(true);
    expect(answers('   ')).toBe(true);
  });

  it('takes values of one field as alternatives', () => {
    expect(answers('category:culture category:regulation')).toBe(true);
  });

  it('wants all fields met', () => {
    expect(answers('category:regulation tag:approval')).toBe(true);
    expect(answers('category:regulation tag:trial')).toBe(false);
  });

  it('reads quoted values', () => {
    expect(answers('person:"Edward Domino"')).toBe(true);
    expect(answers('place:"United States"')).toBe(true);
  });

  it('finds a place by its country code', () => {
    expect(answers('place:us')).toBe(true);
    expect(answers('place:be')).toBe(false);
  });

  it('takes importance as a minimum', () => {
    expect(answers('importance:5')).toBe(true);
    expect(matches({ ...approval, importance: 4 }, parseQuery('importance:5'))).toBe(false);
  });

  it('takes a decade as everything that reaches into it', () => {
    expect(answers('decade:1970s')).toBe(true);
    expect(answers('decade:1960s')).toBe(false);
    const sixties = { ...approval, lo: Date.UTC(1960, 0, 1), hi: Date.UTC(1970, 0, 1) };
    expect(matches(sixties, parseQuery('decade:1960'))).toBe(true);
    expect(matches(sixties, parseQuery('decade:1970'))).toBe(false);
  });

  it('names one event by its id', () => {
    expect(answers('event:fda-approval')).toBe(true);
    expect(answers('event:other')).toBe(false);
  });

  it('looks for bare words in title and summary, all of them', () => {
    expect(answers('ketamine anaesthetic')).toBe(true);
    expect(answers('ketamine trial')).toBe(false);
  });

  it('ignores case', () => {
    expect(answers('category:REGULATION KETAMINE')).toBe(true);
  });

  it('comes back as it was written', () => {
    const text = 'category:regulation tag:trial place:"united states" ketamine';
    expect(formatQuery(parseQuery(text))).toBe(text);
  });
});

describe('a query that is changed and written', () => {
  it('keeps words that were quoted together, and what only looks like a field', () => {
    expect(formatQuery(parseQuery('"new drug" trial "law: a history"'))).toBe('"new drug" trial "law: a history"');
  });

  it('is read as it was, whatever its values', () => {
    const text = fc.stringMatching(/^[^"\s]([^"]*[^"\s])?$/).map((value) => value.toLowerCase());
    const field = fc.constantFrom(...queryFields.filter((name) => name !== 'importance' && name !== 'decade'));
    const query = fc.record({
      fields: fc.array(fc.tuple(field, fc.array(text, { minLength: 1 }))).map((entries) => new Map(entries)),
      words: fc.array(text),
    });
    fc.assert(
      fc.property(query, (made) => {
        expect(parseQuery(formatQuery(made))).toEqual(made);
      }),
    );
  });

  it('gains a value and loses it again; 1990 is 1990s', () => {
    const change = (text: string, field: (typeof queryFields)[number], value: string) => formatQuery(toggled(parseQuery(text), field, value));
    expect(change('tag:trial', 'tag', 'Drug')).toBe('tag:trial tag:drug');
    expect(change('tag:trial tag:drug', 'tag', 'trial')).toBe('tag:drug');
    expect(change('tag:trial word', 'tag', 'Trial')).toBe('word');
    expect(change('decade:1990', 'decade', '1990s')).toBe('');
  });

  it('takes the decade from 1 BC to the year 9 as 0s, and earlier ones by their first year', () => {
    const at = (year: number) => ({ ...approval, lo: (year - 1970) * 31_556_952_000, hi: (year - 1970) * 31_556_952_000 + 1 });
    expect(matches(at(5), parseQuery('decade:0s'))).toBe(true);
    expect(matches(at(-5), parseQuery('decade:0s'))).toBe(false);
    expect(matches(at(-5), parseQuery('decade:-10s'))).toBe(true);
  });
});

describe('a query that cannot be read', () => {
  it('names the fields there are', () => {
    expect(() => parseQuery('tag:trial topic:law')).toThrow(
      new QueryError(
        'there is no field "topic"; fields are category, tag, place, person, confidence, decade, importance, event',
        10,
      ),
    );
  });

  it('says where it stands', () => {
    try {
      parseQuery('tag:trial topic:law');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ position: 10 });
    }
  });

  it('says that a value is missing', () => {
    expect(() => parseQuery('category:')).toThrow('"category:" lacks a value, as in category:regulation');
  });

  it('refuses an importance or a decade that is none', () => {
    expect(() => parseQuery('importance:high')).toThrow('importance:high should be a number from 1 to 5');
    expect(() => parseQuery('decade:sixties')).toThrow('decade:sixties should be the first year of a decade, such as 1990s');
  });
});
