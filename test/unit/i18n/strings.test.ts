import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/i18n/direction.ts';
import { en } from '../../../src/i18n/en.ts';
import { isStringKey, translator } from '../../../src/i18n/strings.ts';

describe('the strings of the interface', () => {
  it('fill in what they are given, and leave the rest', () => {
    expect(translator('en')('timeline.shown', { shown: 3, count: 42 })).toBe('3 of 42 events');
    expect(translator('en')('timeline.shown', { shown: 3 })).toBe('3 of {count} events');
  });

  it('follow a language by its first subtag, and are English where there is no table', () => {
    expect(translator('en-GB')('nav.search')).toBe(en['nav.search']);
    expect(translator('xx')('nav.search')).toBe(en['nav.search']);
  });

  it('may be worded otherwise by a site', () => {
    expect(translator('en', { 'nav.home': 'Beginning' })('nav.home')).toBe('Beginning');
  });

  it('may be worded by a site in plural forms', () => {
    const t = translator('pl', { 'timeline.filters.show': { one: 'Pokaż {count} wydarzenie', few: 'Pokaż {count} wydarzenia', other: 'Pokaż {count} wydarzeń' } });
    expect([1, 4, 5].map((count) => t('timeline.filters.show', { count }))).toEqual(['Pokaż 1 wydarzenie', 'Pokaż 4 wydarzenia', 'Pokaż 5 wydarzeń']);
  });

  it('know their keys', () => {
    expect(isStringKey('nav.home')).toBe(true);
    expect(isStringKey('toString')).toBe(false);
  });

  it('are all used', () => {
    const src = join(import.meta.dirname, '../../../src');
    const code = globSync('**/*.{ts,astro}', { cwd: src })
      .filter((file) => !file.replaceAll('\\', '/').startsWith('i18n/'))
      .map((file) => readFileSync(join(src, file), 'utf8'))
      .join('\n');
    const computed = /^(?:(?:event\.confidence|evidence\.certainty|timeline\.table\.by)\.|timeline\.filters\.(?:person|importance|event)$)/;
    expect(Object.keys(en).filter((key) => !computed.test(key) && !code.includes(`'${key}'`))).toEqual([]);
  });
});

describe('the direction of a language', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['zh-Hant', 'ltr'],
  ])('%s runs %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});
