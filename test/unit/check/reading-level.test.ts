import { fleschKincaid } from 'flesch-kincaid';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingLevel } from '../../../src/check/reading-level.ts';
import { sentences } from '../../../src/check/sentences.ts';
import { check, event, explainer, found, sources } from './checked.ts';

const easy = 'The cat sat on the mat. '.repeat(10).trim();
const hard = `${'Institutional considerations regarding psychopharmacological interventions necessitate comprehensive evaluation. '.repeat(7)}`.trim();

describe('a grade in English', () => {
  it.each([
    // Words, sentences and syllables, counted by hand.
    ['The cat sat on the mat.', 6, 1, 6],
    ['The cat sat. The dog ran after it.', 8, 2, 9],
    ['Ketamine is a medicine.', 4, 1, 8],
    ['It kept 64 warm.', 4, 1, 4],
  ])('of “%s” is that of %i words, %i sentences and %i syllables', (text, word, sentence, syllable) => {
    const value = Math.round(fleschKincaid({ word, sentence, syllable }) * 10) / 10;
    expect(readingLevel([text], 'en-GB')).toEqual({ scale: 'grade', formula: 'Flesch–Kincaid', value });
  });

  it('counts a paragraph as a sentence at least', () => {
    expect(readingLevel(['The cat sat', 'on the mat'], 'en')).toEqual(readingLevel(['The cat sat. On the mat.'], 'en'));
  });
});

describe('an ease in another language', () => {
  it.each([
    ['de', 'Flesch–Amstad', 'Die Katze sitzt auf der Matte.', 180 - 6 - (58.5 * 8) / 6],
    ['nl', 'Flesch–Douma', 'De kat zit op de mat.', 206.84 - 0.93 * 6 - 77],
    ['fr', 'Kandel–Moles', 'Le chat dort sur le tapis.', 207 - 1.015 * 6 - (73.6 * 7) / 6],
    ['es', 'Fernández Huerta', 'El gato duerme en la cama.', 206.84 - (60 * 9) / 6 - 1.02 * 6],
  ])('in %s is that of %s', (lang, formula, text, value) => {
    expect(readingLevel([text], lang)).toEqual({ scale: 'ease', formula, value: Math.round(value) });
  });

  const ease: Readonly<Record<string, { readonly whole: number; readonly per: number }>> = {
    de: { whole: 179, per: 58.5 },
    nl: { whole: 205.91, per: 77 },
    fr: { whole: 205.985, per: 73.6 },
    es: { whole: 205.82, per: 60 },
  };
  const syllables = (lang: string, word: string) => {
    const { value = 0 } = readingLevel([word], lang) ?? {};
    // One word in one sentence: what the formulas take away for a syllable tells how many there are.
    const { whole, per } = ease[lang] ?? { whole: 0, per: 1 };
    return Math.round((whole - value) / per);
  };

  it.each([
    ['de', { Haus: 1, Anästhesie: 4, Quelle: 2, Behandlung: 3, Bäume: 2, neu: 1, Medikament: 4 }],
    ['nl', { huis: 1, depressie: 3, nieuw: 1, behandeling: 4, geïnd: 2, ijs: 1, leeuwen: 2, medicijn: 3 }],
    ['fr', { chat: 1, table: 1, patiente: 2, médicament: 4, question: 2, eau: 1, dépression: 3, nuit: 1, oui: 1 }],
    ['es', { casa: 2, ciudad: 2, guerra: 2, medicamento: 5, país: 2, depresión: 3, estudio: 3, muy: 1, día: 2 }],
  ])('in %s counts syllables', (lang, words) => {
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, syllables(lang, word)]))).toEqual(words);
  });
});

describe('no level', () => {
  it('is told in Arabic and in languages without a formula', () => {
    expect(readingLevel(['جلست القطة.'], 'ar')).toBeNull();
    expect(readingLevel(['Katten satt.'], 'sv')).toBeNull();
  });

  it('is told of nothing', () => {
    expect(readingLevel([], 'en')).toBeNull();
    expect(readingLevel(['', '–'], 'en')).toBeNull();
  });
});

