import { type AgoUnit, type Messages, type Phrase, withEra } from './messages.ts';

const seasons = { spring: 'Frühling', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' };
const periods = { quarter: 'Quartal', quadrimester: 'Tertial', semester: 'Halbjahr' };

export const de: Messages = {
  decade: (year) => `${year}er-Jahre`,
  century: (n, era) => withEra(`${n}. Jahrhundert`, era),
  millennium: (n, era) => withEra(`${n}. Jahrtausend`, era),
  season: (name, year) => `${seasons[name]} ${year}`,
  period: (name, n, year) => `${n}. ${periods[name]} ${year}`,
  about: (date) => `um ${accusative(date)}`,
  uncertain: (words) => `${words} (unsicher)`,
  since: (date) => `seit ${dative(date)}`,
  until,
  earlier: (words) => `${words} oder früher`,
  later: (words) => `${words} oder später`,
  unknown: 'unbekannt',
  ago: (amount, plural, unit) => `vor ${span(amount, plural, unit)}`,
  hence: (amount, plural, unit) => `in ${span(amount, plural, unit)}`,
};

function isPeriod({ kind }: Phrase): boolean {
  return kind === 'decade' || kind === 'century' || kind === 'millennium';
}

function until(date: Phrase): string {
  if (isPeriod(date)) return `bis in ${accusative(date)}`;
  return date.kind === 'day' ? `bis zum ${date.words}` : `bis ${date.words}`;
}

function accusative(date: Phrase): string {
  if (!isPeriod(date)) return date.kind === 'day' ? `den ${date.words}` : date.words;
  return `${date.kind === 'decade' ? 'die' : 'das'} ${date.words}`;
}

function dative(date: Phrase): string {
  if (date.kind === 'decade') return `den ${date.words}n`;
  return isPeriod(date) || date.kind === 'day' ? `dem ${date.words}` : date.words;
}

function span(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string {
  const one = plural === 'one';
  if (unit === 1) return `${amount} ${one ? 'Jahr' : 'Jahren'}`;
  return `${amount} ${unit === 1e9 ? `Milliarde${one ? '' : 'n'}` : `Million${one ? '' : 'en'}`} Jahren`;
}
