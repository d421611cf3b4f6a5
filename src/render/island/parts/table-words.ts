import { formatQuery, parseQuery } from '../../../events/query.ts';

/** The words of a filter, as the field of the table shows them. */
export function wordsOf(filter: string): string {
  return parseQuery(filter).words.join(' ');
}

/** The filter with other words; its fields stay. What is typed is always words: `note:` asks for "note", not for a field. */
export function withWords(filter: string, typed: string): string {
  const words = typed.split(/[\s":]+/).filter((word) => word !== '');
  return formatQuery({ fields: parseQuery(filter).fields, words });
}
