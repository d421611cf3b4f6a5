import { z } from 'astro/zod';
import { levels } from './level.ts';
import { text, texts } from './text.ts';

const levelForm = `what it asks of a pupil: ${levels.map((level) => `"${level}"`).join(', ').replace(/, (?=[^,]*$)/, ' or ')}`;

/** Front matter of one classroom question; the body is the teacher's note. */
export function questionSchema() {
  return z.strictObject({
    question: text('the question'),
    /** What it asks of a pupil; `/teach/` has a part for each level. */
    level: z.enum(levels, { error: levelForm }),
    /** Ids of the events it is about. */
    events: texts('a list with the id of at least one event').min(1, {
      error: 'a list with the id of at least one event',
    }),
  });
}

export type QuestionData = z.output<ReturnType<typeof questionSchema>>;
