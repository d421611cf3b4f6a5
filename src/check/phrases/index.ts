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

/** The listed phrases in a text, in its order; of those that overlap, the first and longest. */
export function phrasesIn(text: string, lang: string): Hit[] {
  const list = phrases[lang.split('-')[0] ?? ''] ?? [];
  const besideSuicide = wordOfSuicide(text, lang) !== null;
  const all = list
    .filter((phrase) => besideSuicide || !phrase.besideSuicide)
    .flatMap((phrase) => [...text.matchAll(expression(phrase))].map((match) => ({ text: match[0], at: match.index, phrase })))
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  let end = 0;
  return all.filter((hit) => {
    const apart = hit.at >= end;
    if (apart) end = hit.at + hit.text.length;
    return apart;
  });
}
