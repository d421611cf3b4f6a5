import { z } from 'astro/zod';
import { EdtfError } from '../../dates/edtf-error.ts';
import { parseView } from '../../dates/parse-view.ts';
import { edtfFault } from './date.ts';

/** The extent of a view as authors may write it: an EDTF interval, or a bare year. */
export function view() {
  return z
    .union([z.string(), z.number().int()], { error: viewForm })
    .transform(String)
    .superRefine((text, context) => {
      const fault = viewFault(text);
      if (fault) context.addIssue({ code: 'custom', message: fault, input: text });
    });
}

const viewForm = 'an EDTF interval with two ends, such as "1956/1975"';

/** What a view may be, if a text is none. */
export function viewFault(text: string): string | null {
  try {
    parseView(text);
    return null;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return `${viewForm}; ${edtfFault(error)}`;
  }
}
