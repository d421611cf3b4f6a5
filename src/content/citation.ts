import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { SourceData } from './schemas/source.ts';

/** A source in words, as plain text in the style of the APA. */
export interface Citation {
  /** In a text: `Berman et al., 2000`. */
  readonly inText: string;
  /** In the list of sources. */
  readonly reference: string;
}

type Sources = ReadonlyMap<string, { readonly data: SourceData }>;

let last: { readonly sources: Sources; readonly text: string; readonly citations: ReadonlyMap<string, Citation> } | undefined;

/**
 * The sources of a site in words, by id. They are put into words together, so
 * that two works of one author and year are told apart (2000a, 2000b); and once,
 * however many pages cite them, because a style is slow to set up.
 */
export function citations(sources: Sources): ReadonlyMap<string, Citation> {
  if (last?.sources === sources) return last.citations;
  // `astro dev` reads the sources anew for every page, mostly to find the same.
  const text = JSON.stringify([...sources.values()].map(({ data }) => data));
  last = { sources, text, citations: last?.text === text ? last.citations : cite(sources) };
  return last.citations;
}

function cite(sources: Sources): ReadonlyMap<string, Citation> {
  const { data } = new Cite([...sources].map(([id, source]) => ({ ...source.data, id })));
  const engine = plugins.config.get('@csl').engine(data, 'apa', 'en-US', 'text');
  engine.updateItems(data.map(({ id }) => id));
  const [{ entry_ids: ids }, references] = engine.makeBibliography();
  return new Map(
    ids.map(([id], index) => [
      id,
      {
        inText: engine.makeCitationCluster([{ id }]).replace(/^\(|\)$/g, ''),
        reference: references[index]?.trim() ?? '',
      },
    ]),
  );
}
