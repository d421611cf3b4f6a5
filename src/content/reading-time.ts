/** Words that an adult reads in a minute, silently, of a text that explains something. */
export const wordsPerMinute = 230;

/** How many words a text has, by the rules of its language. */
export function wordCount(text: string, lang: string): number {
  return words(text, lang).length;
}

/** The words of a text, numbers among them, in order. */
export function words(text: string, lang: string): string[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Whole minutes that it takes to read so many words; at least one, and none for nothing. */
export function readingMinutes(count: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round(count / wordsPerMinute));
}
