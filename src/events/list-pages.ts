/**
 * Cuts a list into pages of at most so many items, as even as can be: one more
 * than fit makes two halves, not a page of one.
 */
export function listPages<T>(items: readonly T[], most: number): (readonly T[])[] {
  const count = Math.ceil(items.length / most);
  const start = (page: number) => Math.floor((page * items.length) / count);
  return Array.from({ length: count }, (_, page) => items.slice(start(page), start(page + 1)));
}
