import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../src/dates/format-period.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

function period(from: string, to: string, locale = 'en-GB') {
  return formatPeriod(parseEdtf(from).startMin, parseEdtf(to).startMin, locale);
}

describe('a stretch of time is told', () => {
  it('in years, where it spans several', () => {
    expect(period('1956-11-30', '1975-02')).toEqual({ from: '1956', to: '1975' });
    expect(period('1999-12-31', '2000-01-01')).toEqual({ from: '1999', to: '2000' });
  });

  it('in months inside of a year, and in days inside of a month', () => {
    expect(period('1970-03-09', '1970-05-01')).toEqual({ from: 'March 1970', to: 'May 1970' });
    expect(period('1970-03-09', '1970-03-12')).toEqual({ from: '9 March 1970', to: '12 March 1970' });
  });

  it('by the same words twice, where a day holds it all', () => {
    expect(period('1970-03-09T10:00:00Z', '1970-03-09T11:00:00Z')).toEqual({ from: '9 March 1970', to: '9 March 1970' });
  });

  it('before our era and in deep time, in the language of the page', () => {
    expect(period('-0043', '0014')).toEqual({ from: '44 BC', to: '14' });
    expect(period('Y-66000000', '2000', 'nl').to).toBe('2000');
    expect(period('Y-66000000', '2000').from).toBe('66 million years ago');
    expect(period('1970-03', '1970-05', 'fr')).toEqual({ from: 'mars 1970', to: 'mai 1970' });
  });
});
