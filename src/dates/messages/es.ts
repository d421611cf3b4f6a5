import { type AgoUnit, type Messages, type Phrase, roman, withEra } from './messages.ts';

const seasons = { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' };
const periods = { quarter: 'trimestre', quadrimester: 'cuatrimestre', semester: 'semestre' };

export const es: Messages = {
  decade: (year) => `década de ${year}`,
  century: (n, era) => withEra(`siglo ${roman(n)}`, era),
  millennium: (n, era) => withEra(`${roman(n)} milenio`, era),
  season: (name, year) => `${seasons[name]} de ${year}`,
  period: (name, n, year) => `${n}.${n === 1 || n === 3 ? 'er' : 'º'} ${periods[name]} de ${year}`,
  about: (date) => `hacia ${inSentence(date)}`,
  uncertain: (words) => `${words} (incierto)`,
  since: (date) => `desde ${inSentence(date)}`,
  until: (date) => `hasta ${inSentence(date)}`,
  earlier: (words) => `${words} o antes`,
  later: (words) => `${words} o después`,
  unknown: 'fecha desconocida',
  ago: (amount, plural, unit) => `hace ${span(amount, plural, unit)}`,
  hence: (amount, plural, unit) => `dentro de ${span(amount, plural, unit)}`,
};

function inSentence({ words, kind }: Phrase): string {
  if (kind === 'decade') return `la ${words}`;
  return kind === 'century' || kind === 'millennium' || kind === 'day' ? `el ${words}` : words;
}

/** A thousand million is `mil millones`; a Spanish `billón` is a million million. */
function span(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string {
  const one = plural === 'one';
  if (unit === 1) return `${amount} ${one ? 'año' : 'años'}`;
  if (unit === 1e6) return `${amount} ${one ? 'millón' : 'millones'} de años`;
  return `${one ? '' : `${amount} `}mil millones de años`;
}
