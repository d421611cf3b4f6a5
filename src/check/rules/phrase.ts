import { blocksOf, type CheckedContent } from '../content.ts';
import type { FieldPath } from '../../content/raw-entry.ts';
import { cited, type Found } from '../finding.ts';
import { phrasesIn, type Hit } from '../phrases/index.ts';

/** Phrases of the lists, in texts, in attributes of components and in front matter. */
export function* phrase(content: CheckedContent): Generator<Found> {
  for (const prose of content.prose) {
    const { raw, fields, lang } = prose;
    for (const { path, text } of textsOf(fields)) {
      for (const hit of phrasesIn(text, lang)) yield { file: raw.file, line: raw.lineOf(path), ...worded(hit, ` in ${path.join('.')}`) };
    }
    for (const { text, lineAt, attributes, marks } of blocksOf(prose)) {
      if (marks.has('quote')) continue;
      for (const hit of phrasesIn(text, lang)) yield { file: raw.file, line: lineAt(hit.at), ...worded(hit) };
      for (const { name, text, line } of attributes) {
        for (const hit of phrasesIn(text, lang)) yield { file: raw.file, line, ...worded(hit, ` in ${name}`) };
      }
    }
  }
}

const allowed = {
  blame: 'words that neither blame a person nor count a death as a success or a life as a failure',
  stigma: 'words that name the person first, and do not make them their illness',
  sensation: 'words that promise and alarm no more than the evidence does',
  advice: 'texts that explain, and leave advice to a doctor',
} as const;

function worded({ text, phrase }: Hit, where = ''): Pick<Found, 'found' | 'allowed' | 'mend'> {
  const exempt = where === '' ? '; before a quotation from a source put {/* quote */}' : '';
  return { found: `${cited(text)}${where}`, allowed: allowed[phrase.why], mend: `write: ${phrase.instead}${exempt}` };
}

/** Fields that hold ids, dates, names of things or queries. */
const silent = new Set(['id', 'date', 'category', 'sources', 'events', 'query', 'view', 'reviewed', 'src', 'people', 'place', 'from', 'to']);

/** The texts of the front matter, wherever they stand in it. */
function* textsOf(value: unknown, path: FieldPath = []): Generator<{ path: FieldPath; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (!silent.has(key)) yield* textsOf(each, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
