import { expect, it } from 'vitest';
import { homeCountry } from '../../../src/content/home-country.ts';

const lines = ['US', 'BE', 'NL', '*'].map((country) => ({ country, lines: [{ name: 'A line', phone: '1' }] }));
const crisis = { default: 'US', lines };

it.each<[lang: string | undefined, country: string, why: string]>([
  [undefined, 'US', 'the site’s own language: the default of the file'],
  ['nl', 'NL', 'another language: where it is mostly spoken'],
  ['nl-BE', 'BE', 'the country of the language tag'],
  ['fr', 'US', 'no lines of that country: the default'],
])('a page in %s shows %s first (%s)', (lang, country) => {
  expect(homeCountry(crisis, lang)).toBe(country);
});
