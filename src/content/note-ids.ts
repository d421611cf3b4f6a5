/**
 * Ids of what belongs together on a page: a citation, the reference that it
 * names, the note that explains a term. None of them can be a heading's, whose
 * ids have no colons.
 */
export const noteIds = {
  /** A source in the list of references. */
  reference: (id: string) => `ref:${unspaced(id)}`,
  /** The words of that reference. */
  source: (id: string) => `source:${unspaced(id)}`,
  /** A place that cites a source, counted from 1. */
  place: (id: string, place: number) => `cite:${unspaced(id)}${place > 1 ? `:${place}` : ''}`,
  term: (id: string) => `term:${unspaced(id)}`,
  event: (id: string) => `event:${unspaced(id)}`,
};

/** `aria-describedby` parts its ids by spaces, which the keys of a bibliography may have. */
function unspaced(id: string): string {
  return id.replaceAll(/\s+/g, '_');
}
