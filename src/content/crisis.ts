import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { AstroError } from 'astro/errors';
import options from 'virtual:astro-annals/options';
import { parseLocated } from './front-matter.ts';
import { quote, reportMistakes } from './mistake.ts';
import { text } from './schemas/text.ts';

const line = z.strictObject({
  name: text('who answers'),
  /** The number as people read it. */
  phone: text('a telephone number').optional(),
  /** The same for a `tel:` link. */
  tel: z.string().regex(/^[+\d]+$/, { error: 'digits only' }).optional(),
  /** A number to send a text message to. */
  text: text('a number for text messages').optional(),
  url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).optional(),
  lang: z.string().optional(),
});

const crisisSchema = z.strictObject({
  /** Country whose lines show first: ISO 3166-1 alpha-2. */
  default: z.string({ error: 'the country whose lines show first' }),
  lines: z.array(z.strictObject({ country: z.string(), lines: z.array(line).min(1) })),
});

/** Lines that people in distress can call, by country; `*` stands for everywhere. */
export type Crisis = z.output<typeof crisisSchema>;
export type CrisisNumber = z.output<typeof line>;

/**
 * Reads `crisis.json` of the content folder.
 *
 * @returns `null` where a site has none.
 */
export async function readCrisis(): Promise<Crisis | null> {
  const source = await readFile(join(options.contentDir, 'crisis.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (source === null) return null;
  const { value, lineOf } = parseLocated(source);
  const parsed = crisisSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AstroError(
    reportMistakes(
      parsed.error.issues.map(({ path, input, message }) => ({
        file: `${options.content.replace(/^\.\//, '')}/crisis.json`,
        line: lineOf(path),
        field: path.join('.') || '(file)',
        found: quote(input),
        allowed: message,
      })),
    ),
  );
}
