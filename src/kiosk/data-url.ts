import { lookup } from 'mrmime';

/** Kind of a file by its name. */
export function kindOf(file: string): string {
  return lookup(file) ?? 'application/octet-stream';
}

/** A file as an address that holds all of it. */
export function dataUrl(file: string, bytes: Uint8Array): string {
  return `data:${kindOf(file)};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What carries no text, and stands in JSON as base64. */
export function isText(file: string): boolean {
  return /^text\/|json|xml|javascript|calendar|csv/.test(kindOf(file)) || /\.(?:bib|ndjson|ics|tsv|geojson|topojson)$/i.test(file);
}
