import { wordOfSuicide } from '../suicide-words.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Phrase } from './phrase.ts';

/** The lists by primary language subtag. */
export const phrases: Readonly<Record<string, readonly Phrase[]>> = { ar, de, en, es, fr, nl };

export interface Hit {
  readonly text: string;
  readonly at: number;
  readonly phrase: Phrase;
}

const compiled = new Map<Phrase, RegExp>();

function expression(phrase: Phrase): RegExp {
  const known = compiled.get(phrase);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrase.pattern})(?![\\p{L}\\p{M}])`, phrase.cased ? 'gu' : 'giu');
  compiled.set(phrase, made);
  return made;
}

/** The listed phrases in a text, in its order; of those that overlap, the first on the list. */
export function phrasesIn(text: string, lang: string): Hit[] {
  const list = phrases[lang.split('-')[0] ?? ''] ?? [];
  const plain = text.normalize('NFC').replaceAll('’', "'");
  const same = plain.length === text.length ? plain : text;
  const found: Hit[] = [];
  for (const phrase of list) {
    if (phrase.besideSuicide && !wordOfSuicide(same, lang)) continue;
    for (const match of same.matchAll(expression(phrase))) {
      const end = match.index + match[0].length;
      if (found.some(({ at, text }) => match.index < at + text.length && at < end)) continue;
      found.push({ text: match[0], at: match.index, phrase });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
