import type { EraBand, Scene } from '../../scene/index.ts';

/** The names of eras, over their bands: those that stand in the page, and new ones for eras that it did not show. */
export class EraNames {
  readonly #host: HTMLElement;
  readonly #nodes = new Map<string, HTMLElement>();

  constructor(host: HTMLElement) {
    this.#host = host;
    for (const node of host.querySelectorAll<HTMLElement>('[data-era-name]')) {
      this.#nodes.set(node.dataset.eraName ?? '', node);
    }
  }

  /** A name stays at the beginning of what is seen of its band; a band too short for it cuts it with an ellipsis. */
  draw({ eras, orientation }: Scene): void {
    const shown = new Set(eras.map(({ id }) => id));
    for (const [id, node] of this.#nodes) node.hidden = !shown.has(id);
    for (const era of eras) {
      const { style } = this.#nodes.get(era.id) ?? this.#make(era);
      const [begin, length] = [`${era.start}px`, `${era.end - era.start}px`];
      const upright = orientation === 'vertical';
      style.transform = upright ? `translateY(${begin})` : `translateX(${begin})`;
      style.width = upright ? '' : length;
      style.height = upright ? length : '';
    }
  }

  #make({ id, label }: EraBand): HTMLElement {
    const node = document.createElement('span');
    node.className = 'annals-era-name';
    node.dataset.eraName = id;
    const text = document.createElement('span');
    text.textContent = label;
    node.append(text);
    this.#host.append(node);
    this.#nodes.set(id, node);
    return node;
  }
}
