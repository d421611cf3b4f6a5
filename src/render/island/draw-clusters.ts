import { formatInstant } from '../../dates/format-instant.ts';
import type { Cluster, Scene } from '../../scene/index.ts';

/** Texts of a cluster, with `{count}`, `{from}` and `{to}`. */
export interface ClusterWords {
  readonly one: string;
  readonly many: string;
  readonly lang: string;
}

/** Draws clusters as buttons; the elements of those that have gone are used again. */
export class ClusterNodes {
  readonly #host: HTMLElement;
  readonly #words: ClusterWords;
  readonly #open: (cluster: Cluster) => void;
  #nodes = new Map<string, HTMLButtonElement>();
  #clusters = new Map<HTMLButtonElement, Cluster>();

  /** @param open Called when a reader activates a cluster. */
  constructor(host: HTMLElement, words: ClusterWords, open: (cluster: Cluster) => void) {
    this.#host = host;
    this.#words = words;
    this.#open = open;
    for (const node of host.querySelectorAll('a[data-cluster]')) node.remove();
  }

  /** @param hits What a search has found: clusters that hold none of it fade; `null` without a search. */
  draw(scene: Scene, hits: ReadonlySet<string> | null): void {
    const before = this.#nodes;
    this.#nodes = new Map();
    const spare: HTMLButtonElement[] = [];
    const wanted = new Set(scene.clusters.map(({ key }) => key));
    for (const [key, node] of before) if (!wanted.has(key)) spare.push(node);
    for (const cluster of scene.clusters) {
      const node = before.get(cluster.key) ?? spare.pop() ?? this.#make();
      this.#nodes.set(cluster.key, node);
      this.#clusters.set(node, cluster);
      this.#place(node, cluster, scene);
      const found = hits !== null && cluster.ids.some((id) => hits.has(id));
      node.toggleAttribute('data-hit', found);
      node.toggleAttribute('data-faded', hits !== null && !found);
    }
    for (const node of spare) {
      this.#clusters.delete(node);
      node.remove();
    }
  }

  disconnect(): void {
    for (const node of this.#nodes.values()) node.remove();
  }

  #place(node: HTMLButtonElement, cluster: Cluster, scene: Scene): void {
    const { count, from, to, position, offset } = cluster;
    const year = (ms: number) => formatInstant(ms, 'year', this.#words.lang);
    const text = count === 1 ? this.#words.one : this.#words.many;
    const name = text.replace('{count}', String(count)).replace('{from}', year(from)).replace('{to}', year(to));
    node.style.transform =
      scene.orientation === 'vertical' ? `translateY(${position}px)` : `translate(${position}px, ${offset}px)`;
    if (node.dataset.cluster !== String(count)) {
      node.dataset.cluster = String(count);
      if (node.firstChild) node.firstChild.textContent = `+${count}`;
    }
    if (node.getAttribute('aria-label') !== name) node.setAttribute('aria-label', name);
  }

  #make(): HTMLButtonElement {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = 'annals-cluster';
    node.append(document.createElement('span'));
    node.addEventListener('click', () => {
      const cluster = this.#clusters.get(node);
      if (cluster) this.#open(cluster);
    });
    this.#host.append(node);
    return node;
  }
}