describe('sentences', () => {
  it.each([
    ['It came in 1970. It helped.', ['It came in 1970.', 'It helped.']],
    ['The U.S. Food and Drug Administration approved it. J. Krystal did not.', ['The U.S. Food and Drug Administration approved it.', 'J. Krystal did not.']],
    ['Dr. Smith et al. said so (Fig. 2). Others did not.', ['Dr. Smith et al. said so (Fig. 2).', 'Others did not.']],
    ['The odds were 9.87 to one. So?', ['The odds were 9.87 to one.', 'So?']],
    ['No end', ['No end']],
    ['12.', []],
  ])('of “%s”', (text, expected) => {
    expect(sentences(text, 'en')).toEqual(expected);
  });

  it('are together the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = (each: string) => each.replace(/\s+/g, '');
        expect(plain(text).startsWith(plain(sentences(text, 'en').join('')))).toBe(true);
      }),
    );
  });
});

describe('a chapter that is hard to read', () => {
  it('is reported, with its grade', async () => {
    const body = `\n## Easy\n\n${easy}\n\n## Hard\n\n${hard}`;
    expect(await found('readingLevel', { ...sources, 'timelines/index.mdx': explainer(body) })).toEqual([
      [
        'timelines/index.mdx:10',
        '“Hard” reads at grade 43.6 (Flesch–Kincaid)',
        'a grade of at most 10',
        'make two sentences of a long one, and take shorter words where they say the same',
      ],
    ]);
  });

  it('may be as hard as the options say, and is not judged below fifty words', async () => {
    const files = (text: string) => ({ ...sources, 'events/approval.mdx': event(text) });
    expect(await found('readingLevel', files(hard.slice(0, 200)))).toEqual([]);
    expect(await found('readingLevel', files(easy), { options: { check: { maxGrade: 1 } } })).toEqual([]);
    expect(await found('readingLevel', files(`${hard} ${hard}`), { options: { check: { maxGrade: 20 } } })).toHaveLength(1);
  });

  it('in another language is judged if the options say an ease', async () => {
    const files = { ...sources, 'events/approval.mdx': event('Psychofarmacologische behandelingsmogelijkheden. '.repeat(30)) };
    expect(await found('readingLevel', files, { options: { lang: 'nl' } })).toEqual([]);
    const [[, what, allowed] = []] = await found('readingLevel', files, { options: { lang: 'nl', check: { minEase: 50 } } });
    expect([what, allowed]).toEqual(['“The approval” reads at ease -450 (Flesch–Douma)', 'an ease of at least 50']);
  });
});

describe('the readings', () => {
  it('tell words, minutes and level of each chapter, and of each event as a whole', async () => {
    const files = {
      ...sources,
      'timelines/index.mdx': explainer('\nBefore.\n\n## A heading that does not count\n\nThe cat sat on the mat.\n\n| no | prose |\n| --- | --- |\n| 1 | 2 |\n\n### Nor does this\n\n- An item.\n\n## Empty'),
      'events/approval.mdx': event('\n## One\n\nSee <EventLink id="approval" /> and <Term id="law" />{/* a note */}<Cite id="roe" />.\n\n## Two\n\nMore.'),
      'glossary/law.mdx': '---\nterm: the law\ndefinition: A rule.\n---\nNot told.\n',
    };
    expect((await check(files)).readings.map(({ file, line, title, words, minutes }) => [file, line, title, words, minutes])).toEqual([
      ['content/timelines/index.mdx', 5, 'How did it come about?', 1, 1],
      ['content/timelines/index.mdx', 8, 'A heading that does not count', 8, 1],
      // See The approval and the law. More.
      ['content/events/approval.mdx', 9, 'The approval', 7, 1],
    ]);
  });
});
