/** Finds the elements of an array that are at most a bound without looking at the others. */
export interface MinTree {
  /** Calls `visit` with each index in `[from, to)` whose value is at most `bound`, in order. */
  each(from: number, to: number, bound: number, visit: (index: number) => void): void;
  /** The first index from `from` on whose value is at most `bound`; −1 if there is none. */
  first(from: number, bound: number): number;
  /** The last index below `end` whose value is at most `bound`; −1 if there is none. */
  last(end: number, bound: number): number;
}

/** A complete binary tree of minima: node `n` holds the least of the nodes `2n` and `2n + 1`. */
export function minTree(values: ArrayLike<number>): MinTree {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  const least = new Float64Array(2 * size).fill(Infinity);
  least.set(values, size);
  const at = (node: number) => least[node] ?? Infinity;
  for (let node = size - 1; node > 0; node--) least[node] = Math.min(at(2 * node), at(2 * node + 1));

  const each: MinTree['each'] = (from, to, bound, visit) => {
    const descend = (node: number, low: number, span: number) => {
      if (low >= to || low + span <= from || at(node) > bound) return;
      if (span === 1) return visit(low);
      descend(2 * node, low, span / 2);
      descend(2 * node + 1, low + span / 2, span / 2);
    };
    descend(1, 0, size);
  };

  const first: MinTree['first'] = (from, bound) => {
    const descend = (node: number, low: number, span: number): number => {
      if (low + span <= from || at(node) > bound) return -1;
      if (span === 1) return low;
      const earlier = descend(2 * node, low, span / 2);
      return earlier >= 0 ? earlier : descend(2 * node + 1, low + span / 2, span / 2);
    };
    return descend(1, 0, size);
  };

  const last: MinTree['last'] = (end, bound) => {
    const descend = (node: number, low: number, span: number): number => {
      if (low >= end || at(node) > bound) return -1;
      if (span === 1) return low;
      const later = descend(2 * node + 1, low + span / 2, span / 2);
      return later >= 0 ? later : descend(2 * node, low, span / 2);
    };
    return descend(1, 0, size);
  };

  return { each, first, last };
}
