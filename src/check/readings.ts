import { readingMinutes, wordCount } from '../content/reading-time.ts';
import type { Block } from './body.ts';
import { blocksOf, storyOf, type CheckedContent } from './content.ts';
import { readingLevel, type ReadingLevel } from './reading-level.ts';

/** How long and how hard to read a chapter of an explainer is, or the text of an event. */
export interface Reading {
  readonly file: string;
  readonly line: number;
  /** Heading of the chapter; of what stands before the first, and of an event, the title. */
  readonly title: string;
  readonly words: number;
  readonly minutes: number;
  /** `null` in languages without a formula. */
  readonly level: ReadingLevel | null;
}

/** What is made of sentences; headings and rows of tables are not. */
const prose: readonly Block['kind'][] = ['paragraph', 'item', 'quotation', 'box'];

/** All chapters of explainers and all texts of events, in their order. */
export function readings(content: CheckedContent): Reading[] {
  return storyOf(content).flatMap((text) => {
    const { raw, collection, body, lang } = text;
    const whole = { title: '', line: raw.bodyLine, blocks: blocksOf(text) };
    return (collection === 'events' ? [whole] : (body?.chapters ?? [])).flatMap(({ title, line, blocks }) => {
      const texts = blocks.filter(({ kind }) => prose.includes(kind)).map((block) => block.text);
      const words = texts.reduce((sum, each) => sum + wordCount(each, lang), 0);
      if (words === 0) return [];
      return [{ file: raw.file, line, title: title || text.title, words, minutes: readingMinutes(words), level: readingLevel(texts, lang) }];
    });
  });
}
