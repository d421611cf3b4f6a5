/** What sort of words a phrase is; decides on articles. */
export type PhraseKind = 'year' | 'month' | 'day' | 'season' | 'decade' | 'century' | 'millennium' | 'ago';

/** A date in words, as it stands alone. */
export interface Phrase {
  readonly words: string;
  readonly kind: PhraseKind;
}

export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';
export type PeriodName = 'quarter' | 'quadrimester' | 'semester';

/** Units of deep time, in years: 1, a million, a thousand million. */
export type AgoUnit = 1 | 1e6 | 1e9;

/** The words that Intl lacks, in one language. Years and numbers come formatted. */
export interface Messages {
  /** The ten years from this one, such as 1960. */
  decade(year: string): string;
  /** The `n`th century, such as 19 for 1800–1899; `era` (`BC`) if it lies before 1. */
  century(n: number, era: string | null): string;
  millennium(n: number, era: string | null): string;
  season(name: SeasonName, year: string): string;
  /** The `n`th quarter, four months or half of a year. */
  period(name: PeriodName, n: number, year: string): string;
  about(date: Phrase): string;
  uncertain(words: string): string;
  since(date: Phrase): string;
  until(date: Phrase): string;
  /** This date or one before it. */
  earlier(words: string): string;
  /** This date or one after it. */
  later(words: string): string;
  /** Stands for the end of an interval that nobody knows. */
  readonly unknown: string;
  /**
   * So many years, millions of years or thousands of millions of years ago.
   *
   * @param amount - the number as text, in the unit.
   * @param plural - its plural category.
   */
  ago(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string;
  /** The same ahead. */
  hence(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string;
}

/** Words followed by an era, if there is one. */
export function withEra(words: string, era: string | null): string {
  return era === null ? words : `${words} ${era}`;
}

const romanDigits: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals, as French and Spanish number their centuries. */
export function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
