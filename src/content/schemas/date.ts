import { z } from 'astro/zod';
import { EdtfError } from '../../dates/edtf-error.ts';
import { parseEdtf } from '../../dates/parse.ts';

const form = 'an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"';

/**
 * An EDTF date as authors may write it: text, a bare year (`1969`; negative
 * years are astronomical, -43 is 44 BC), a YAML timestamp, or `{start, end}`.
 * Comes out as EDTF text.
 */
export function edtfDate() {
  return z
    .union(
      [
        z.string(),
        z.number().int(),
        z.date(),
        z.strictObject({ start: z.union([z.string(), z.number().int()]), end: z.union([z.string(), z.number().int()]) }),
      ],
      { error: ({ input }) => (typeof input === 'object' && input !== null ? `${form}, or { start, end }` : form) },
    )
    .transform((value, context) => {
      const text = toText(value);
      try {
        parseEdtf(text);
      } catch (error) {
        if (!(error instanceof EdtfError)) throw error;
        context.addIssue({ code: 'custom', message: `${form}; ${edtfFault(error)}`, input: text });
      }
      return text;
    });
}

/** What is wrong with a date, without the date: a message shows it already. */
export function edtfFault({ message, input }: EdtfError): string {
  return message.slice(message.indexOf(': ', JSON.stringify(input).length) + 2).replace(/\.$/, '');
}

/** A day on which someone looked at an entry: `2026-11-24`. */
export function day() {
  return edtfDate().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), { error: 'a day, such as 2026-11-24' });
}

function toText(value: string | number | Date | { start: string | number; end: string | number }): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return year(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return `${toText(value.start)}/${toText(value.end)}`;
}

function year(value: number): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  const signed = value < 0 ? `-${digits}` : digits;
  return digits.length > 4 ? `Y${signed}` : signed;
}
