import type { RuleId } from '../../options/check-options.ts';
import type { CheckedContent } from '../content.ts';
import type { Found } from '../finding.ts';
import { citation, numberCitation } from './citation.ts';
import { crisisLine } from './crisis-line.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { phrase } from './phrase.ts';
import { readingLevel } from './reading-level.ts';
import { review } from './review.ts';
import { identifier, orphanSource } from './sources.ts';

/** A rule: all content in, what it found out. Pure: what it knows of files and of the day is in the content. */
export type Rule = (content: CheckedContent) => Iterable<Found>;

export const rules: Readonly<Record<RuleId, Rule>> = {
  citation,
  numberCitation,
  identifier,
  orphanSource,
  link,
  review,
  phrase,
  image,
  crisisLine,
  readingLevel,
};
