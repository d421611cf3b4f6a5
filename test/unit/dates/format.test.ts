import { describe, expect, it } from 'vitest';
import { formatEdtf } from '../../../src/dates/format.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

const words = (text: string, locale: string) => formatEdtf(parseEdtf(text), locale);

describe('in English', () => {
  it.each([
    ['1970', '1970'],
    ['1970-02', 'February 1970'],
    ['1970-02-19', 'February 19, 1970'],
    ['196X', '1960s'],
    ['18XX', '19th century'],
    ['20XX', '21st century'],
    ['1XXX', '2nd millennium'],
    ['1950S2', '20th century'],
    ['1X32', '1032–1932'],
    ['1970~', 'about 1970'],
    ['196X~', 'about the 1960s'],
    ['1984?', '1984 (uncertain)'],
    ['1984%', 'about 1984 (uncertain)'],
    ['2004-06~-11', 'about June 11, 2004'],
    ['2001-21', 'spring 2001'],
    ['2001-24', 'winter 2001–2002'],
    ['2001-29', 'spring 2001'],
    ['2001-34', '2nd quarter of 2001'],
    ['2001-37', '1st third of 2001'],
    ['2001-41', '2nd half of 2001'],
    ['1985-XX-XX', '1985'],
    ['1985-04-XX', 'April 1985'],
    ['1984-1X', 'October – December 1984'],
    ['1985-04-1X', 'April 10 – 19, 1985'],
    ['156X-12-25', 'December 25 (1560s)'],
    ['XXXX-12-25', 'December 25 (1 BC – 9999 AD)'],
  ])('%s: %s', (text, expected) => {
    expect(words(text, 'en')).toBe(expected);
  });

  it.each([
    ['1962/1964', '1962–1964'],
    ['2023-05/2023-06', 'May – June 2023'],
    ['1999-08-12/1999-08-20', 'August 12 – 20, 1999'],
    ['1970~/1975', 'about 1970 – 1975'],
    ['198X/199X', '1980s – 1990s'],
    ['2004-02-01/2005', 'February 1, 2004 – 2005'],
    ['2001-21/2001-22', 'spring 2001 – summer 2001'],
    ['1985/1985', '1985'],
    ['1999/..', 'since 1999'],
    ['196X/..', 'since the 1960s'],
    ['../1985~', 'until about 1985'],
    ['1985/', '1985 – unknown'],
    ['/1985', 'unknown – 1985'],
    ['../..', '… – …'],
  ])('the interval %s: %s', (text, expected) => {
    expect(words(text, 'en')).toBe(expected);
  });

  it.each([
    ['0001', '1'],
    ['0000', '1 BC'],
    ['-0043', '44 BC'],
    ['-0043-03-15', 'March 15, 44 BC'],
    ['-0043/0014', '44 BC – 14 AD'],
    ['-0043~/0014', 'about 44 BC – 14 AD'],
    ['-0099/-0043', '100 – 44 BC'],
    ['-004X', '50 – 41 BC'],
    ['-01XX', '2nd century BC'],
    ['-00XX', '1st century BC'],
    ['-1XXX', '2nd millennium BC'],
    ['-0044-21', 'spring 45 BC'],
    ['Y-12000', '12001 BC'],
    ['Y-30000', '30,000 years ago'],
    ['Y-1000000', '1 million years ago'],
    ['Y-66E6S2', '66 million years ago'],
    ['Y-4540000000', '4.54 billion years ago'],
    ['Y-4540000000~', 'about 4.54 billion years ago'],
    ['Y-4E9/2000', '4 billion years ago – 2000'],
    ['Y5E9', 'in 5 billion years'],
  ])('before the year 1 and in deep time, %s: %s', (text, expected) => {
    expect(words(text, 'en')).toBe(expected);
  });

  it.each([
    ['[1667,1668,1670..1672]', '1667, 1668, or 1670–1672'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['[..1984]', '1984 or earlier'],
    ['[1760-12..]', 'December 1760 or later'],
    ['{..1984}', 'until 1984'],
    ['{1760-12..}', 'since December 1760'],
  ])('the set %s: %s', (text, expected) => {
    expect(words(text, 'en')).toBe(expected);
  });

  it.each([
    ['1985-04-12T23:20:30', 'April 12, 1985 at 11:20:30 PM'],
    ['1985-04-12T23:20:00Z', 'April 12, 1985 at 11:20 PM UTC'],
    ['1985-04-12T23:20:30+04:30', 'April 12, 1985 at 11:20:30 PM UTC+04:30'],
    ['1985-04-12T01:00:00-05', 'April 12, 1985 at 1:00 AM UTC−05:00'],
  ])('a time stays as it was written, %s: %s', (text, expected) => {
    expect(words(text, 'en')).toBe(expected);
  });

  it('is that of the country', () => {
    expect(words('1970-02-19', 'en-GB')).toBe('19 February 1970');
    expect(words('1985-04-12T23:20:00Z', 'en-GB')).toBe('12 April 1985 at 23:20 UTC');
  });
});

const table: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  nl: [
    ['196X', 'jaren 1960'],
    ['196X~', 'rond de jaren 1960'],
    ['1970~', 'rond 1970'],
    ['1984?', '1984 (onzeker)'],
    ['18XX', '19e eeuw'],
    ['-01XX', '2e eeuw v.Chr.'],
    ['2001-21', 'lente 2001'],
    ['2001-34', '2e kwartaal van 2001'],
    ['1999/..', 'sinds 1999'],
    ['../1XXX', 'tot het 2e millennium'],
    ['1985/', '1985 – onbekend'],
    ['1962/1964', '1962–1964'],
    ['1970-02-19', '19 februari 1970'],
    ['-0043', '44 v.Chr.'],
    ['Y-4540000000', '4,54 miljard jaar geleden'],
    ['[..1984]', '1984 of eerder'],
  ],
  fr: [
    ['196X', 'années 1960'],
    ['196X~', 'vers les années 1960'],
    ['1970~', 'vers 1970'],
    ['1984?', '1984 (incertain)'],
    ['18XX', 'XIXe siècle'],
    ['00XX', 'Ier siècle'],
    ['2001-23', 'automne 2001'],
    ['2001-33', '1er trimestre 2001'],
    ['1999-08-12/..', 'depuis le 12 août 1999'],
    ['../196X', 'jusqu’aux années 1960'],
    ['../18XX', 'jusqu’au XIXe siècle'],
    ['/1985', 'date inconnue – 1985'],
    ['-0043', '44 av. J.-C.'],
    ['Y-1500000', 'il y a 1,5 million d’années'],
    ['Y-4540000000', 'il y a 4,54 milliards d’années'],
    ['[1760..]', '1760 ou après'],
  ],
  de: [
    ['196X', '1960er-Jahre'],
    ['196X~', 'um die 1960er-Jahre'],
    ['196X/..', 'seit den 1960er-Jahren'],
    ['../196X', 'bis in die 1960er-Jahre'],
    ['1970~', 'um 1970'],
    ['1984?', '1984 (unsicher)'],
    ['18XX', '19. Jahrhundert'],
    ['18XX/..', 'seit dem 19. Jahrhundert'],
    ['../1999-08-12', 'bis zum 12. August 1999'],
    ['2001-24', 'Winter 2001–2002'],
    ['2001-34', '2. Quartal 2001'],
    ['1985/', '1985 – unbekannt'],
    ['-0043', '44 v. Chr.'],
    ['Y-1000000', 'vor 1 Million Jahren'],
    ['Y-4540000000', 'vor 4,54 Milliarden Jahren'],
    ['Y5E9', 'in 5 Milliarden Jahren'],
  ],
  es: [
    ['196X', 'década de 1960'],
    ['196X~', 'hacia la década de 1960'],
    ['1970~', 'hacia 1970'],
    ['1984?', '1984 (incierto)'],
    ['18XX', 'siglo XIX'],
    ['../18XX', 'hasta el siglo XIX'],
    ['-01XX', 'siglo II a. C.'],
    ['2001-21', 'primavera de 2001'],
    ['2001-33', '1.er trimestre de 2001'],
    ['1999/..', 'desde 1999'],
    ['1970-02-19', '19 de febrero de 1970'],
    ['-0043', '44 a. C.'],
    ['Y-1000000', 'hace 1 millón de años'],
    ['Y-1000000000', 'hace mil millones de años'],
    ['Y-4540000000', 'hace 4,54 mil millones de años'],
    ['[..1984]', '1984 o antes'],
  ],
  ar: [
    ['196X', 'عقد 1960'],
    ['1970~', 'نحو 1970'],
    ['1984?', '1984 (غير مؤكد)'],
    ['18XX', 'القرن 19'],
    ['2001-21', 'ربيع 2001'],
    ['1999/..', 'منذ 1999'],
    ['../1985', 'حتى 1985'],
    ['1985/', '1985 – غير معروف'],
    ['-0043', '44 ق.م'],
    ['Y-5000000', 'قبل 5 ملايين سنة'],
    ['Y-66000000', 'قبل 66 مليون سنة'],
    ['Y-4540000000', 'قبل 4.54 مليار سنة'],
  ],
};

