/**
 * Makes equal lists and objects one and the same, for what a table repeats on
 * thousands of rows: sources, tags, places. Astro keeps, writes and bundles
 * each of them once then, which is most of the work with a large table.
 *
 * @returns A function that gives a copy of an entry's data, in which each list
 *   or object is the first one that was equal to it. They must not be changed.
 */
export function sharer(): (data: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const firsts = new Map<string, unknown>();
  const first = (value: unknown) => {
    if (!isPlain(value)) return value;
    const text = JSON.stringify(value);
    const known = firsts.get(text);
    if (known !== undefined) return known;
    firsts.set(text, value);
    return value;
  };
  return (data) => Object.fromEntries(Object.entries(data).map(([name, value]) => [name, first(value)]));
}

/** Whether JSON says all of a value: dates, maps and the like of an author's own schema stay what they are. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Array.prototype && prototype !== Object.prototype) return false;
  return Object.values(value).every((each) => typeof each === 'string' || Number.isFinite(each) || typeof each === 'boolean' || isPlain(each));
}
