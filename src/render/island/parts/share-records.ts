import { csvFormatRow, csvParseRows } from 'd3';
import { load } from '../../../source/load.ts';

export type RecordForm = 'csv' | 'json' | 'ics';

export function isRecordForm(form: string): form is RecordForm {
  return form in keep;
}

/**
 * A file of all events with only those of some ids: what the site offers to
 * other programs says more of an event than a picture needs.
 *
 * @throws If the file cannot be loaded.
 */
export async function recordsOf(form: RecordForm, address: string, ids: ReadonlySet<string>): Promise<Blob> {
  const text = await (await load(address)).text();
  return new Blob([keep[form](text, ids)], { type: types[form] });
}

const types: Readonly<Record<RecordForm, string>> = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar' };

const keep: Readonly<Record<RecordForm, (text: string, ids: ReadonlySet<string>) => string>> = {
  csv: csvWith,
  json: jsonWith,
  ics: icsWith,
};

/** Begins with the mark of UTF-8, without which some spreadsheets take it for another encoding. */
export function csvWith(text: string, ids: ReadonlySet<string>): string {
  const [header = [], ...rows] = csvParseRows(text);
  const id = header.indexOf('id');
  const kept = rows.filter((row) => ids.has(row[id] ?? ''));
  return `\uFEFF${[header, ...kept].map((row) => `${csvFormatRow(row)}\r\n`).join('')}`;
}

export function jsonWith(text: string, ids: ReadonlySet<string>): string {
  const all = JSON.parse(text) as { readonly events: readonly { readonly id: string }[] };
  return JSON.stringify({ ...all, events: all.events.filter(({ id }) => ids.has(id)) }, null, 2);
}

export function icsWith(text: string, ids: ReadonlySet<string>): string {
  return text.replace(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g, (event) => {
    const [, uid = ''] = /^UID:(.*?)@/m.exec(event.replaceAll('\r\n ', '')) ?? [];
    return ids.has(uid) ? event : '';
  });
}
