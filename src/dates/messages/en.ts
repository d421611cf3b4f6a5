import { type AgoUnit, type Messages, type Phrase, withEra } from './messages.ts';

const periods = { quarter: 'quarter', quadrimester: 'third', semester: 'half' };

export const en: Messages = {
  decade: (year) => `${year}s`,
  century: (n, era) => withEra(`${ordinal(n)} century`, era),
  millennium: (n, era) => withEra(`${ordinal(n)} millennium`, era),
  season: (name, year) => `${name} ${year}`,
  period: (name, n, year) => `${ordinal(n)} ${periods[name]} of ${year}`,
  about: (date) => `about ${inSentence(date)}`,
  uncertain: (words) => `${words} (uncertain)`,
  since: (date) => `since ${inSentence(date)}`,
  until: (date) => `until ${inSentence(date)}`,
  earlier: (words) => `${words} or earlier`,
  later: (words) => `${words} or later`,
  unknown: 'unknown',
  ago: (amount, plural, unit) => `${span(amount, plural, unit)} ago`,
  hence: (amount, plural, unit) => `in ${span(amount, plural, unit)}`,
};

function inSentence({ words, kind }: Phrase): string {
  return kind === 'decade' || kind === 'century' || kind === 'millennium' ? `the ${words}` : words;
}

function span(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string {
  if (unit === 1) return `${amount} ${plural === 'one' ? 'year' : 'years'}`;
  return `${amount} ${unit === 1e9 ? 'billion' : 'million'} years`;
}

function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}
