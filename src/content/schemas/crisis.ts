import { z } from 'astro/zod';
import { text } from './text.ts';

const line = z
  .strictObject(
    {
      name: text('who answers'),
      /** The number as people read it. */
      phone: text('a telephone number').optional(),
      /** The same for a `tel:` link. */
      tel: z.string({ error: 'digits, in quotes' }).regex(/^\+?\d+$/, { error: 'digits, with or without a + before them' }).optional(),
      /** A number to send a text message to. */
      text: text('a number for text messages').optional(),
      url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).optional(),
      lang: text('a language tag, such as "en"').optional(),
    },
    { error: 'a line: { name, phone, tel, text, url, lang }' },
  )
  .refine(({ phone, text, url }) => phone ?? text ?? url, { error: 'a line with a phone, a text or a url, so that it can be reached' });

const country = z.string({ error: 'a country' }).regex(/^(?:[A-Z]{2}|\*)$/, {
  error: 'a country code of two capital letters, such as BE, or * for everywhere',
});

/** `crisis.json`: lines that people in distress can call, by country; `*` stands for everywhere. */
export const crisisSchema = z
  .strictObject(
    {
      /** Country whose lines show first: ISO 3166-1 alpha-2. */
      default: country,
      lines: z
        .array(
          z.strictObject(
            { country, lines: z.array(line, { error: 'a list of lines' }).min(1, { error: 'at least one line' }) },
            { error: 'a country with its lines: { country, lines }' },
          ),
          { error: 'a list of countries with their lines' },
        )
        .min(1, { error: 'at least one country with its lines' }),
    },
    { error: 'the fields default and lines' },
  )
  .superRefine((crisis, context) => {
    const countries = crisis.lines.map(({ country }) => country);
    if (countries.length === 0 || countries.includes(crisis.default)) return;
    context.addIssue({
      code: 'custom',
      path: ['default'],
      message: `a country that lines has: ${countries.join(', ')}`,
      input: crisis.default,
    });
  });

export type Crisis = z.output<typeof crisisSchema>;
export type CrisisNumber = z.output<typeof line>;
