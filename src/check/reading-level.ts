import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { words } from '../content/reading-time.ts';
import { sentences } from './sentences.ts';

/** How hard a text is to read, as a formula puts it. */
export interface ReadingLevel {
  /** `grade`: years at a school of the United States, lower is easier. `ease`: 0 to 100, higher is easier. */
  readonly scale: 'grade' | 'ease';
  readonly formula: string;
  /** To one decimal place for a grade, none for an ease. */
  readonly value: number;
}

interface Formula {
  readonly name: string;
  /** Ease of so many words in a sentence and syllables in a word. */
  readonly ease: (wordsPerSentence: number, syllablesPerWord: number) => number;
  /** Vowels that are written and not heard. */
  readonly mute?: RegExp;
  /** The vowels of one syllable. */
  readonly vowels: RegExp;
}

/**
 * Flesch's reading ease as it was fitted to other languages. Their spelling
 * tells syllables well enough by groups of vowels; no such formula is
 * established for Arabic.
 */
const formulas: Readonly<Record<string, Formula>> = {
  de: {
    name: 'Flesch–Amstad',
    ease: (sentence, word) => 180 - sentence - 58.5 * word,
    mute: /(?<=q)u/giu,
    vowels: /aa|ai|au|äu|ee|ei|eu|ie|oo|[aeiouyäöü]/giu,
  },
  nl: {
    name: 'Flesch–Douma',
    ease: (sentence, word) => 206.84 - 0.93 * sentence - 77 * word,
    vowels: /aai|ooi|oei|eeu|ieu|aa|au|ee|ei|eu|ie|ij|oe|oo|ou|ui|uu|[aeiouyäëïöü]/giu,
  },
  fr: {
    name: 'Kandel–Moles',
    ease: (sentence, word) => 207 - 1.015 * sentence - 73.6 * word,
    mute: /(?<=[gq])u(?=[eiéèê])|(?<=[aeiouyàâéèêëîïôùûüœ].*)es?$/giu,
    vowels: /eau|oeu|œu|oui|[aeo][iu]|[iu][aeoéèêui]|[aeiouyàâéèêëîïôùûüœ]/giu,
  },
  es: {
    name: 'Fernández Huerta',
    ease: (sentence, word) => 206.84 - 60 * word - 1.02 * sentence,
    mute: /(?<=[gq])u(?=[eiéí])/giu,
    vowels: /[iu][uií]|[iuü]?[aeoáéó][iuy]?|[iuüíú]/giu,
  },
};

/**
 * How hard a text is to read: in English by the Flesch–Kincaid grade, in
 * German, Dutch, French and Spanish by an ease.
 *
 * @param blocks Plain text, paragraph by paragraph: a paragraph ends a sentence.
 * @param lang BCP 47 tag.
 * @returns `null` in languages without a formula, and for a text without words.
 */
export function readingLevel(blocks: readonly string[], lang: string): ReadingLevel | null {
  const language = lang.split('-')[0] ?? '';
  const all = blocks.flatMap((block) => words(block, lang));
  const sentence = blocks.flatMap((block) => sentences(block, lang)).length;
  if (all.length === 0 || sentence === 0) return null;
  // A number is read as one word, of one syllable at least.
  const syllables = (count: (word: string) => number) => all.reduce((sum, word) => sum + Math.max(1, count(word)), 0);
  if (language === 'en') {
    const value = fleschKincaid({ sentence, word: all.length, syllable: syllables(syllable) });
    return { scale: 'grade', formula: 'Flesch–Kincaid', value: Math.round(value * 10) / 10 };
  }
  const formula = formulas[language];
  if (!formula) return null;
  const heard = (word: string) => (formula.mute ? word.replace(formula.mute, '') : word);
  const count = syllables((word) => heard(word).match(formula.vowels)?.length ?? 0);
  const value = formula.ease(all.length / sentence, count / all.length);
  return { scale: 'ease', formula: formula.name, value: Math.round(value) };
}
