/**
 * Rows of keys for a search, from the layouts of full keyboards. Pure. A search
 * asks neither for capitals nor for signs; letters that a layout has behind
 * Shift, or behind a dead key, become keys of their own.
 */

/** A layout as `simple-keyboard-layouts` has it: rows of keys, separated by spaces. */
export interface KeyboardLayout {
  readonly layout: Readonly<Record<string, readonly string[]>>;
}

/** @param extra Letters that the language needs and the layout has nowhere. */
export function keyRows({ layout }: KeyboardLayout, extra: readonly string[] = []): string[][] {
  const rows = (layout.default ?? []).map(keysOf).filter((keys) => keys.length > 0);
  const known = new Set(rows.flat());
  const further = [...(layout.shift ?? []).flatMap(keysOf).map((key) => key.toLocaleLowerCase()), ...extra].filter((key) => {
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return further.length > 0 ? [...rows, further] : rows;
}

/** Letters and digits, also such of several characters; no signs (`²` and `µ` are such), no dead keys, no keys with a name. */
function keysOf(row: string): string[] {
  return row.split(' ').filter((key) => key === key.normalize('NFKC') && /^[\p{L}\p{N}]\p{M}*(?:\p{L}\p{M}*)?$/u.test(key));
}
