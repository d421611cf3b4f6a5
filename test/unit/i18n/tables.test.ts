import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { isStringKey, stringsIn, translator, type StringKey } from '../../../src/i18n/strings.ts';

const languages = ['en', 'ar', 'de', 'es', 'fr', 'nl'];
const keys = Object.keys(en).filter(isStringKey);

/** All forms of a text; one that does not count is as `other`. */
function formsOf(lang: string, key: StringKey): Record<string, string> {
  const text = stringsIn(lang)[key];
  return typeof text === 'string' ? { other: text } : { ...text };
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(languages)('the interface in %s', (lang) => {
  it('has each text in words of its own', () => {
    for (const key of keys) for (const text of Object.values(formsOf(lang, key))) expect(text.trim(), key).not.toBe('');
    const same = keys.filter((key) => JSON.stringify(stringsIn(lang)[key]) === JSON.stringify(en[key]));
    // Names that the languages share: “Sources”, “Site”, “Tab”.
    if (lang !== 'en') expect(same.length).toBeLessThan(keys.length / 12);
  });

  it('fills in the same values as English; up to two may be told without the number', () => {
    for (const key of keys) {
      const wanted = placesIn(formsOf('en', key).other ?? '');
      const uncounted = wanted.filter((name) => name !== 'count');
      for (const [form, text] of Object.entries(formsOf(lang, key))) {
        const places = placesIn(text);
        const fewer = /^(?:zero|one|two)$/.test(form) && !places.includes('count');
        expect(places, `${key}, ${form}`).toEqual(fewer ? uncounted : wanted);
      }
    }
  });

  it('has all the plural forms of its numbers below a million, where it has any', () => {
    const rules = new Intl.PluralRules(lang);
    const used = new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)));
    for (const key of keys) {
      const forms = Object.keys(formsOf(lang, key));
      if (forms.length > 1) expect(forms.sort(), key).toEqual([...used].sort());
    }
  });

  it('has a form for one wherever English has', () => {
    const neutral = /^timeline\.(?:shown|table\.caption)/;
    for (const key of keys) {
      if (typeof en[key] === 'string' || (lang === 'ar' && neutral.test(key))) continue;
      expect(Object.keys(formsOf(lang, key)), key).toContain('one');
    }
  });

  it('has quotation marks, apostrophes and dots of its typography', () => {
    for (const key of keys) for (const text of Object.values(formsOf(lang, key))) expect(text, key).not.toMatch(/["']|\.\.\./);
  });
});

describe('French', () => {
  it('does not break before a colon, a semicolon, a question mark or a percent sign, nor inside quotation marks', () => {
    for (const key of keys) for (const text of Object.values(formsOf('fr', key))) expect(text.replace('&amp;', '&'), key).not.toMatch(/[^\u00a0][:»]|[^\u202f][;?!%]|«[^\u00a0]/);
  });
});

describe('sentences about what is counted', () => {
  const sentences = (lang: string, key: StringKey, ...counts: number[]) =>
    counts.map((count) => translator(lang)(key, { count, from: '1962', to: '1970', query: 'trial' }));

  it.each([
    ['en', ['Show 0 events', 'Show 1 event', 'Show 2 events', 'Show 1,234 events']],
    ['nl', ['0 gebeurtenissen tonen', '1 gebeurtenis tonen', '2 gebeurtenissen tonen', '1.234 gebeurtenissen tonen']],
    ['de', ['0 Ereignisse zeigen', '1 Ereignis zeigen', '2 Ereignisse zeigen', '1.234 Ereignisse zeigen']],
    ['fr', ['Voir 0 événement', 'Voir 1 événement', 'Voir 2 événements', 'Voir 1\u202f234 événements']],
    ['es', ['Mostrar 0 eventos', 'Mostrar 1 evento', 'Mostrar 2 eventos', 'Mostrar 1234 eventos']],
  ])('%s: none, one, two, many', (lang, wanted) => {
    expect(sentences(lang, 'timeline.filters.show', 0, 1, 2, 1234)).toEqual(wanted);
  });

  it('ar: none, one, two, three to ten, eleven to ninety-nine, a hundred', () => {
    expect(sentences('ar', 'timeline.filters.show', 0, 1, 2, 3, 10, 11, 99, 100, 103)).toEqual([
      'عرض لا أحداث',
      'عرض حدث واحد',
      'عرض حدثين',
      'عرض 3 أحداث',
      'عرض 10 أحداث',
      'عرض 11 حدثًا',
      'عرض 99 حدثًا',
      'عرض 100 حدث',
      'عرض 103 أحداث',
    ]);
  });

  it.each([
    ['en', '1 more event, 1962', '5 more events, 1962 to 1970'],
    ['nl', 'Nog 1 gebeurtenis, 1962', 'Nog 5 gebeurtenissen, 1962 tot 1970'],
    ['de', '1 weiteres Ereignis, 1962', '5 weitere Ereignisse, 1962 bis 1970'],
    ['fr', '1 autre événement, 1962', '5 autres événements, entre 1962 et 1970'],
    ['es', '1 evento más, 1962', '5 eventos más, de 1962 a 1970'],
    ['ar', 'حدث آخر، 1962', '5 أحداث أخرى، من 1962 إلى 1970'],
  ])('%s: what a cluster holds', (lang, one, five) => {
    expect(sentences(lang, 'timeline.cluster.once', 1)).toEqual([one]);
    expect(sentences(lang, 'timeline.cluster', 5)).toEqual([five]);
  });

  it.each([
    ['en', 'Showing 1962 to 1970, 1 event', '12 results for “trial”'],
    ['nl', 'Te zien: 1962 tot 1970, 1 gebeurtenis', '12 resultaten voor ‘trial’'],
    ['de', 'Zu sehen: 1962 bis 1970, 1 Ereignis', '12 Treffer für „trial“'],
    ['fr', 'Période affichée\u00a0: entre 1962 et 1970, 1 événement', '12 résultats pour «\u00a0trial\u00a0»'],
    ['es', 'A la vista: de 1962 a 1970, 1 evento', '12 resultados para «trial»'],
    ['ar', 'المعروض من 1962 إلى 1970، حدث واحد', '12 نتيجة عن «trial»'],
  ])('%s: what is in view, and what a search has found', (lang, view, found) => {
    expect(sentences(lang, 'timeline.announce.view', 1)).toEqual([view]);
    expect(sentences(lang, 'search.results', 12)).toEqual([found]);
  });
});