describe.each(Object.entries(table))('in %s', (locale, rows) => {
  it.each(rows)('%s: %s', (text, expected) => {
    expect(words(text, locale)).toBe(expected);
  });
});

describe('in a language without messages', () => {
  it.each([
    ['196X', '1960年～1969年'],
    ['1970~', '約1970年'],
    ['1984?', '1984年 (?)'],
    ['1999/..', '1999年 –'],
    ['../1999', '– 1999年'],
    ['1985/', '1985年 – ?'],
    ['[..1984]', '≤ 1984年'],
    ['-0043', '紀元前44年'],
    ['Y-4540000000', '4.54 Ga'],
    ['[1667,1668]', '1667年または1668年'],
  ])('ja, %s: %s', (text, expected) => {
    expect(words(text, 'ja')).toBe(expected);
  });

  it('a season is its months', () => {
    expect(words('2001-21', 'pt')).toBe('março – maio de 2001');
  });
});

describe('the calendar', () => {
  it('is Gregorian where the locale would have another', () => {
    expect(words('1970', 'th')).toBe('1970');
  });

  it('is the one that the locale names', () => {
    expect(words('1970', 'th-u-ca-buddhist')).toContain('2513');
    expect(words('196X', 'en-u-ca-buddhist')).toContain('2503');
  });

  it('has no other spaces than plain ones', () => {
    for (const text of ['1962/1964', '-0043/0014', 'Y-30000', '1985-04-12T23:20:30Z', '2023-05/2023-06']) {
      for (const locale of ['en', 'fr', 'de', 'ru', 'ja'])
        expect(words(text, locale)).not.toMatch(/[\u2009\u202f\u00a0]/);
    }
  });

  it('a malformed tag is refused', () => {
    expect(() => words('1970', 'not a tag')).toThrow(RangeError);
  });
});
