import type { CheckedContent } from '../content.ts';
import { citedIn } from '../../content/references.ts';
import { cited, type Found } from '../finding.ts';

/** Variables of CSL by which a work can be found. */
const identifiers = ['DOI', 'URL', 'ISBN', 'PMID', 'PMCID', 'number', 'call-number', 'archive_location'];

/** Events none of whose sources can be found by an identifier. */
export function* identifier({ events, sources }: CheckedContent): Generator<Found> {
  const found = new Set(sources.filter(({ data }) => identifiers.some((name) => Boolean(data[name]))).map(({ raw }) => raw.id));
  // A source with a mistake of its own may well have one.
  const known = new Set(sources.map(({ raw }) => raw.id));
  for (const { raw, data } of events) {
    if (data.sources.some((id) => found.has(id) || !known.has(id))) continue;
    yield {
      file: raw.file,
      line: raw.lineOf(['sources']),
      found: `sources that nobody can look up: ${data.sources.join(', ')}`,
      allowed: `at least one source with one of ${identifiers.join(', ')}`,
      mend: 'add one of these to an entry of the bibliography, or name a source that has one',
    };
  }
}

/** Sources that no event names and no text cites. */
export function* orphanSource({ sources, dossier }: CheckedContent): Generator<Found> {
  const entries = Object.values(dossier.entries).flat();
  const named = new Set(entries.flatMap(({ data, body }) => [...listed(data.sources), ...citesOf(body)]));
  for (const { raw, data } of sources) {
    if (named.has(raw.id)) continue;
    yield {
      file: raw.file,
      line: raw.lineOf(['id']),
      found: `a source that nothing cites: ${raw.id}, ${cited(data.title)}`,
      allowed: 'sources that an event names under sources, or a text cites',
      mend: `cite it where it belongs with <Cite id="${raw.id}" />, or take it out of the bibliography`,
    };
  }
}

function listed(sources: unknown): string[] {
  return Array.isArray(sources) ? sources.filter((id) => typeof id === 'string').map((id) => id.trim()) : [];
}

function citesOf(body: string | undefined): readonly string[] {
  if (body === undefined) return [];
  try {
    return citedIn(body);
  } catch {
    // It is no MDX, which stops a build.
    return [];
  }
}
