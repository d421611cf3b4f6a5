import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/content/plain-text.ts';

describe('the words of a body', () => {
  it('are those of its blocks, each on a line of its own', () => {
    expect(plainText('# One\n\nTwo *three* `four`.\n\n- five\n- six\n\n> seven\n')).toBe(
      'One\nTwo three four.\nfive\nsix\nseven',
    );
  });

  it('stand inside of components too', () => {
    const body = '<Scene view="1970">\n\nThe <EventLink id="a">approval</EventLink>.\n\n</Scene>';
    expect(plainText(body)).toBe('The approval.');
  });

  it('are the text of links and what pictures show', () => {
    expect(plainText('See [the law](https://example.org) and ![a ward](./ward.jpg).')).toBe('See the law and a ward.');
  });

  it('are neither code nor comments', () => {
    const body = "import Map from './Map.astro'\n\nexport const n = 1\n\n{/* for editors */}\n\nOne{/* two */} three.\n";
    expect(plainText(body)).toBe('One three.');
  });

  it('of an empty body are none', () => {
    expect(plainText('')).toBe('');
  });
});
