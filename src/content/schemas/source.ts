import { z } from 'astro/zod';
import { text } from './text.ts';

const name = z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() });

const date = z.object({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string()])), { error: 'date-parts, such as [[2000, 2, 15]]' })
    .optional(),
  literal: z.string().optional(),
});

const ordinal = z.union([z.string(), z.number()]).transform(String);

/**
 * One entry of a bibliography in CSL-JSON, as Zotero exports it. Variables that
 * are not named here pass through to the citation processor.
 */
export function sourceSchema() {
  return z.looseObject({
    id: ordinal,
    /** A CSL type, such as `article-journal`. */
    type: text('a CSL type, such as article-journal'),
    title: text('the title'),
    author: z.array(name, { error: 'a list of names: { family, given } or { literal }' }).optional(),
    issued: date.optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    volume: ordinal.optional(),
    issue: ordinal.optional(),
    page: ordinal.optional(),
    number: ordinal.optional(),
    DOI: z.string().optional(),
    URL: z.url({ error: 'an address, such as https://example.org/' }).optional(),
    note: z.string().optional(),
  });
}

export type SourceData = z.output<ReturnType<typeof sourceSchema>>;
