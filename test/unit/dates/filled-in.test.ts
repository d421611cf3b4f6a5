import { describe, expect, it } from 'vitest';
import { count, filledIn } from '../../../src/dates/filled-in.ts';

describe('a text of the interface', () => {
  it('has values in place of their names, and keeps a name without one', () => {
    expect(filledIn('{shown} of {count} events, {what}', { shown: 7, count: 42 }, 'en')).toBe('7 of 42 events, {what}');
  });

  it('writes numbers as the language does, and leaves texts as they are', () => {
    expect(filledIn('{count} in {from}', { count: 100_000, from: '1970' }, 'en')).toBe('100,000 in 1970');
    expect(filledIn('{count}', { count: 100_000 }, 'de')).toBe('100.000');
    expect(count(1234567, 'en')).toBe('1,234,567');
  });

  it('has the plural form that goes with the count; without a number, and without that form, the other', () => {
    const text = { one: '{count} film', two: '{count} filmy', few: '{count} filmy', other: '{count} filmów' };
    expect([1, 3, 5, 22, 25].map((count) => filledIn(text, { count }, 'pl'))).toEqual(['1 film', '3 filmy', '5 filmów', '22 filmy', '25 filmów']);
    expect(filledIn(text, {}, 'pl')).toBe('{count} filmów');
    expect(filledIn({ other: '{count} films' }, { count: 1 }, 'en')).toBe('1 films');
  });

  it('puts in an empty text and a zero', () => {
    expect(filledIn('[{a}] [{b}]', { a: '', b: 0 }, 'en')).toBe('[] [0]');
  });
});
