import { type AgoUnit, type Messages, type Phrase, roman, withEra } from './messages.ts';

const seasons = { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' };
const periods = { quarter: 'trimestre', quadrimester: 'quadrimestre', semester: 'semestre' };

export const fr: Messages = {
  decade: (year) => `années ${year}`,
  century: (n, era) => withEra(`${roman(n)}${ending(n)} siècle`, era),
  millennium: (n, era) => withEra(`${roman(n)}${ending(n)} millénaire`, era),
  season: (name, year) => `${seasons[name]} ${year}`,
  period: (name, n, year) => `${n}${ending(n)} ${periods[name]} ${year}`,
  about: (date) => `vers ${inSentence(date)}`,
  uncertain: (words) => `${words} (incertain)`,
  since: (date) => `depuis ${inSentence(date)}`,
  until: (date) => `jusqu’à ${inSentence(date)}`.replace('à les ', 'aux ').replace('à le ', 'au '),
  earlier: (words) => `${words} ou avant`,
  later: (words) => `${words} ou après`,
  unknown: 'date inconnue',
  ago: (amount, plural, unit) => `il y a ${span(amount, plural, unit)}`,
  hence: (amount, plural, unit) => `dans ${span(amount, plural, unit)}`,
};

function inSentence({ words, kind }: Phrase): string {
  if (kind === 'decade') return `les ${words}`;
  return kind === 'century' || kind === 'millennium' || kind === 'day' ? `le ${words}` : words;
}

function span(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string {
  const s = plural === 'one' ? '' : 's';
  if (unit === 1) return `${amount} an${s}`;
  return `${amount} ${unit === 1e9 ? 'milliard' : 'million'}${s} d’années`;
}

function ending(n: number): string {
  return n === 1 ? 'er' : 'e';
}
