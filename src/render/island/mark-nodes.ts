import type { Category } from '../../events/category.ts';
import type { DrawnEvent } from '../../scene/index.ts';
import { dressOf } from '../certainty.ts';
import { shapePath } from '../shape-path.ts';
import { setText } from './set-text.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Elements that are kept, also where they are not shown: more than any view shows. */
const kept = 400;

/** The marks' elements: those that stand in the page, and new ones for events that it did not show. */
export class MarkNodes {
  readonly #host: HTMLElement;
  readonly #nodes = new Map<string, HTMLAnchorElement>();
  readonly #known: (id: string) => DrawnEvent | undefined;
  readonly #categories: ReadonlyMap<string, Category>;
  readonly #dress: (id: string, node: HTMLElement) => void;

  /**
   * @param known What is at hand of an event.
   * @param dress Shows the state of an event on an element that has just been made.
   */
  constructor(
    host: HTMLElement,
    known: (id: string) => DrawnEvent | undefined,
    categories: ReadonlyMap<string, Category>,
    dress: (id: string, node: HTMLElement) => void,
  ) {
    this.#host = host;
    this.#known = known;
    this.#dress = dress;
    this.#categories = categories;
    for (const node of host.querySelectorAll<HTMLAnchorElement>('a[data-event]')) {
      const { event } = node.dataset;
      if (event !== undefined) this.#nodes.set(event, node);
    }
  }

  get all(): IterableIterator<[string, HTMLAnchorElement]> {
    return this.#nodes.entries();
  }

  existing(id: string): HTMLAnchorElement | undefined {
    return this.#nodes.get(id);
  }

  /** The element of an event, made if need be; `undefined` for an id of which nothing is at hand. */
  of(id: string): HTMLAnchorElement | undefined {
    const known = this.#nodes.get(id);
    if (known) return known;
    const event = this.#known(id);
    return event && this.#make(event);
  }

  /** Takes elements that are not shown out of the page, the oldest first, where there are too many. */
  trim(): void {
    for (const [id, node] of this.#nodes) {
      if (this.#nodes.size <= kept) return;
      if (!node.hidden) continue;
      node.remove();
      this.#nodes.delete(id);
    }
  }

  #make(event: DrawnEvent): HTMLAnchorElement {
    const category = this.#categories.get(event.category);
    const node = document.createElement('a');
    node.className = 'annals-mark';
    node.href = event.href ?? `#event=${event.id}`;
    node.dataset.event = event.id;
    node.dataset.color = category?.color ?? '';
    node.tabIndex = -1;
    const { about, uncertain } = dressOf(event);
    node.toggleAttribute('data-about', about);
    node.toggleAttribute('data-uncertain', uncertain);
    node.setAttribute('aria-label', `${event.title}, ${event.when}, ${category?.label ?? event.category}`);
    const label = document.createElement('span');
    label.dataset.label = '';
    label.dir = 'auto';
    setText(label, event.title, event.langs?.title);
    node.append(shape(category), label);
    this.#dress(event.id, node);
    this.#insert(node, event);
    return node;
  }

  /** The order of elements stays that of time. */
  #insert(node: HTMLAnchorElement, { id, at }: DrawnEvent): void {
    let after: HTMLAnchorElement | null = null;
    let first = Infinity;
    for (const [other, element] of this.#nodes) {
      const event = this.#known(other);
      if (!event || event.at < at || (event.at === at && other < id) || event.at >= first) continue;
      first = event.at;
      after = element;
    }
    this.#host.insertBefore(node, after ?? this.#host.querySelector('[data-cluster]'));
    this.#nodes.set(id, node);
  }
}

function shape(category: Category | undefined): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('class', 'annals-shape');
  icon.setAttribute('viewBox', '-8 -8 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapePath(category?.shape ?? 'circle'));
  icon.append(path);
  return icon;
}
