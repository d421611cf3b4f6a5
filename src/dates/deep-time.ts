import { numberFormat, plainSpaces } from './intl.ts';

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
  const amount = numberFormat(locale, unit === 1e9 ? 6 : 3, true).format(size / unit);
  return plainSpaces(`${years < 0 ? '+' : ''}${amount} ${symbol}`);
}
