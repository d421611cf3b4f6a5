import { z } from 'astro/zod';
import { text, texts } from './text.ts';

/** Front matter of one classroom question; the body is the teacher's note. */
export function questionSchema() {
  return z.strictObject({
    question: text('the question'),
    /** What it asks of a pupil, such as `recall` or `discuss`. */
    level: text('what it asks of a pupil, such as recall'),
    /** Ids of the events it is about. */
    events: texts('a list with the id of at least one event').min(1, {
      error: 'a list with the id of at least one event',
    }),
  });
}

export type QuestionData = z.output<ReturnType<typeof questionSchema>>;
