/** Lets the browser get a word in, if it has waited long enough. */
export type Pause = () => Promise<void> | undefined;

/** How long work may go on before the browser gets its turn, ms. */
const longest = 10;
/** Sorted at once; a few hundredths of a millisecond each. */
const run = 256;

/** A pause that waits only when the work since the last one has taken long enough to be felt. */
export function pauses(): Pause {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}

/** Resolves when the browser has had its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Goes through a list without holding the browser up. */
export async function forEach<T>(items: readonly T[], visit: (item: T, index: number) => void, pause: Pause): Promise<void> {
  for (const [index, item] of items.entries()) {
    visit(item, index);
    if (index % run === run - 1) await pause();
  }
}

/** A stable sort that never holds the browser up for long: runs that are sorted at once, then merged by and by. */
export async function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number, pause: Pause): Promise<T[]> {
  let from: T[] = [];
  for (let start = 0; start < items.length; start += run) {
    from.push(...items.slice(start, start + run).sort(compare));
    await pause();
  }
  for (let width = run; width < from.length; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        if (to.length % run === 0) await pause();
        const takesLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
        to.push(from[takesLeft ? left++ : right++] as T);
      }
    }
    from = to;
  }
  return from;
}
