import { civilFromDays, MS_PER_DAY } from '../dates/calendar.ts';
import type { Edtf } from '../dates/edtf.ts';
import { parseEdtf, type ParseOptions } from '../dates/parse.ts';
import type { ExportedEvent } from './exported-event.ts';

export interface Calendar extends ParseOptions {
  readonly title: string;
  /** What makes the events' ids unique in the world, such as `example.org`. */
  readonly authority: string;
  /** Labels of categories by id. */
  readonly categories: ReadonlyMap<string, string>;
  /** The address of an event, if it has one. */
  readonly urlOf: (event: ExportedEvent) => string | undefined;
}

/** What a calendar can show without claiming more than is known. */
const longest = 31 * MS_PER_DAY;
/** 0001-01-01 and 9999-12-31: years have four digits. */
const firstDay = -719_162 * MS_PER_DAY;
const lastDay = 2_932_896 * MS_PER_DAY;

/**
 * Events as a calendar (RFC 5545). A calendar has days and no uncertainty, so
 * it holds the events whose dates are known to the month or better (of what
 * lasted, its beginning and its end) and lie in the years 1 to 9999. What is
 * only known to a month takes the whole month; what goes on stands on its first
 * day. The description begins with the date in words.
 */
export function eventsIcs(events: readonly ExportedEvent[], calendar: Calendar): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//astro-annals//events//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(calendar.title)}`,
    `X-WR-CALNAME:${escaped(calendar.title)}`,
  ];
  return [head, ...events.map((event) => entry(event, calendar)), ['END:VCALENDAR']].map(written).join('');
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entry(event: ExportedEvent, { authority, categories, urlOf, ...options }: Calendar): string[] {
  const extent = extentOf(parseEdtf(event.date, options));
  if (!extent) return [];
  const { title, when, summary, category, tags, place, reviewed } = event;
  const url = urlOf(event);
  const where = place && [place.name, place.country].filter(Boolean).join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${event.id}@${authority}`)}`,
    // When the entry was last looked at; never when the site was built, so that the file only changes with the content.
    `DTSTAMP:${(reviewed ?? '1970-01-01').replaceAll('-', '')}T000000Z`,
    ...boundsOf(extent),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([`${when}. ${summary}`, url].filter(Boolean).join('\n\n'))}`,
    `CATEGORIES:${[categories.get(category) ?? category, ...tags].map(escaped).join(',')}`,
    ...(where ? [`LOCATION:${escaped(where)}`] : []),
    ...(place?.lat !== undefined && place.lon !== undefined ? [`GEO:${place.lat};${place.lon}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

interface Extent {
  readonly lo: number;
  readonly hi: number;
}

/** `null` for a date that a calendar cannot show. */
function extentOf({ startMin, startMax, endMin, endMax, openEnd }: Edtf): Extent | null {
  const goesOn = openEnd !== null;
  const extent = { lo: startMin, hi: goesOn ? startMax : endMax };
  const known = startMax - startMin <= longest && (goesOn || endMax - endMin <= longest);
  return known && extent.lo >= firstDay && extent.hi <= lastDay ? extent : null;
}

function boundsOf({ lo, hi }: Extent): string[] {
  const days = [lo / MS_PER_DAY, hi / MS_PER_DAY] as const;
  if (days.every(Number.isInteger)) return [`DTSTART;VALUE=DATE:${day(days[0])}`, `DTEND;VALUE=DATE:${day(days[1])}`];
  const start = Math.floor(lo / 1000);
  return [`DTSTART:${instant(start)}`, `DTEND:${instant(Math.max(start + 1, Math.ceil(hi / 1000)))}`];
}

function day(days: number): string {
  const { year, month, day: date } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}${two(month)}${two(date)}`;
}

function instant(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  return `${day(days)}T${two(Math.floor(rest / 3600))}${two(Math.floor(rest / 60) % 60)}${two(rest % 60)}Z`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\n|\r/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets; those that go on begin with a space. */
function folded(line: string): string {
  // No letter takes more than three octets of UTF-8 for each of its UTF-16 units.
  if (line.length <= 25) return line;
  const parts: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      parts.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    at += code < 0x10000 ? 1 : 2;
  }
  parts.push(line.slice(from));
  return parts.join('\r\n ');
}
