/**
 * A set of small integers that finds the neighbours of any of them: a bitset
 * with two levels of summary. Written out level by level, because placing asks
 * it millions of times.
 */
export interface PlacedSet {
  add(i: number): void;
  /** The largest member below `i`; −1 if there is none. */
  before(i: number): number;
  /** The smallest member above `i`; −1 if there is none. */
  after(i: number): number;
}

export function placedSet(size: number): PlacedSet {
  const members = new Uint32Array((size >>> 5) + 1);
  /** Which words of the level below are not 0. */
  const words = new Uint32Array((size >>> 10) + 1);
  const groups = new Uint32Array((size >>> 15) + 1);
  /** A word that is in range by construction. */
  const word = (level: Uint32Array, index: number) => level[index] as number;
  return {
    add: (i) => {
      members[i >>> 5] = word(members, i >>> 5) | (1 << (i & 31));
      words[i >>> 10] = word(words, i >>> 10) | (1 << ((i >>> 5) & 31));
      groups[i >>> 15] = word(groups, i >>> 15) | (1 << ((i >>> 10) & 31));
    },
    before: (i) => {
      const near = word(members, i >>> 5) & below(i);
      if (near !== 0) return (i & ~31) | highest(near);
      let index = i >>> 10;
      let found = word(words, index) & below(i >>> 5);
      if (found === 0) {
        let group = index >>> 5;
        found = word(groups, group) & below(index);
        while (found === 0 && group > 0) found = word(groups, --group);
        if (found === 0) return -1;
        index = (group << 5) | highest(found);
        found = word(words, index);
      }
      index = (index << 5) | highest(found);
      return (index << 5) | highest(word(members, index));
    },
    after: (i) => {
      const near = word(members, i >>> 5) & above(i);
      if (near !== 0) return (i & ~31) | lowest(near);
      let index = i >>> 10;
      let found = word(words, index) & above(i >>> 5);
      if (found === 0) {
        let group = index >>> 5;
        found = word(groups, group) & above(index);
        while (found === 0 && group < groups.length - 1) found = word(groups, ++group);
        if (found === 0) return -1;
        index = (group << 5) | lowest(found);
        found = word(words, index);
      }
      index = (index << 5) | lowest(found);
      return (index << 5) | lowest(word(members, index));
    },
  };
}

/** The bits of a word below that of `i`. */
function below(i: number): number {
  return (1 << (i & 31)) - 1;
}

/** The bits of a word above that of `i`. */
function above(i: number): number {
  return -2 << (i & 31);
}

function highest(bits: number): number {
  return 31 - Math.clz32(bits);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
