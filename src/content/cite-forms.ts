import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { processor, uniform, type StyleName } from './csl.ts';
import { readReference, type Reference } from './reference.ts';

/** A work in one of the forms that readers may take it away in. */
export interface CiteForm {
  readonly name: 'APA' | 'MLA' | 'Chicago' | 'BibTeX';
  readonly reference: Reference;
}

/** An entry in CSL-JSON: a source, or a page of the site. */
type Item = Readonly<Record<string, unknown>> & { readonly id: string };

const styles: readonly [CiteForm['name'], StyleName][] = [
  ['APA', 'apa-alone'],
  ['MLA', 'mla-alone'],
  ['Chicago', 'chicago-alone'],
];

const { format } = plugins.config.get('@bibtex');
format.useIdAsLabel = true;
// It would drop hyphens too, and readers look for the key that the source has on the site.
format.checkLabel = false;

/**
 * A work by itself: APA (7th edition), MLA (9th), Chicago (18th, author–date) and BibTeX.
 *
 * @param lang BCP 47 tag of the page: "et al.", months and the like are in its language.
 */
export function citeForms(item: Item, lang: string): readonly CiteForm[] {
  const data = uniform([item]);
  const inWords = styles.map(([name, style]): CiteForm => {
    const engine = processor(data, style, lang);
    engine.updateItems([item.id]);
    // Of what has no date, the APA wants the day of access, which is the reader's to add.
    const html = engine.makeBibliography()[1].join('').replace(new RegExp(`(?<= )${engine.getTerm('retrieved')} (?=https?:)`, 'i'), '');
    return { name, reference: readReference(html) };
  });
  return [...inWords, { name: 'BibTeX', reference: [{ text: bibTeX([item]).trimEnd() }] }];
}

/** A bibliography as a BibTeX file. */
export function bibTeX(items: readonly Item[]): string {
  const entries = items.map((item) => ({ ...item, id: key(item.id) }));
  return `${new Cite(entries, { generateGraph: false }).format('bibtex').trim().replace(/\n+(?=@)/g, '\n\n')}\n`;
}

/** An id as far as BibTeX can have it: no spaces, commas or braces. */
function key(id: string): string {
  return id.replace(/[^\w:./+-]+/g, '-').replace(/^-|-$/g, '');
}
