import { z } from 'astro/zod';

/** A text that is not empty. `what` names it in the message an author reads. */
export function text(what: string, max = Infinity) {
  const error = { error: what };
  const schema = z.string(error).trim().min(1, error);
  return Number.isFinite(max) ? schema.max(max, error) : schema;
}

/** A list of texts. */
export function texts(what: string) {
  return z.array(text(what), { error: what });
}
