import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsIcs } from '../../../src/feeds/events-ics.ts';
import type { ExportedEvent } from '../../../src/feeds/exported-event.ts';
import { exported } from './exported.ts';

function calendar(...events: ExportedEvent[]): string {
  return eventsIcs(events, {
    title: 'A history; of law',
    authority: 'example.org',
    categories: new Map([['law', 'Law, & regulation']]),
    urlOf: ({ id }) => `https://example.org/events/${id}/`,
  });
}

/** The lines of a calendar, unfolded. */
function lines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

/** Begin and end of an event with this date; empty if the calendar has none. */
function bounds(date: string): string[] {
  return lines(calendar(exported('a', date))).filter((line) => /^DT(?:START|END)/.test(line));
}

describe('events as a calendar', () => {
  it('have all that a calendar shows', () => {
    const event = exported('approval', '1970-02-19', {
      title: 'Approved, at last',
      summary: 'A path\\with signs; and\ntwo lines.',
      tags: ['trial'],
      place: { name: 'Ghent', country: 'BE', lat: 51.05, lon: 3.72 },
      reviewed: '2026-11-24',
    });
    expect(lines(calendar(event))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//astro-annals//events//EN',
      'CALSCALE:GREGORIAN',
      'NAME:A history\\; of law',
      'X-WR-CALNAME:A history\\; of law',
      'BEGIN:VEVENT',
      'UID:approval@example.org',
      'DTSTAMP:20261124T000000Z',
      'DTSTART;VALUE=DATE:19700219',
      'DTEND;VALUE=DATE:19700220',
      'SUMMARY:Approved\\, at last',
      'DESCRIPTION:February 19\\, 1970. A path\\\\with signs\\; and\\ntwo lines.\\n\\nhttps://example.org/events/approval/',
      'CATEGORIES:Law\\, & regulation,trial',
      'LOCATION:Ghent\\, BE',
      'GEO:51.05;3.72',
      'URL:https://example.org/events/approval/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('without a review have a stamp that no build changes', () => {
    expect(lines(calendar(exported('a', '1970-02-19')))).toContain('DTSTAMP:19700101T000000Z');
  });

  it.each([
    ['0044-03-15', 'DTSTART;VALUE=DATE:00440315', 'DTEND;VALUE=DATE:00440316'],
    ['1903-07-01/1903-07-19', 'DTSTART;VALUE=DATE:19030701', 'DTEND;VALUE=DATE:19030720'],
    ['1970-02', 'DTSTART;VALUE=DATE:19700201', 'DTEND;VALUE=DATE:19700301'],
    ['1965-03/1967', null, null],
    ['1999-05-25/..', 'DTSTART;VALUE=DATE:19990525', 'DTEND;VALUE=DATE:19990526'],
    ['1969-12-31T23:59:30Z', 'DTSTART:19691231T235930Z', 'DTEND:19691231T235931Z'],
    ['1984-06-02?', 'DTSTART;VALUE=DATE:19840602', 'DTEND;VALUE=DATE:19840603'],
  ])('dated %s are in it from %s to %s', (date, start, end) => {
    expect(bounds(date)).toEqual(start === null ? [] : [start, end]);
  });

  it.each(['1970', '196X', '2001-21', '../1970-02-19', '-0043-03-15', '0000-01-01', 'Y-4540000000', '9999-12-31'])(
    'dated %s are left out: no calendar could show them as they are known',
    (date) => {
      expect(calendar(exported('a', date))).not.toContain('VEVENT');
    },
  );

  it('have lines of at most 75 octets, which unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = calendar(exported('a', '1970-02-19', { summary: `x${summary.replace(/[\\;,\p{Cc}]/gu, '')}x` }));
        const sizes = text.split('\r\n').map((line) => Buffer.byteLength(line));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\uFFFD');
        expect(lines(text).join('\n')).toContain(`. x${summary.replace(/[\\;,\p{Cc}]/gu, '')}x\\n`);
      }),
    );
  });
});
