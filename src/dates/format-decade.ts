import { startOfYear } from './calendar.ts';
import { dateWords } from './date-words.ts';
import { DEEP_TIME } from './deep-time.ts';
import { languageOf } from './language.ts';

/**
 * The ten years from `year` on in words, as a date such as `196X` has them:
 * `1960s`; `20 BC – 11 BC` where the language has no name for them, and
 * `4.54 billion years ago` beyond the calendar.
 *
 * @param year - astronomical: 0 is 1 BC.
 * @param locale - a BCP 47 tag.
 */
export function formatDecade(year: number, locale: string): string {
  const decade = {
    level: 1,
    precision: 'decade',
    yearMin: year,
    // So far away, ten years are a moment.
    yearMax: Math.abs(year) > DEEP_TIME ? year : year + 9,
    lo: startOfYear(year),
    hi: startOfYear(year + 10),
    month: null,
    season: null,
    day: null,
    time: null,
    approximate: 0,
    uncertain: 0,
  } as const;
  return dateWords(decade, year <= 0, languageOf(locale)).words;
}
