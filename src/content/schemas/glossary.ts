import { z } from 'astro/zod';
import { text, texts } from './text.ts';

/** Front matter of one term; the body may say more. */
export function glossarySchema() {
  return z.strictObject({
    term: text('the term'),
    definition: text('its definition, in plain text'),
    aliases: texts('a list of other names').default([]),
  });
}

export type GlossaryData = z.output<ReturnType<typeof glossarySchema>>;
