import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/render/island/parts/share-file.ts';
import { csvWith, icsWith, jsonWith } from '../../../../src/render/island/parts/share-records.ts';
import { eventsCsv } from '../../../../src/feeds/events-csv.ts';
import { eventsIcs } from '../../../../src/feeds/events-ics.ts';
import { exported } from '../../feeds/exported.ts';

const long = `event-${'of-a-long-name-'.repeat(6)}1970`;
const events = [
  exported('first', '1970-02-19', { title: 'A "first", of two\nlines' }),
  exported(long, '1971-02-19', { summary: 'UID:second@example.org' }),
  exported('second', '1972-02-19'),
];
const calendar = { title: 'A', authority: 'example.org', categories: new Map<string, string>(), urlOf: () => undefined };

describe('the events of a filter, from the files of all events', () => {
  it('are the rows of a table, with the mark of UTF-8 before them', () => {
    expect(csvWith(eventsCsv(events), new Set(['first', 'second']))).toBe(`\uFEFF${eventsCsv(events.filter(({ id }) => id !== long))}`);
  });

  it('are the entries of a calendar, whatever the lines are folded into', () => {
    const all = eventsIcs(events, calendar);
    for (const { id } of events) {
      expect(icsWith(all, new Set([id]))).toBe(eventsIcs(events.filter((event) => event.id === id), calendar));
    }
    expect(icsWith(all, new Set())).toBe(eventsIcs([], calendar));
  });

  it('are those of the JSON, with what it says of all', () => {
    const kept = jsonWith(JSON.stringify({ title: 'A', events }), new Set(['second']));
    expect(JSON.parse(kept)).toMatchObject({ title: 'A', events: [{ id: 'second' }] });
  });
});

describe('the name of a file', () => {
  it.each([
    ['a-history', '1956/1975', 'svg', 'a-history-1956-1975.svg'],
    ['a-history', '2023-05-24T10Z/2023-05-24T11:29Z', 'png', 'a-history-2023-05-24T10Z-2023-05-24T11-29Z.png'],
    ['', 'events', 'csv', 'events.csv'],
  ])('of %s, %s as %s is %s', (timeline, what, form, name) => {
    expect(fileName(timeline, what, form)).toBe(name);
  });
});
