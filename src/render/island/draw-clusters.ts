import { formatInstant } from '../../dates/format-instant.ts';
import type { Category } from '../../events/category.ts';
import type { CategoryCount, Cluster, Scene } from '../../scene/index.ts';
import { clusterCount } from '../cluster-count.ts';
import type { Hits } from './hits.ts';

const svg = 'http://www.w3.org/2000/svg';

/** What clusters say, and how. */
export interface ClusterWords {
  /** Texts with `{count}`, `{from}` and `{to}`. */
  readonly one: string;
  readonly many: string;
  readonly lang: string;
  readonly categories: ReadonlyMap<string, Category>;
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
  draw(scene: Scene, hits: Hits | null): void {
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
      this.#clusters.set(node, cluster);
      node.style.transform =
        scene.orientation === 'vertical' ? `translateY(${cluster.position}px)` : `translate(${cluster.position}px, ${cluster.offset}px)`;
      const found = hits !== null && drawn !== null && hits.isIn(cluster, drawn);
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

  /** What a cluster says changes with the step of scale only: while one pans, nothing is written. */
  #say(node: HTMLButtonElement, { count, from, to, mix }: Cluster): void {
    const said = this.#clusters.get(node);
    if (said && said.count === count && said.from === from && said.to === to && alike(said.mix, mix)) return;
    const { one, many, lang, categories } = this.#words;
    const year = (ms: number) => formatInstant(ms, 'year', lang);
    const text = count === 1 ? one : many;
    const named = mix.map(({ category, count: of }) => `${categories.get(category)?.label ?? category} ${of}`).join(', ');
    const name = text.replace('{count}', String(count)).replace('{from}', year(from)).replace('{to}', year(to));
    node.dataset.cluster = String(count);
    node.setAttribute('aria-label', `${name} (${named})`);
    const [label, bar] = node.children;
    if (label) label.textContent = clusterCount(count, lang);
    bar?.setAttribute('viewBox', `0 0 ${count} 1`);
    if (bar) drawMix(bar, mix, (category) => categories.get(category)?.color ?? '');
  }

  #make(): HTMLButtonElement {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = 'annals-cluster';
    const bar = document.createElementNS(svg, 'svg');
    bar.setAttribute('class', 'annals-mix');
    bar.setAttribute('preserveAspectRatio', 'none');
    bar.setAttribute('aria-hidden', 'true');
    node.append(document.createElement('span'), bar);
    node.addEventListener('click', () => {
      const cluster = this.#clusters.get(node);
      if (cluster) this.#open(cluster);
    });
    this.#host.append(node);
    return node;
  }
}

function alike(a: readonly CategoryCount[], b: readonly CategoryCount[]): boolean {
  return a.length === b.length && a.every(({ category, count }, index) => b[index]?.category === category && b[index].count === count);
}

/** Parts side by side; those that are there are used again. */
function drawMix(bar: Element, mix: readonly CategoryCount[], color: (category: string) => string): void {
  while (bar.childElementCount > mix.length) bar.lastElementChild?.remove();
  let x = 0;
  mix.forEach(({ category, count }, index) => {
    const part = bar.children[index] ?? bar.appendChild(document.createElementNS(svg, 'rect'));
    const values = { x, width: count, height: 1, 'data-color': color(category) };
    for (const [name, value] of Object.entries(values)) {
      if (part.getAttribute(name) !== String(value)) part.setAttribute(name, String(value));
    }
    x += count;
  });
}
