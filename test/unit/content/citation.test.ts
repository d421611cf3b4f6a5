import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/content/citation.ts';
import { referenceText } from '../../../src/content/reference.ts';
import { sourceSchema } from '../../../src/content/schemas/source.ts';

/** A bibliography whose entries have the ids 1, 2, 3 and so on. */
function bibliography(...entries: object[]) {
  return bibliographyIn('en', entries);
}

function bibliographyIn(lang: string, entries: readonly object[]) {
  const sources = entries.map((data, index) => {
    const id = String(index + 1);
    return [id, { data: sourceSchema().parse({ id, type: 'book', title: 'A history', ...data }) }] as const;
  });
  return citations(new Map(sources), lang);
}

const inText = (data: object) => bibliography(data).get('1')?.inText;

const roe = { family: 'Roe', given: 'Richard' };
const issued = { 'date-parts': [[1970, 2]] };

describe('a source in the text', () => {
  it('is its authors and year', () => {
    expect(inText({ author: [roe], issued })).toBe('Roe, 1970');
    expect(inText({ author: [roe, { family: 'Doe' }, { family: 'Poe' }], issued })).toBe('Roe et al., 1970');
  });

  it('may be an institution, or have no date', () => {
    expect(inText({ author: [{ literal: 'World Health Organization' }] })).toBe('World Health Organization, n.d.');
  });

  it('keeps the particles of names', () => {
    const author = [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'A.' }];
    expect(inText({ author, issued })).toBe('van der Berg, 1970');
  });
});

describe('a source in the bibliography', () => {
  it('is in the style of the APA, its address a link', () => {
    const data = { type: 'article-journal', author: [roe], issued, 'container-title': 'The Journal', volume: 3, page: '1-9', DOI: '10.1000/1' };
    const { reference = [] } = bibliography(data).get('1') ?? {};
    expect(referenceText(reference)).toBe('Roe, R. (1970). A history. The Journal, 3, 1–9. https://doi.org/10.1000/1');
    expect(reference.filter(({ italic }) => italic).map(({ text }) => text)).toEqual(['The Journal', '3']);
    expect(reference.at(-1)).toEqual({ text: 'https://doi.org/10.1000/1', href: 'https://doi.org/10.1000/1' });
  });
});

describe('a source in another language', () => {
  const dateless = { author: [{ literal: 'World Health Organization' }] };
  const inLanguage = (lang: string) => bibliographyIn(lang, [dateless]).get('1')?.inText;

  it('has the words of that language', () => {
    const words = ['nl', 'nl-BE', 'fr', 'de', 'es', 'ar'].map(inLanguage).map((text) => text?.replace('World Health Organization, ', '').replaceAll('\u00A0', ' '));
    expect(words).toEqual(['z.d.', 'z.d.', 's. d.', 'o. J.', 's. f.', 'د.ت']);
  });

  it('has those of English where the processor does not speak it', () => {
    expect(inLanguage('sv')).toBe('World Health Organization, n.d.');
  });
});

describe('two sources', () => {
  it('of one author and year are told apart, in the text as in the bibliography', () => {
    const both = bibliography({ title: 'Second', author: [roe], issued }, { title: 'First', author: [roe], issued });
    expect([...both].map(([id, { inText, reference }]) => [id, inText, referenceText(reference)]).sort()).toEqual([
      ['1', 'Roe, 1970b', 'Roe, R. (1970b). Second.'],
      ['2', 'Roe, 1970a', 'Roe, R. (1970a). First.'],
    ]);
  });

  it('of authors with one family name are told apart in the text', () => {
    const both = bibliography({ author: [roe], issued }, { author: [{ family: 'Roe', given: 'Mary' }], issued });
    expect([...both].map(([id, { inText }]) => [id, inText]).sort()).toEqual([
      ['1', 'R. Roe, 1970'],
      ['2', 'M. Roe, 1970'],
    ]);
  });
});

it('a bibliography may be empty', () => {
  expect([...bibliography()]).toEqual([]);
});
