import type { Category } from '../../events/category.ts';
import type { CategoryCount, Cluster, Scene } from '../../scene/index.ts';
import { clusterCount } from '../cluster-count.ts';
import { clusterWords, type ClusterWords } from '../cluster-words.ts';
import type { Hits } from './hits.ts';

/** Draws clusters as buttons; the elements of those that have gone are used again. */
export class ClusterNodes {
  readonly #host: HTMLElement;
  readonly #words: ClusterWords;
  readonly #categories: ReadonlyMap<string, Category>;
  readonly #open: (cluster: Cluster, byKeyboard: boolean) => void;
  #nodes = new Map<string, HTMLButtonElement>();
  #clusters = new Map<HTMLButtonElement, Cluster>();
  readonly #unnamed = new Set<HTMLButtonElement>();

  /** @param open Called when a reader activates a cluster. */
  constructor(
    host: HTMLElement,
    text: ClusterWords['text'],
    lang: string,
    categories: ReadonlyMap<string, Category>,
    open: (cluster: Cluster, byKeyboard: boolean) => void,
  ) {
    this.#host = host;
    this.#words = { text, lang, category: (id) => categories.get(id)?.label ?? id };
    this.#categories = categories;
    this.#open = open;
    for (const node of host.querySelectorAll('a[data-cluster]')) node.remove();
  }

  /**
   * @param hits What a search has found: clusters that hold none of it fade; `null` without a search.
   * @param moving Whether more follows at once: clusters then get their names when it is over.
   */
  draw(scene: Scene, hits: Hits | null, moving: boolean): void {
    const before = this.#nodes;
    this.#nodes = new Map();
    const spare: HTMLButtonElement[] = [];
    const wanted = new Set(scene.clusters.map(({ key }) => key));
    for (const [key, node] of before) if (!wanted.has(key)) spare.push(node);
    const drawn = hits && new Set(scene.marks.map(({ id }) => id));
    for (const cluster of scene.clusters) {
      const node = before.get(cluster.key) ?? spare.pop() ?? this.#make();
      this.#nodes.set(cluster.key, node);
      this.#say(node, cluster);
      if (!moving) this.#name(node, cluster);
      this.#clusters.set(node, cluster);
      node.style.transform =
        scene.orientation === 'vertical' ? `translateY(${cluster.position}px)` : `translate(${cluster.position}px, ${cluster.offset}px)`;
      const found = hits !== null && drawn !== null && hits.isIn(cluster, drawn);
      node.toggleAttribute('data-hit', found);
      node.toggleAttribute('data-faded', hits !== null && !found);
    }
    for (const node of spare) {
      this.#clusters.delete(node);
      this.#unnamed.delete(node);
      node.remove();
    }
  }

  /** The cluster that an element shows. */
  of(node: Element | null): Cluster | undefined {
    return this.#clusters.get(node as HTMLButtonElement);
  }

  focus(cluster: Cluster): void {
    this.#nodes.get(cluster.key)?.focus({ preventScroll: true });
  }

  disconnect(): void {
    for (const node of this.#nodes.values()) node.remove();
  }

  /** What a cluster says changes with the step of scale only: while one pans, nothing is written. */
  #say(node: HTMLButtonElement, cluster: Cluster): void {
    const { count, from, to, mix } = cluster;
    const said = this.#clusters.get(node);
    if (said && said.count === count && said.from === from && said.to === to && alike(said.mix, mix)) return;
    node.dataset.cluster = String(count);
    this.#unnamed.add(node);
    const [label, bar] = node.children;
    if (label) write(label, clusterCount(count, this.#words.lang));
    if (bar instanceof HTMLElement) bar.style.backgroundImage = stripes(cluster, (category) => this.#categories.get(category)?.color ?? 'grey');
  }

  #name(node: HTMLButtonElement, cluster: Cluster): void {
    if (this.#unnamed.delete(node)) node.setAttribute('aria-label', clusterWords(cluster, this.#words));
  }

  #make(): HTMLButtonElement {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = 'annals-cluster';
    const bar = document.createElement('span');
    bar.className = 'annals-mix';
    node.append(document.createElement('span'), bar);
    node.addEventListener('click', ({ detail }) => {
      const cluster = this.#clusters.get(node);
      if (cluster) this.#open(cluster, detail === 0);
    });
    this.#host.append(node);
    return node;
  }
}

function alike(a: readonly CategoryCount[], b: readonly CategoryCount[]): boolean {
  return a.length === b.length && a.every(({ category, count }, index) => b[index]?.category === category && b[index].count === count);
}

/** Parts side by side, as one image: elements of their own would be most of what a step writes. */
function stripes({ count, mix }: Cluster, color: (category: string) => string): string {
  let before = 0;
  const stops = mix.map((part) => {
    const from = before;
    before += part.count;
    return `var(--annals-${color(part.category)}) ${(100 * from) / count}% ${(100 * before) / count}%`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** Writes into the text that is there: another node would be laid out anew. */
function write(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text) firstChild.data = text;
  else element.textContent = text;
}
