import type { z } from 'astro/zod';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values: { … }',
  record: 'names with values: { … }',
};

/**
 * What may stand somewhere, in an author's words. For what a schema does not
 * put into words itself, an author's own fields above all.
 */
export function expected(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const type = types[issue.expected] ?? issue.expected;
      return issue.expected === 'string' ? `${type}${inQuotes(issue.input)}` : type;
    }
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_big':
      return `${amount(issue.origin, 'at most', String(issue.maximum))}${length(issue.input)}`;
    case 'too_small':
      return `${amount(issue.origin, 'at least', String(issue.minimum))}${length(issue.input)}`;
    case 'invalid_format':
      if (issue.format === 'url') return 'an address, such as https://example.org/';
      return issue.format === 'regex' ? `a text that matches ${issue.pattern}` : `a text of the form "${issue.format}"`;
    default:
      return undefined;
  }
}

/** How to write a text that YAML takes for something else: `; in quotes, "1984"`. */
export function inQuotes(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? `; in quotes, "${value}"` : '';
}

/** `; this one has 93`, of a text that is too long or too short. */
export function length(value: unknown): string {
  return typeof value === 'string' && value !== '' ? `; this one has ${value.length}` : '';
}

function amount(origin: string, bound: string, size: string): string {
  if (origin === 'string') return `a text of ${bound} ${size} characters`;
  if (origin === 'array' || origin === 'set') return `a list of ${bound} ${size}`;
  return `a number of ${bound} ${size}`;
}
