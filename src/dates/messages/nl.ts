import { type AgoUnit, type Messages, type Phrase, withEra } from './messages.ts';

const seasons = { spring: 'lente', summer: 'zomer', autumn: 'herfst', winter: 'winter' };
const periods = { quarter: 'kwartaal', quadrimester: 'viermaandsperiode', semester: 'helft' };

export const nl: Messages = {
  decade: (year) => `jaren ${year}`,
  century: (n, era) => withEra(`${n}e eeuw`, era),
  millennium: (n, era) => withEra(`${n}e millennium`, era),
  season: (name, year) => `${seasons[name]} ${year}`,
  period: (name, n, year) => `${n}e ${periods[name]} van ${year}`,
  about: (date) => `rond ${inSentence(date)}`,
  uncertain: (words) => `${words} (onzeker)`,
  since: (date) => `sinds ${inSentence(date)}`,
  until: (date) => `tot ${inSentence(date)}`,
  earlier: (words) => `${words} of eerder`,
  later: (words) => `${words} of later`,
  unknown: 'onbekend',
  ago: (amount, _plural, unit) => `${span(amount, unit)} geleden`,
  hence: (amount, _plural, unit) => `over ${span(amount, unit)}`,
};

function inSentence({ words, kind }: Phrase): string {
  if (kind === 'decade' || kind === 'century') return `de ${words}`;
  return kind === 'millennium' ? `het ${words}` : words;
}

function span(amount: string, unit: AgoUnit): string {
  if (unit === 1) return `${amount} jaar`;
  return `${amount} ${unit === 1e9 ? 'miljard' : 'miljoen'} jaar`;
}
