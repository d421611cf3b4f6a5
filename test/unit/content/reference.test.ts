import { describe, expect, it } from 'vitest';
import { readReference, referenceText } from '../../../src/content/reference.ts';

describe('what the citation processor writes', () => {
  it('is parted into words, titles in italics and addresses', () => {
    expect(readReference('  <div class="csl-entry">Roe, R. (1970). <i>A history</i>. https://doi.org/10.1000/1</div>\n')).toEqual([
      { text: 'Roe, R. (1970). ' },
      { text: 'A history', italic: true },
      { text: '. ' },
      { text: 'https://doi.org/10.1000/1', href: 'https://doi.org/10.1000/1' },
    ]);
  });

  it('may have a full stop after an address, which does not belong to it', () => {
    expect(readReference('In 1970, https://doi.org/10.1000/1. See http://example.org/a.b/?c=d, e')).toEqual([
      { text: 'In 1970, ' },
      { text: 'https://doi.org/10.1000/1', href: 'https://doi.org/10.1000/1' },
      { text: '. See ' },
      { text: 'http://example.org/a.b/?c=d', href: 'http://example.org/a.b/?c=d' },
      { text: ', e' },
    ]);
  });

  it('has its characters back', () => {
    expect(referenceText(readReference('Smith &#38; Sons, a &#60; b &#62; c'))).toBe('Smith & Sons, a < b > c');
  });

  it('loses other elements, never their words', () => {
    expect(readReference('H<sub>2</sub>O <span style="font-variant:small-caps;">and</span> <b>more</b>').map(({ text }) => text).join('')).toBe('H2O and more');
  });
});
