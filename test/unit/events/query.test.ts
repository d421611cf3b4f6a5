import { describe, expect, it } from 'vitest';
import { formatQuery, matches, parseQuery, QueryError } from '../../../src/events/query.ts';
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
