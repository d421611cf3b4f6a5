import { describe, expect, it } from 'vitest';
import { inText, reference } from '../../../src/content/citation.ts';
import { sourceSchema } from '../../../src/content/schemas/source.ts';

function source(data: object) {
  return sourceSchema().parse({ id: 'x', type: 'book', title: 'A history', ...data });
}

const roe = { family: 'Roe', given: 'Richard' };
const issued = { 'date-parts': [[1970, 2]] };

describe('a source in the text', () => {
  it('is its authors and year', () => {
    expect(inText(source({ author: [roe], issued }))).toBe('Roe, 1970');
    expect(inText(source({ author: [roe, { family: 'Doe' }, { family: 'Poe' }], issued }))).toBe('Roe et al., 1970');
  });

  it('may be an institution, or have no date', () => {
    expect(inText(source({ author: [{ literal: 'World Health Organization' }] }))).toBe('World Health Organization, n.d.');
  });

  it('keeps the particles of names', () => {
    const author = [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'A.' }];
    expect(inText(source({ author, issued }))).toBe('van der Berg, 1970');
  });
});

describe('a source in the bibliography', () => {
  it('is in the style of the APA, as plain text', () => {
    const data = { type: 'article-journal', author: [roe], issued, 'container-title': 'The Journal', volume: 3, page: '1-9', DOI: '10.1000/1' };
    expect(reference(source(data))).toBe('Roe, R. (1970). A history. The Journal, 3, 1–9. https://doi.org/10.1000/1');
  });
});
