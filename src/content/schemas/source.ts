import { z } from 'astro/zod';
import { text } from './text.ts';

const dateParts = 'date-parts, such as [[2000, 2, 15]]';

// Names and dates have more variables, such as particles and seasons, that the citation processor knows.
const name = z.looseObject(
  { family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() },
  { error: 'a name: { family, given } or { literal }' },
);

const date = z.looseObject(
  {
    'date-parts': z
      .array(z.array(z.union([z.number(), z.string()], { error: 'a year, month or day' }), { error: dateParts }), {
        error: dateParts,
      })
      .optional(),
    literal: z.string().optional(),
  },
  { error: 'a date: { "date-parts": [[2000, 2, 15]] }' },
);

function ordinal(what: string) {
  return z.union([z.string(), z.number()], { error: what }).transform(String);
}

/**
 * One entry of a bibliography in CSL-JSON, as Zotero exports it. Variables that
 * are not named here pass through to the citation processor.
 */
export function sourceSchema() {
  return z.looseObject({
    id: ordinal('the key that events cite, such as "berman-2000"'),
    /** A CSL type, such as `article-journal`. */
    type: text('a CSL type, such as article-journal'),
    title: text('the title of the work'),
    author: z.array(name, { error: 'a list of names: { family, given } or { literal }' }).optional(),
    issued: date.optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    volume: ordinal('the volume').optional(),
    issue: ordinal('the issue').optional(),
    page: ordinal('the pages').optional(),
    number: ordinal('the number').optional(),
    DOI: z.string().optional(),
    URL: z.url({ error: 'an address, such as https://example.org/' }).optional(),
    note: z.string().optional(),
  });
}

export type SourceData = z.output<ReturnType<typeof sourceSchema>>;
