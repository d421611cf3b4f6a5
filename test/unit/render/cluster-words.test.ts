import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { clusterWords } from '../../../src/render/cluster-words.ts';
import { filledIn } from '../../../src/dates/filled-in.ts';

const labels: Record<string, string> = { law: 'Law', trial: 'Trials' };

function named(from: string, to: string, mix: Record<string, number>, lang = 'en'): string {
  const counts = Object.entries(mix).map(([category, count]) => ({ category, count }));
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  return clusterWords(
    { count, mix: counts, from: Date.parse(from), to: Date.parse(to) },
    { text: (key, values) => filledIn(en[key], values, lang), category: (id) => labels[id] ?? id, lang },
  );
}

describe('what a cluster is called', () => {
  it('several events: from which year to which, and how many of each category', () => {
    expect(named('2010-03-01', '2014-08-01', { trial: 3, law: 2 })).toBe('5 more events, 2010 to 2014 (Trials 3, Law 2)');
  });

  it('one event: its year and its category', () => {
    expect(named('1966-07-02', '1966-07-02', { law: 1 })).toBe('1 more event, 1966 (Law)');
  });

  it('several within a year: from which month to which', () => {
    expect(named('2010-03-01', '2010-12-31', { law: 2 })).toBe('2 more events, March 2010 to December 2010 (Law 2)');
  });

  it('several within a month: that month, once', () => {
    expect(named('2010-03-01', '2010-03-31', { law: 1, trial: 1 })).toBe('2 more events, March 2010 (Law 1, Trials 1)');
  });

  it('several at one instant: its year, once', () => {
    expect(named('2010-07-02', '2010-07-02', { law: 2 })).toBe('2 more events, 2010 (Law 2)');
  });

  it('a category without a label: its id', () => {
    expect(named('1966-07-02', '1966-07-02', { other: 1 })).toBe('1 more event, 1966 (other)');
  });

  it('dates are in the language of the page', () => {
    expect(named('2010-03-01', '2010-12-31', { law: 2 }, 'de')).toBe('2 more events, März 2010 to Dezember 2010 (Law 2)');
  });
});
