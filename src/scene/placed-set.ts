/** A set of small integers that finds the neighbours of any of them: a bitset with two levels of summary. */
export interface PlacedSet {
  add(i: number): void;
  /** The largest member below `i`; −1 if there is none. */
  before(i: number): number;
  /** The smallest member above `i`; −1 if there is none. */
  after(i: number): number;
}

export function placedSet(size: number): PlacedSet {
  const levels: Uint32Array[] = [];
  for (let n = size; ; n = Math.ceil(n / 32)) {
    levels.push(new Uint32Array(Math.ceil(n / 32) || 1));
    if (n <= 32) break;
  }
  const depth = levels.length;
  /** A word that is in range by construction. */
  const word = (level: number, index: number) => (levels[level] as Uint32Array)[index] as number;
  return {
    add: (i) => {
      for (const level of levels) {
        const index = i >>> 5;
        level[index] = (level[index] ?? 0) | (1 << (i & 31));
        i = index;
      }
    },
    before: (i) => {
      for (let level = 0; level < depth; level++, i >>>= 5) {
        const bits = word(level, i >>> 5) & ((1 << (i & 31)) - 1);
        if (bits === 0) continue;
        let at = ((i >>> 5) << 5) | (31 - Math.clz32(bits));
        while (level-- > 0) at = (at << 5) | (31 - Math.clz32(word(level, at)));
        return at;
      }
      return -1;
    },
    after: (i) => {
      for (let level = 0; level < depth; level++, i >>>= 5) {
        const bits = word(level, i >>> 5) & (-2 << (i & 31));
        if (bits === 0) continue;
        let at = ((i >>> 5) << 5) | lowest(bits);
        while (level-- > 0) at = (at << 5) | lowest(word(level, at));
        return at;
      }
      return -1;
    },
  };
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
