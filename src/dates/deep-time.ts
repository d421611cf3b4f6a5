import { numberFormat, plainSpaces, relativeYears } from './intl.ts';

/** Years further from 0 than this are told by how long ago they are. */
export const DEEP_TIME = 20_000;

const symbols = [
  [1e9, 'Ga'],
  [1e6, 'Ma'],
  [1e3, 'ka'],
] as const;

/**
 * How long ago in the symbols of geology, which are the same in all languages:
 * `66 Ma`, `4.54 Ga`, `21 ka`. The future has a plus: `+5 Ga`.
 *
 * @param years - before the present; exact to the thousand.
 */
export function formatAgo(years: number, locale: string): string {
  const size = Math.abs(years);
  const [unit, symbol] = symbols.find(([from]) => size >= from) ?? [1, 'a'];
  // Three decimals of a ka are years; six of a Ga are ka, the least step of ticks in deep time.
  const amount = numberFormat(locale, { maximumFractionDigits: unit === 1e9 ? 6 : 3 }).format(size / unit);
  return plainSpaces(`${years < 0 ? '+' : ''}${amount} ${symbol}`);
}

/** A number of years in words: `4.54 billion`, `66 million`, `23,000`. */
export function yearsAmount(years: number, locale: string, digits: Intl.NumberFormatOptions = { maximumFractionDigits: 9 }): string {
  const size = Math.abs(years);
  return plainSpaces(numberFormat(locale, size < 1e6 ? {} : { notation: 'compact', compactDisplay: 'long', ...digits }).format(size));
}

/** Between a round number in words and the years that it counts, some languages put a word that Intl leaves out. */
const joined: Readonly<Partial<Record<string, readonly [RegExp, string]>>> = {
  es: [/\baños?/, 'de años'],
  fr: [/\bans?\b/, 'd’années'],
};

/** Millions of years as the language joins them. */
export function joinedYears(words: string, locale: string): string {
  const link = joined[new Intl.Locale(locale).language];
  return link ? words.replace(...link) : words;
}

/**
 * How long ago in words: `4.54 billion years ago`, `in 5 billion years`.
 *
 * @param years - before the present.
 * @param amount - stands for the number, in place of its four leading digits.
 */
export function agoWords(years: number, locale: string, amount = yearsAmount(years, locale, { maximumSignificantDigits: 4 })): string {
  let told = '';
  for (const { type, value } of relativeYears(locale).formatToParts(-Math.round(years), 'year')) {
    if (type === 'literal') told += value;
    else if (!told.includes(amount)) told += amount;
  }
  return plainSpaces(Math.abs(years) < 1e6 ? told : joinedYears(told, locale));
}
