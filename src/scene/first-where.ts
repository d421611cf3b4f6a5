/** Index, from `first` on, of the first element of a sorted array for which a test holds that holds from there on. */
export function firstWhere<T>(array: ArrayLike<T>, first: number, holds: (value: T) => boolean): number {
  let [lo, hi] = [first, array.length];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    // In range by construction.
    if (holds(array[middle] as T)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}
