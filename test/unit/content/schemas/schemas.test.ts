import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { crisisSchema } from '../../../../src/content/schemas/crisis.ts';
import { eventSchema } from '../../../../src/content/schemas/event.ts';
import { glossarySchema } from '../../../../src/content/schemas/glossary.ts';
import { questionSchema } from '../../../../src/content/schemas/question.ts';
import { sourceSchema } from '../../../../src/content/schemas/source.ts';
import { timelineSchema } from '../../../../src/content/schemas/timeline.ts';

const event = { title: 'A', date: '1970', summary: 'B.', category: 'law', sources: ['x'] };

/** `field: what is allowed`, of everything that a schema refuses. */
function refusals(schema: z.ZodType, data: unknown): string[] {
  return schema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('an event', () => {
  it('needs five fields; the others have defaults', () => {
    expect(eventSchema().parse(event)).toEqual({ ...event, tags: [], people: [], importance: 3, confidence: 'high', draft: false });
  });

  it('may say all there is to say', () => {
    const whole = {
      ...event,
      dateNote: 'The day is known from a letter.',
      tags: ['trial'],
      place: { name: 'Ghent', country: 'BE', lat: 51.05, lon: 3.72 },
      people: ['R. Roe'],
      importance: 5,
      confidence: 'low',
      image: { src: './a.jpg', alt: 'A ward', credit: 'R. Roe', licence: 'CC0' },
      reviewed: '2026-11-24',
      draft: true,
    };
    expect(eventSchema().parse(whole)).toEqual(whole);
  });

  it('has a category that is declared, where any are', () => {
    const schema = eventSchema({ categories: ['law', 'culture'] });
    expect(schema.safeParse(event).success).toBe(true);
    expect(refusals(schema, { ...event, category: 'cultur' })).toEqual([
      'category: a category of the options: law, culture; did you mean "culture"?',
    ]);
    expect(refusals(schema, { ...event, category: undefined })).toEqual(['category: a category of the options: law, culture']);
  });

  it.each([
    [{ title: 'x'.repeat(81) }, 'title: a title of at most 80 characters; this one has 81'],
    [{ title: 1984 }, 'title: a title of at most 80 characters; in quotes, "1984"'],
    [{ title: ' ' }, 'title: a title of at most 80 characters'],
    [{ sources: [] }, 'sources: a list with the id of at least one source'],
    [{ sources: 'x' }, 'sources: a list with the id of at least one source'],
    [{ tags: ['a', 7] }, 'tags.1: a list of tags; in quotes, "7"'],
    [{ importance: 6 }, 'importance: a whole number from 1 to 5'],
    [{ importance: 2.5 }, 'importance: a whole number from 1 to 5'],
    [{ confidence: 'sure' }, 'confidence: high, medium or low'],
    [{ place: 'Ghent' }, 'place: a place: { name, country, lat, lon }'],
    [{ place: { name: 'Ghent', country: 'be' } }, 'place.country: a country code of two capital letters, such as BE'],
    [{ place: { name: 'Ghent', lat: -91 } }, 'place.lat: a latitude in degrees, from -90 to 90'],
    [{ place: { name: 'Ghent', lon: 181 } }, 'place.lon: a longitude in degrees, from -180 to 180'],
    [{ place: { name: 'Ghent', lon: '3° E' } }, 'place.lon: a longitude in degrees, from -180 to 180'],
    [{ image: './a.jpg' }, 'image: a picture: { src, alt, credit, licence }'],
    [{ image: { src: './a.jpg', alt: '' } }, 'image.alt: a text that says what the picture shows'],
    [{ image: { alt: 'A ward' } }, 'image.src: a picture beside the entry (./picture.jpg) or below public/ (/picture.jpg)'],
    [{ draft: 'yes' }, 'draft: true or false'],
  ])('is refused with %j', (fields, refusal) => {
    expect(refusals(eventSchema(), { ...event, ...fields })).toEqual([refusal]);
  });
});

describe('a timeline', () => {
  it('needs a title; without more it shows all events', () => {
    expect(timelineSchema().parse({ title: 'A' })).toEqual({
      title: 'A',
      query: '',
      lanes: 'none',
      scale: 'time',
      orientation: 'auto',
      eras: [],
      sensitive: true,
      draft: false,
    });
  });

  it.each([
    [{ lanes: 'tags' }, 'lanes: "none" or "category"'],
    [{ scale: 'linear' }, 'scale: "time", "gaps" or "log"'],
    [{ orientation: 'wide' }, 'orientation: "auto", "horizontal" or "vertical"'],
    [{ rows: 0 }, 'rows: a whole number from 1 to 24'],
    [{ query: null }, 'query: a query, such as "category:regulation"; for all events leave it out'],
    [{ eras: [{ label: 'A', from: 1960 }] }, 'eras.0.to: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"'],
  ])('is refused with %j', (fields, refusal) => {
    expect(refusals(timelineSchema(), { title: 'A', ...fields })).toEqual([refusal]);
  });
});

describe('a source', () => {
  it('is an entry in CSL-JSON, with whatever else the citation processor knows', () => {
    const source = {
      id: 'x',
      type: 'chapter',
      title: 'A',
      author: [{ family: 'Berg', 'non-dropping-particle': 'van der' }],
      issued: { 'date-parts': [['1970', 2]], season: '1' },
      'collection-title': 'B',
    };
    expect(sourceSchema().parse(source)).toEqual(source);
  });

  it('may have numbers where CSL has texts', () => {
    expect(sourceSchema().parse({ id: 7, type: 'book', title: 'A', volume: 3 })).toMatchObject({ id: '7', volume: '3' });
  });

  it.each([
    [{ URL: 'example.org' }, 'URL: an address, such as https://example.org/'],
    [{ author: 'R. Roe' }, 'author: a list of names: { family, given } or { literal }'],
    [{ issued: 1970 }, 'issued: a date: { "date-parts": [[2000, 2, 15]] }'],
    [{ issued: { 'date-parts': [1970] } }, 'issued.date-parts.0: date-parts, such as [[2000, 2, 15]]'],
    [{ id: undefined }, 'id: the key that events cite, such as "berman-2000"'],
  ])('is refused with %j', (fields, refusal) => {
    expect(refusals(sourceSchema(), { id: 'x', type: 'book', title: 'A', ...fields })).toEqual([refusal]);
  });
});

describe('a term and a question', () => {
  it('need their words', () => {
    expect(refusals(glossarySchema(), {})).toEqual(['term: the term', 'definition: its definition, in plain text']);
    expect(refusals(questionSchema(), { events: [] })).toEqual([
      'question: the question',
      'level: what it asks of a pupil: "recall", "analysis" or "source criticism"',
      'events: a list with the id of at least one event',
    ]);
  });

  it('has one of three levels', () => {
    const question = { question: 'When?', events: ['a'] };
    expect(['recall', 'analysis', 'source criticism'].flatMap((level) => refusals(questionSchema(), { ...question, level }))).toEqual([]);
    expect(refusals(questionSchema(), { ...question, level: 'discuss' })).toEqual(['level: what it asks of a pupil: "recall", "analysis" or "source criticism"']);
  });
});

describe('crisis lines', () => {
  const line = { name: 'Lifeline', phone: '988' };

  it('are listed by country', () => {
    const crisis = { default: 'US', lines: [{ country: 'US', lines: [line] }, { country: '*', lines: [{ name: 'All', url: 'https://example.org' }] }] };
    expect(crisisSchema.parse(crisis)).toEqual(crisis);
  });

  it.each([
    [{ default: 'BE', lines: [{ country: 'US', lines: [line] }] }, 'default: a country that lines has: US'],
    [{ default: 'US', lines: [] }, 'lines: at least one country with its lines'],
    [{ default: 'US', lines: [{ country: 'US', lines: [] }] }, 'lines.0.lines: at least one line'],
    [
      { default: 'US', lines: [{ country: 'US', lines: [{ name: 'Lifeline' }] }] },
      'lines.0.lines.0: a line with a phone, a text or a url, so that it can be reached',
    ],
    [
      { default: 'US', lines: [{ country: 'US', lines: [{ ...line, tel: '9-8-8' }] }] },
      'lines.0.lines.0.tel: digits, with or without a + before them',
    ],
    [
      { default: 'US', lines: [{ country: 'US', lines: [{ ...line, url: 'http://example.org' }] }] },
      'lines.0.lines.0.url: an address that begins with https://',
    ],
  ])('are refused as %j', (crisis, refusal) => {
    expect(refusals(crisisSchema, crisis)).toEqual([refusal]);
  });
});
