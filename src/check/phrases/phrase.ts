/** Words that a text about health does without, and what to write in their place. */
export interface Phrase {
  /** A regular expression, between the bounds of words; capitals count for nothing unless it is `cased`. */
  readonly pattern: string;
  /** What to write, in the language of the list. */
  readonly instead: string;
  readonly why: 'blame' | 'stigma' | 'sensation' | 'advice';
  /** Only where the same block speaks of suicide: elsewhere the words are harmless. */
  readonly besideSuicide?: true;
  readonly cased?: true;
}
