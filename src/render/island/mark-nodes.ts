import type { Category } from '../../events/category.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { shapePath } from '../shape-path.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The marks' elements: those that stand in the page, and new ones for events that it did not show. */
export class MarkNodes {
  readonly #host: HTMLElement;
  readonly #nodes = new Map<string, HTMLAnchorElement>();
  readonly #events: ReadonlyMap<string, TimelineEvent>;
  readonly #categories: ReadonlyMap<string, Category>;
  /** Position of each event in time, so that the order of elements stays that of time. */
  readonly #order: ReadonlyMap<string, number>;
  readonly #dress: (id: string, node: HTMLElement) => void;

  /** @param dress Shows the state of an event on an element that has just been made. */
  constructor(
    host: HTMLElement,
    events: readonly TimelineEvent[],
    categories: readonly Category[],
    dress: (id: string, node: HTMLElement) => void,
  ) {
    this.#host = host;
    this.#dress = dress;
    this.#events = new Map(events.map((event) => [event.id, event]));
    this.#order = new Map(events.map(({ id }, index) => [id, index]));
    this.#categories = new Map(categories.map((category) => [category.id, category]));
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

  /** The element of an event, made if need be; `undefined` for an id that is none. */
  of(id: string): HTMLAnchorElement | undefined {
    const event = this.#events.get(id);
    return this.#nodes.get(id) ?? (event && this.#make(event));
  }

  #make(event: TimelineEvent): HTMLAnchorElement {
    const category = this.#categories.get(event.category);
    const node = document.createElement('a');
    node.className = 'annals-mark';
    node.href = event.href ?? `#event=${event.id}`;
    node.dataset.event = event.id;
    node.dataset.color = category?.color ?? '';
    node.tabIndex = -1;
    if (event.approximate) node.dataset.about = '';
    if (event.uncertain) node.dataset.uncertain = '';
    node.setAttribute('aria-label', `${event.title}, ${event.when}, ${category?.label ?? event.category}`);
    const label = document.createElement('span');
    label.dataset.label = '';
    label.textContent = event.title;
    node.append(shape(category), label);
    this.#dress(event.id, node);
    this.#insert(node, event.id);
    return node;
  }

  #insert(node: HTMLAnchorElement, id: string): void {
    const place = this.#order.get(id) ?? 0;
    const after = [...this.#nodes].find(([other]) => (this.#order.get(other) ?? 0) > place)?.[1] ?? null;
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
