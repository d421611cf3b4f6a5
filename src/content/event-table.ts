import { csvParse, tsvParse } from 'd3';

/** Columns that hold several values, parted by semicolons. */
const lists = new Set(['tags', 'people', 'sources']);
const numbers = new Set(['importance', 'lat', 'lon']);
const places = new Set(['country', 'lat', 'lon']);

/**
 * Rows of a table of events as front matter. Columns are named as the fields;
 * `tags`, `people` and `sources` part their values with semicolons; a place is
 * spread over `place`, `country`, `lat` and `lon`. Empty cells count as absent.
 */
export function eventTable(text: string, form: 'csv' | 'tsv'): Record<string, unknown>[] {
  const rows = (form === 'csv' ? csvParse : tsvParse)(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    const data: Record<string, unknown> = {};
    const place: Record<string, unknown> = {};
    for (const [column, cell] of Object.entries(row)) {
      const value = cell?.trim();
      if (!value) continue;
      if (column === 'place') place.name = value;
      else if (places.has(column)) place[column] = numbers.has(column) ? number(value) : value;
      else data[column] = lists.has(column) ? value.split(/\s*;\s*/) : cellValue(column, value);
    }
    if (Object.keys(place).length > 0) data.place = place;
    return data;
  });
}

function cellValue(column: string, value: string): unknown {
  if (numbers.has(column)) return number(value);
  if (column === 'draft') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

/** A number, or the text as it stands, so that the schema can show what it found. */
function number(value: string): number | string {
  return Number.isFinite(Number(value)) ? Number(value) : value;
}
