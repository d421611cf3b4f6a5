import { processor, uniform } from './csl.ts';
import { readReference, type Reference } from './reference.ts';
import type { SourceData } from './schemas/source.ts';

/** A source in words, in the style of the APA. */
export interface Citation {
  /** In a text, where nothing numbers it: `Berman et al., 2000`. */
  readonly inText: string;
  /** In the list of sources. */
  readonly reference: Reference;
}

type Sources = ReadonlyMap<string, { readonly data: SourceData }>;

interface Cited {
  readonly sources: Sources;
  readonly text: string;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** What was last put into words, by language. */
const last = new Map<string, Cited>();

/**
 * The sources of a site in words, by id. They are put into words together, so
 * that two works of one author and year are told apart (2000a, 2000b); and once,
 * however many pages cite them.
 *
 * @param lang BCP 47 tag of the page.
 */
export function citations(sources: Sources, lang: string): ReadonlyMap<string, Citation> {
  const known = last.get(lang);
  if (known?.sources === sources) return known.citations;
  // `astro dev` reads the sources anew for every page, mostly to find the same.
  const text = JSON.stringify([...sources.values()].map(({ data }) => data));
  const made = known?.text === text ? known.citations : cite(sources, lang);
  last.set(lang, { sources, text, citations: made });
  return made;
}

function cite(sources: Sources, lang: string): ReadonlyMap<string, Citation> {
  const data = uniform([...sources].map(([id, source]) => ({ ...source.data, id })).sort(byDateAndTitle));
  const engine = processor(data, 'apa-list', lang);
  engine.updateItems(data.map(({ id }) => id));
  const [{ entry_ids: ids }, references] = engine.makeBibliography();
  return new Map(
    ids.map(([id], index) => [
      id,
      {
        inText: plain(engine.makeCitationCluster([{ id }])).replace(/^\(|\)$/g, ''),
        reference: readReference(references[index] ?? ''),
      },
    ]),
  );
}

function plain(html: string): string {
  return readReference(html).map(({ text }) => text).join('');
}

/** Decides which of two works of one author and year is 2000a. */
function byDateAndTitle(a: SourceData, b: SourceData): number {
  const [[, monthA = 0, dayA = 0], [, monthB = 0, dayB = 0]] = [issued(a), issued(b)];
  return monthA - monthB || dayA - dayB || a.title.localeCompare(b.title, 'en');
}

function issued(source: SourceData): number[] {
  return source.issued?.['date-parts']?.[0]?.map(Number) ?? [];
}
