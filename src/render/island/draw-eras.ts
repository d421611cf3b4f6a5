import type { EraBand, Scene } from '../../scene/index.ts';
import { eraNames } from '../era-names.ts';

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

  /** What moves with the time. */
  get moving(): readonly HTMLElement[] {
    return [this.#host];
  }

  /** A name stays at the beginning of what is seen of its band; the next era cuts it with an ellipsis. */
  draw({ eras, orientation, length: end }: Scene): void {
    const shown = new Set(eras.map(({ id }) => id));
    for (const [id, node] of this.#nodes) node.hidden = !shown.has(id);
    for (const era of eraNames(eras, end)) {
      const { style } = this.#nodes.get(era.id) ?? this.#make(era);
      const [begin, length] = [`${era.start}px`, `${era.until - era.start}px`];
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
