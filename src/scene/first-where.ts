/** Index, from `first` on, of the first element of a sorted array for which a test holds that holds from there on. */
export function firstWhere(array: Float64Array, first: number, holds: (value: number) => boolean): number {
  let [lo, hi] = [first, array.length];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (holds(array[middle] ?? 0)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}
