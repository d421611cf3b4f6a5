import { csvFormatRow } from 'd3';
import { guarded } from '../events/formula-guard.ts';
import type { ExportedEvent } from './exported-event.ts';

const columns: Readonly<Record<string, (event: ExportedEvent) => string | number | readonly string[] | undefined>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  date: ({ date }) => date,
  dateNote: ({ dateNote }) => dateNote,
  summary: ({ summary }) => summary,
  category: ({ category }) => category,
  tags: ({ tags }) => tags,
  place: ({ place }) => place?.name,
  country: ({ place }) => place?.country,
  lat: ({ place }) => place?.lat,
  lon: ({ place }) => place?.lon,
  people: ({ people }) => people,
  importance: ({ importance }) => importance,
  confidence: ({ confidence }) => confidence,
  sources: ({ sources }) => sources,
  reviewed: ({ reviewed }) => reviewed,
};

/**
 * Events as a table (RFC 4180) with the columns that `content/events/*.csv`
 * has: put there, it makes the same events, but for their pictures and bodies,
 * which a table does not hold. A semicolon inside of a tag, a name or the id of
 * a source becomes a comma, since semicolons part them.
 */
export function eventsCsv(events: readonly ExportedEvent[]): string {
  const rows = events.map((event) => Object.values(columns).map((value) => cell(value(event))));
  return [Object.keys(columns), ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join('');
}

function cell(value: string | number | readonly string[] | undefined): string {
  if (typeof value === 'object') return value.map((each) => guarded(each.replaceAll(';', ','))).join('; ');
  return typeof value === 'string' ? guarded(value) : String(value ?? '');
}
