import { firstWhere } from '../../scene/first-where.ts';
import type { Cluster } from '../../scene/index.ts';

/** An event that a search has found, and where it stands, ms. */
export interface FoundEvent {
  readonly id: string;
  readonly at: number;
}

/** What a search has found on the timeline. */
export class Hits {
  readonly ids: ReadonlySet<string>;
  readonly #inOrder: readonly FoundEvent[];

  constructor(found: readonly FoundEvent[]) {
    this.ids = new Set(found.map(({ id }) => id));
    this.#inOrder = found.toSorted((a, b) => a.at - b.at);
  }

  /** First and last of it with a little room, ms; `null` where nothing was found. */
  get extent(): { lo: number; hi: number } | null {
    const [first, last] = [this.#inOrder[0], this.#inOrder.at(-1)];
    if (!first || !last) return null;
    const room = Math.max((last.at - first.at) * 0.1, 86_400_000);
    return { lo: first.at - room, hi: last.at + room };
  }

  /** Whether a cluster holds any of it, other than what has a mark of its own. */
  isIn({ from, to }: Cluster, drawn: ReadonlySet<string>): boolean {
    for (let i = firstWhere(this.#inOrder, 0, ({ at }) => at >= from); i < this.#inOrder.length; i++) {
      const hit = this.#inOrder[i];
      if (!hit || hit.at > to) return false;
      if (!drawn.has(hit.id)) return true;
    }
    return false;
  }
}
