import { z } from 'astro/zod';
import { inQuotes, length } from '../expected.ts';

/** A text that is not empty. `what` names it in the message an author reads. */
export function text(what: string, max = Infinity) {
  const schema = z
    .string({ error: ({ input }) => `${what}${inQuotes(input)}` })
    .trim()
    .min(1, { error: what });
  return Number.isFinite(max) ? schema.max(max, { error: ({ input }) => `${what}${length(input)}` }) : schema;
}

/** A list of texts. */
export function texts(what: string) {
  return z.array(text(what), { error: what });
}
