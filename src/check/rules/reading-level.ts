import type { CheckedContent } from '../content.ts';
import type { Found } from '../finding.ts';
import { readings } from '../readings.ts';

/** Words that a chapter must have to be judged: of fewer, a formula that was made with samples of a hundred says little. */
export const leastWords = 50;

/** Chapters that are harder to read than the options allow. */
export function* readingLevel(content: CheckedContent): Generator<Found> {
  const { maxGrade, minEase } = content.site.check;
  for (const { file, line, title, level, words } of readings(content)) {
    if (!level || words < leastWords) continue;
    const hard = level.scale === 'grade' ? level.value > maxGrade : minEase !== undefined && level.value < minEase;
    if (!hard) continue;
    yield {
      file,
      line,
      found: `“${title}” reads at ${level.scale} ${level.value} (${level.formula})`,
      allowed: level.scale === 'grade' ? `a grade of at most ${maxGrade}` : `an ease of at least ${minEase}`,
      mend: 'make two sentences of a long one, and take shorter words where they say the same',
    };
  }
}
