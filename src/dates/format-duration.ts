import { MS_PER_DAY as day } from './calendar.ts';
import { joinedYears } from './deep-time.ts';
import { numberFormat, plainSpaces } from './intl.ts';

/** Mean lengths of the Gregorian calendar, ms. */
const units = [
  ['year', 365.2425 * day],
  ['month', 30.436875 * day],
  ['day', day],
  ['hour', day / 24],
  ['minute', day / 1440],
] as const;

/**
 * How long something lasts, in the largest unit of which it is at least one
 * and a half: `11 years`, `4.5 billion years`, `8 months`.
 *
 * @param ms - milliseconds.
 * @param display - `narrow` for as few letters as the language knows: `11y`.
 */
export function formatDuration(ms: number, locale: string, display: 'long' | 'narrow' = 'long'): string {
  const [unit, length] = units.find(([, least]) => ms >= 1.5 * least) ?? units[4];
  const count = Math.round(ms / length);
  const options = { style: 'unit', unit, unitDisplay: display } as const;
  if (count < 1e6) return plainSpaces(numberFormat(locale, options).format(count));
  const compact = { notation: 'compact', compactDisplay: display === 'long' ? 'long' : 'short', maximumSignificantDigits: 2 } as const;
  return joinedYears(plainSpaces(numberFormat(locale, { ...options, ...compact }).format(count)), locale);
}
