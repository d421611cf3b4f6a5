import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTable } from '../../../src/content/event-table.ts';
import { readCollection } from '../../../src/content/read-collection.ts';
import { eventSchema, type EventData } from '../../../src/content/schemas/event.ts';
import { eventsCsv } from '../../../src/feeds/events-csv.ts';
import type { ExportedEvent } from '../../../src/feeds/exported-event.ts';
import { exported } from './exported.ts';

const full = exported('the-approval', '-0043-03-15~', {
  title: '=cmd, said "Roe"',
  summary: 'Two lines,\nand a "quote".',
  dateNote: '- by tradition',
  category: 'law',
  tags: ['trial', '@home'],
  people: ['Doe, Jane', "'t Hooft"],
  place: { name: 'Ghent', country: 'BE', lat: -51.05, lon: 3.72 },
  importance: 5,
  confidence: 'medium',
  sources: ['roe-1970', 'doe-2001'],
  reviewed: '2026-11-24',
});

/** What an author's front matter would say of it. */
function said({ title, date, dateNote, summary, category, tags, place, people, importance, confidence, sources, reviewed }: ExportedEvent) {
  const data = { title, date, dateNote, summary, category, tags, place, people, importance, confidence, sources, reviewed };
  return { ...(data as Omit<EventData, 'draft'>), draft: false };
}

describe('events as a table', () => {
  it('have a row each, quoted where they need it, with lines that end as the standard wants', () => {
    expect(eventsCsv([exported('a', '1970-02-19', { title: 'A', tags: ['x', 'y'] })])).toBe(
      'id,title,date,dateNote,summary,category,tags,place,country,lat,lon,people,importance,confidence,sources,reviewed\r\n' +
        'a,A,1970-02-19,,It happened.,law,x; y,,,,,,3,high,roe-1970,\r\n',
    );
  });

  it('have no cell that a spreadsheet would carry out', () => {
    const [, ...cells] = eventTable(eventsCsv([full]), 'csv').columns;
    expect(cells).toContain('title');
    expect(eventsCsv([full])).toContain(`the-approval,"'=cmd, said ""Roe""",'-0043-03-15~,'- by tradition,`);
    expect(eventsCsv([full])).toContain(`trial; '@home`);
    // A number is one.
    expect(eventsCsv([full])).toContain(',Ghent,BE,-51.05,3.72,');
  });

  it('make the same events in content/events', async () => {
    const root = await mkdtemp(join(tmpdir(), 'annals-csv-'));
    const events = [full, exported('later', '1999-05/..')];
    await writeFile(join(root, 'events.csv'), eventsCsv(events));
    const { entries, mistakes } = await readCollection('events', root, root);
    await rm(root, { recursive: true });
    expect(mistakes).toEqual([]);
    expect(entries.map(({ id }) => id)).toEqual(['the-approval', 'later']);
    expect(entries.map(({ data }) => eventSchema({ categories: ['law'] }).parse(data))).toEqual(events.map(said));
  });

  it('come back whatever their texts hold, also with the mark of UTF-8 before them', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((each) => each.trim()).filter(Boolean);
    const word = text.map((each) => each.replaceAll(';', ',').trim()).filter(Boolean);
    const event = fc.record({ title: text, summary: text, tags: fc.array(word), people: fc.array(word), sources: fc.array(word, { minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '\uFEFF'), (all, mark) => {
        const { rows, faults } = eventTable(mark + eventsCsv(all.map((each, n) => exported(`e${n}`, '1970', each))), 'csv');
        expect(faults).toEqual([]);
        const read = rows.map(({ data: { title, summary, tags = [], people = [], sources } }) => ({ title, summary, tags, people, sources }));
        expect(read).toEqual(all);
      }),
    );
  });

  it('lose a semicolon inside of a tag, which would part it', () => {
    expect(eventsCsv([exported('a', '1970', { tags: ['a;b'] })])).toContain(',"a,b",');
  });
});
