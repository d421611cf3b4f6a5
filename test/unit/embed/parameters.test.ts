import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageFor, readParameters, settingNames } from '../../../src/embed/parameters.ts';

describe('the parameters of an embed page', () => {
  it('are read as the contract names them', () => {
    const query = '?view=1956/1975&event=fda-approval&filter=category:regulation+tag:trial&lanes=category&scale=gaps&theme=dark&lang=nl&title=0&search=0';
    expect(readParameters(query)).toEqual({
      settings: { view: '1956/1975', event: 'fda-approval', filter: 'category:regulation tag:trial', lanes: 'category', scale: 'gaps', theme: 'dark' },
      lang: 'nl',
      title: false,
      search: false,
      faults: [],
    });
  });

  it('are not needed, and those of other programs are no fault', () => {
    const none = { settings: {}, lang: null, title: true, search: true, faults: [] };
    expect(readParameters('')).toEqual(none);
    expect(readParameters('?view=&utm_source=lms&fbclid=x')).toEqual(none);
  });

  it('that cannot be read are named, and the rest holds', () => {
    const { settings, faults } = readParameters('?view=last+year&event=fda-approval&filter=colour:red&lanes=3&scale=log&theme=neon&title=no');
    expect(settings).toEqual({ event: 'fda-approval', scale: 'log' });
    expect(faults).toEqual([
      { name: 'view', value: 'last year' },
      { name: 'filter', value: 'colour:red' },
      { name: 'lanes', value: '3' },
      { name: 'theme', value: 'neon' },
      { name: 'title', value: 'no' },
    ]);
  });

  it.each(['1956/..', '../1975', '1975/1956', '<b>1956</b>', '1956/1975 onload=x'])('a view must have two ends in their order: %s', (view) => {
    expect(readParameters(`?view=${encodeURIComponent(view)}`).settings).toEqual({});
  });

  it.each(['<img src=x>', '"onload="', "a'b", '../x', 'javascript:x', '#x', 'a b'])('an id is one: not %s', (event) => {
    expect(readParameters(`?event=${encodeURIComponent(event)}`).faults).toEqual([{ name: 'event', value: event }]);
  });

  it('survive 10 000 random addresses, and let nothing through but what can be read', () => {
    const name = fc.constantFrom(...settingNames, 'lang', 'title', 'search', '__proto__', 'constructor');
    const piece = fc.constantFrom('<script>', '"', "'", 'category:', 'tag:"', '1956', '/', '..', 'Y-', 'T10:00Z', 'javascript:', '%', '&', '\u0000', '\ud800', 'décennie', 'decade:', '-', 'X');
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')));
    const query = fc.oneof(fc.string(), fc.array(fc.tuple(name, value), { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString()));
    fc.assert(
      fc.property(query, (text) => {
        const { settings, faults } = readParameters(text);
        const known = Object.keys(settings).every((setting) => (settingNames as readonly string[]).includes(setting));
        const clean = (['view', 'event', 'lanes', 'scale', 'theme'] as const).every((key) => !/[<>"'&\s]/.test(settings[key] ?? ''));
        return known && clean && faults.every(({ name }) => !Object.hasOwn(settings, name));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('the language of an embed page', () => {
  it('is the one that is asked for, or one that differs in its region only', () => {
    const tags = ['en-GB', 'nl', 'fr'];
    expect(['nl', 'NL', 'en', 'en-US', 'fr-BE', 'de', '', '<b>'].map((tag) => languageFor(tag, tags))).toEqual(['nl', 'nl', 'en-GB', 'en-GB', 'fr', null, null, null]);
  });
});
