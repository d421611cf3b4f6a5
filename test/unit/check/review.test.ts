import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../../../src/check/rules/review.ts';
import { event, explainer, found, sources, today } from './checked.ts';

const body = 'So it was<Cite id="roe" />.';

describe('a review', () => {
  it('that is missing is reported of explainers and of events with a text', async () => {
    const files = {
      ...sources,
      'timelines/index.mdx': explainer(body, 'description: A story.'),
      'events/approval.mdx': event(body, 'tags: []'),
      'events/short.mdx': event('', 'tags: []'),
      'events/table.csv': 'title,date,summary,category,sources\nA,1970,S,law,roe\n',
    };
    expect(await found('review', files)).toEqual([
      ['events/approval.mdx:1', 'no day of the last review', 'the field reviewed, a day', `look through the text and its sources, then set reviewed: ${today}`],
      ['timelines/index.mdx:1', 'no day of the last review', 'the field reviewed, a day', `look through the text and its sources, then set reviewed: ${today}`],
    ]);
  });

  it('may be 24 months old, and not a day more', async () => {
    const of = (day: string) => found('review', { ...sources, 'events/approval.mdx': event(body, `reviewed: ${day}`) });
    expect(await of('2024-11-24')).toEqual([]);
    expect(await of('2024-11-23')).toEqual([
      [
        'events/approval.mdx:7',
        'a last review on 2024-11-23',
        'a review since 2024-11-24, in the last 24 months',
        `look through the text and its sources, then set reviewed: ${today}`,
      ],
    ]);
  });

  it('may be as old as the options say', async () => {
    const files = { ...sources, 'events/approval.mdx': event(body, 'reviewed: 2025-11-23') };
    expect(await found('review', files, { options: { check: { reviewMonths: 12 } } })).toEqual([
      expect.arrayContaining(['a review since 2025-11-24, in the last 12 months']),
    ]);
  });

  it('that is still to come is reported', async () => {
    expect(await found('review', { ...sources, 'events/approval.mdx': event(body, 'reviewed: 2026-11-25') })).toEqual([
      ['events/approval.mdx:7', 'a review on 2026-11-25, a day to come', 'a day up to 2026-11-24', 'write the day on which the text was looked through'],
    ]);
  });
});

describe('months before a day', () => {
  it.each([
    ['2026-11-24', 24, '2024-11-24'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-05-31', 3, '2026-02-28'],
  ])('%s less %i is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });

  it('one by one never come later than together', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const from = date.toISOString().slice(0, 10);
        const steps = Array.from({ length: months }).reduce<string>((at) => monthsBefore(at, 1), from);
        expect(steps <= monthsBefore(from, months)).toBe(true);
        expect(steps.slice(0, 7)).toBe(monthsBefore(from, months).slice(0, 7));
      }),
    );
  });
});
