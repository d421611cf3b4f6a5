import { localeIn } from '../i18n/locale.ts';
import type { Annals } from './annals.ts';
import { noteIds } from './note-ids.ts';
import { citedIn } from './references.ts';

/** A page that names a source. */
export interface CitingPage {
  readonly title: string;
  /** Tag of the title's language, if it is another than that of the pages around it. */
  readonly lang: string | undefined;
  /** Where it cites the source for the first time, or the page as a whole; none if it has no page. */
  readonly href: string | undefined;
}

/** The pages that name each source: explainers, then events in the order of time, then terms. */
export function citingPages({ lang, timelines, events, entries, glossary }: Annals): ReadonlyMap<string, readonly CitingPage[]> {
  const { routes, path } = localeIn(lang);
  const pages = new Map<string, CitingPage[]>();
  const note = (id: string, page: CitingPage) => {
    const known = pages.get(id);
    if (known) known.push(page);
    else pages.set(id, [page]);
  };
  for (const { id, data, body = '', langOf } of routes.home ? timelines : []) {
    const page = path(id === 'index' ? '' : `${id}/`);
    for (const source of citedIn(body)) note(source, { title: data.title, lang: langOf('title').lang, href: placeOn(page, source) });
  }
  for (const { id, title, langs, href } of events) {
    const { data, body = '' } = entries.get(id) ?? {};
    const cited = citedIn(body);
    for (const source of new Set([...cited, ...(data?.sources ?? [])])) {
      note(source, { title, lang: langs?.title, href: href && cited.includes(source) ? placeOn(href, source) : href });
    }
  }
  for (const { id, data, body = '', langOf } of routes.glossary ? glossary : []) {
    for (const source of citedIn(body)) note(source, { title: data.term, lang: langOf('term').lang, href: path(`glossary/#${id}`) });
  }
  return pages;
}

function placeOn(page: string, source: string): string {
  return `${page}#${noteIds.place(source, 1)}`;
}
