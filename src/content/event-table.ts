import { csvParseRows, tsvParseRows } from 'd3';
import { unguarded } from '../events/formula-guard.ts';

/** A row as front matter, with the line of the file on which it begins. */
export interface EventRow {
  readonly data: Record<string, unknown>;
  readonly line: number;
}

/** Why a table, or one of its rows, cannot be read. */
export interface TableFault {
  readonly line: number;
  readonly field: string;
  readonly found: string;
  readonly allowed: string;
}

export interface EventTable {
  readonly columns: readonly string[];
  readonly rows: readonly EventRow[];
  readonly faults: readonly TableFault[];
}

/** Columns that hold several values, parted by semicolons. */
const lists = new Set(['tags', 'people', 'sources']);
const numbers = new Set(['importance', 'lat', 'lon']);
const places = new Set(['country', 'lat', 'lon']);

/**
 * Rows of a table of events as front matter. Columns are named as the fields;
 * `tags`, `people` and `sources` part their values with semicolons; a place is
 * spread over `place`, `country`, `lat` and `lon`. An apostrophe that keeps
 * spreadsheets from taking a cell for a formula is dropped. Empty cells count as
 * absent, and so do rows of nothing but empty cells.
 */
export function eventTable(source: string, form: 'csv' | 'tsv'): EventTable {
  const text = source.replace(/^\uFEFF/, '');
  const quoting = quotingFault(text, form);
  if (quoting) return { columns: [], rows: [], faults: [quoting] };
  const [header = [], ...records] = (form === 'csv' ? csvParseRows : tsvParseRows)(text);
  const columns = header.map((name) => name.trim());
  const faults = [...headerFaults(columns, form)];
  if (faults.length > 0) return { columns, rows: [], faults };
  const rows: EventRow[] = [];
  let line = 1 + lineEnds(header);
  for (const cells of records) {
    line++;
    const lost = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
    if (lost.length > 0) {
      const separator = form === 'csv' ? 'comma' : 'tab';
      faults.push({
        line,
        field: '(row)',
        found: `${cells.length} cells, the last of them ${JSON.stringify(cells.at(-1))}`,
        allowed: `${columns.length} cells, as the first line names; a cell with a ${separator} in it needs quotes`,
      });
    } else if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ data: frontMatter(columns, cells), line });
    }
    line += lineEnds(cells);
  }
  return { columns, rows, faults };
}

function frontMatter(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const place: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const value = cells[index]?.trim();
    if (!value) continue;
    if (column === 'place') place.name = unguarded(value);
    else if (places.has(column)) place[column] = cellValue(column, value);
    else data[column] = lists.has(column) ? value.split(';').map((each) => unguarded(each.trim())).filter(Boolean) : cellValue(column, value);
  }
  if (Object.keys(place).length > 0) data.place = place;
  return data;
}

function cellValue(column: string, value: string): unknown {
  if (numbers.has(column)) return number(value);
  // Spreadsheets write truth values in capitals.
  if (column === 'draft' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return unguarded(value);
}

/** A number, or the text as it stands, so that the schema can show what it found. */
function number(value: string): number | string {
  return Number.isFinite(Number(value)) ? Number(value) : value;
}

function* headerFaults(columns: readonly string[], form: 'csv' | 'tsv'): Generator<TableFault> {
  const names = 'the names of the columns, such as title,date,summary,category,sources';
  const fault = { line: 1, field: '(first line)' };
  const [only = ''] = columns;
  if (columns.length <= 1 && only === '') {
    yield { ...fault, found: 'nothing', allowed: names };
  } else if (columns.length === 1 && /[;,\t]/.test(only)) {
    const parted = form === 'csv' ? 'commas; save the table as “CSV, comma-separated”' : 'tabs; or name the file .csv if commas part them';
    yield { ...fault, found: JSON.stringify(only), allowed: `names of columns that are parted by ${parted}` };
  }
  for (const [index, name] of columns.entries()) {
    if (name === '' && columns.length > 1) {
      yield { ...fault, found: `nothing above column ${index + 1}`, allowed: 'a name for every column' };
    } else if (name !== '' && columns.indexOf(name) < index) {
      yield { ...fault, found: `${JSON.stringify(name)} twice`, allowed: 'one column of each name' };
    }
  }
}

/**
 * A quoted cell that never ends, or ends in its middle. Both would be read as
 * something: the first swallows the rest of the file, the second a character.
 */
function quotingFault(text: string, form: 'csv' | 'tsv'): TableFault | null {
  const quoted =
    form === 'csv'
      ? /(?:^|[,\r\n])"[^"]*(?:""[^"]*)*(?:"(?=[,\r\n]|$)|("|$))/g
      : /(?:^|[\t\r\n])"[^"]*(?:""[^"]*)*(?:"(?=[\t\r\n]|$)|("|$))/g;
  for (const match of text.matchAll(quoted)) {
    const [cell, fault] = match;
    if (fault === undefined) continue;
    const end = match.index + cell.length;
    const opened = fault === '' ? match.index + cell.indexOf('"') : end;
    return {
      line: 1 + lineEnds([text.slice(0, opened)]),
      field: '(syntax)',
      found: fault === '' ? 'a quote that is never closed' : `a closing quote before ${text.slice(end).split(/[\r\n]/)[0]?.slice(0, 40)}`,
      allowed: 'quotes around a whole cell; a quote inside of them is written twice: "He said ""yes"""',
    };
  }
  return null;
}

function lineEnds(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
