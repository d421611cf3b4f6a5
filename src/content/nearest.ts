/** `; did you mean "x"?` for the candidate that an author may have meant; nothing if none is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const meant = nearest(written, candidates);
  return meant === null ? '' : `; did you mean "${meant}"?`;
}

/**
 * The candidate that is fewest edits away from what was written. Capitals, and
 * spaces in the place of hyphens, count for nothing.
 *
 * @param atMost Edits that a slip may have; by default a third of the text, but two in a short one.
 */
export function nearest(
  written: string,
  candidates: Iterable<string>,
  atMost = Math.max(2, Math.floor(written.length / 3)),
): string | null {
  const text = folded(written);
  let best: string | null = null;
  // Of a text of two letters, any other text of two letters is two edits away.
  let least = Math.min(atMost, Math.max(1, written.length - 1)) + 1;
  for (const candidate of candidates) {
    const distance = edits(text, folded(candidate), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replaceAll(/[\s_]+/g, '-');
}

/** Levenshtein distance, given up at `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit;
}
