/** What ends with a point and no sentence: an initial, as in “U.S.” and “J. Smith”, and titles before a name. */
const abbreviation = /(?:^|[\s.(“"])(?:\p{L}|Dr|Drs|Mr|Mrs|Ms|Mme|Prof|St|Sr|Sra|vs|Nr|Fig|Abb|ca|bzw|bv|vgl)\.\s*$/u;

/** The sentences of a paragraph; what has no letters belongs to the one after it. */
export function sentences(text: string, lang: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    open += segment;
    if (abbreviation.test(open) || !/\p{L}/u.test(open)) continue;
    found.push(open.trim());
    open = '';
  }
  return /\p{L}/u.test(open) ? [...found, open.trim()] : found;
}
