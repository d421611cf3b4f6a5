import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `astro build` has put the demonstration site. */
export const folder = join(import.meta.dirname, '../../site');

export function bytesOf(path: string): Buffer {
  return readFileSync(join(folder, path));
}

export function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Files of the built site, relative to it. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: folder }).map((file) => file.replaceAll('\\', '/')).sort();
}

export const pages = filesOf('**/*.html');

/** Ids of the events that authors have written. */
export const eventIds = globSync('*.mdx', { cwd: join(import.meta.dirname, '../../content/events') })
  .map((file) => file.replace(/\.mdx$/, ''))
  .sort();

/** Values of an attribute wherever it stands in a text. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

/** The elements of a name with their attributes, as they are written. */
export function tagsOf(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
}

export function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
