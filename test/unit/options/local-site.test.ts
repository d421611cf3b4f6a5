import { describe, expect, it } from 'vitest';
import { languageOf, localSite, prefixOf } from '../../../src/options/local-site.ts';
import type { AnnalsOptions } from '../../../src/options/options.ts';
import { parseOptions } from '../../../src/options/parse-options.ts';

function site(options: Partial<AnnalsOptions>, lang: string) {
  const folders = { root: '/site/', base: '/', contentDir: '/site/content', drafts: false, pageFiles: false, icon: null };
  return localSite({ ...parseOptions({ title: 'A', languages: ['nl', 'fr'], ...options }), ...folders }, lang);
}

describe('the language of a page', () => {
  const options = { base: '/history/', lang: 'en', languages: ['nl', 'pt-BR'] };

  it.each([
    ['/history/', 'en'],
    ['/history/nl/', 'nl'],
    ['/history/nl', 'nl'],
    ['/history/nl.html', 'nl'],
    ['/history/nl/events/a/', 'nl'],
    ['/history/nl/feed.xml', 'nl'],
    ['/history/pt-BR/search/', 'pt-BR'],
    ['/history/fr/', 'en'],
    ['/history/nlx/', 'en'],
    ['/history/events/nl/', 'en'],
    ['/nl/', 'nl'],
  ])('at %s is %s', (path, lang) => {
    expect(languageOf(path, options)).toBe(lang);
  });

  it('stands before its address, but for the default one', () => {
    expect(['en', 'nl'].map((lang) => prefixOf(lang, options))).toEqual(['', 'nl/']);
  });
});

describe('the options in a language', () => {
  it('have their texts in it, or in the default language', () => {
    const given = { title: { en: 'A', nl: 'B' }, description: 'C', categories: { law: { label: { en: 'Law', nl: 'Recht' }, color: 'red' as const } } };
    expect(site(given, 'nl')).toMatchObject({ lang: 'nl', title: 'B', description: 'C', categories: { law: { label: 'Recht', color: 'red' } } });
    expect(site(given, 'fr')).toMatchObject({ lang: 'fr', title: 'A', description: 'C', categories: { law: { label: 'Law', color: 'red' } } });
    expect(site(given, 'en').title).toBe('A');
  });

  it('have wording of the interface in the default language, where it is one text', () => {
    const strings = { 'nav.home': 'Story', 'nav.search': { nl: 'Zoek' } };
    expect(site({ strings }, 'en').strings).toEqual({ 'nav.home': 'Story' });
    expect(site({ strings }, 'nl').strings).toEqual({ 'nav.search': 'Zoek' });
    expect(site({ strings }, 'fr').strings).toEqual({});
  });
});
