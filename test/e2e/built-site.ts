import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `astro build` has put the demonstration site. */
export const folder = join(import.meta.dirname, '../../site');

/** What `/events.json` says of an event, as far as the tests ask. */
export interface BuiltEvent {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly date: string;
  readonly category: string;
  readonly lo: number;
  readonly hi: number;
}

interface Data {
  readonly language: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly events: readonly BuiltEvent[];
}

const data = JSON.parse(readFileSync(join(folder, 'events.json'), 'utf8')) as Data;

export const { categories, events } = data;

/** Tag of the language in which a page is. */
export function languageOf(path: string): string {
  return /^\/(nl|fr)\//.exec(path)?.[1] ?? data.language;
}

/** Paths of all pages, as a reader asks for them. */
export const pages: readonly string[] = globSync('**/*.html', { cwd: folder })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
  .sort();

export const eventPages = pages.filter((path) => path.startsWith('/events/'));

export const translatedEventPages = pages.filter((path) => /^\/\w+\/events\//.test(path));

/** One page of each kind. */
export const kinds = {
  home: '/',
  timeline: '/timeline/',
  event: '/events/fda-approval/',
  search: '/search/?q=ketamine',
  sources: '/sources/',
  glossary: '/glossary/',
  teach: '/teach/',
  worksheet: '/teach/worksheet/',
  'events to place': '/teach/place/',
  cards: '/teach/cards/',
  exercise: '/teach/order/?events=8&set=2',
  'answer key': '/teach/answers/',
  builder: '/embed/',
  notFound: '/404.html',
} as const;

export function eventOf(id: string): BuiltEvent {
  const event = events.find((each) => each.id === id);
  if (!event) throw new Error(`The built site has no event ${id}`);
  return event;
}
