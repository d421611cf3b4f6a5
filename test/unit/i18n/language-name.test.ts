import { describe, expect, it } from 'vitest';
import { languageName, ownName } from '../../../src/i18n/language-name.ts';

describe('the name of a language', () => {
  it('is without its region, in the language of the page', () => {
    expect(languageName('en-GB', 'nl')).toBe('Engels');
    expect(languageName('en', 'fr')).toBe('anglais');
    expect(languageName('zh-Hant-TW', 'en')).toBe('Traditional Chinese');
  });

  it('by itself is its own, with a capital where the script has them', () => {
    const all = ['en-GB', 'nl', 'fr', 'ar'];
    expect(all.map((lang) => ownName(lang, all))).toEqual(['English', 'Nederlands', 'Français', 'العربية']);
  });

  it('has its region where a site has the language twice', () => {
    const all = ['fr', 'nl', 'nl-BE'];
    expect(all.map((lang) => ownName(lang, all))).toEqual(['Français', 'Nederlands', 'Vlaams']);
  });
});
