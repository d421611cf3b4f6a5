import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { SourceData } from './schemas/source.ts';

/** A source in the text: `Berman et al., 2000`. */
export function inText(source: SourceData): string {
  return cite(source)
    .format('citation', { template: 'apa', lang: 'en-US', format: 'text', entry: source.id })
    .replace(/^\(|\)$/g, '');
}

/** A source in the list of sources, in the style of the APA, as plain text. */
export function reference(source: SourceData): string {
  return cite(source).format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' }).trim();
}

function cite(source: SourceData): Cite {
  return new Cite([source]);
}
