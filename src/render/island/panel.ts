import type { Category } from '../../events/category.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { setText } from './set-text.ts';

/** The panel with the selected event. */
export class Panel {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  show(event: TimelineEvent, category: Category | undefined): void {
    this.#part('when').textContent = [event.when, category?.label, event.place?.name].filter(Boolean).join(' · ');
    setText(this.#part('title'), event.title, event.langs?.title);
    setText(this.#part('summary'), event.summary, event.langs?.summary);
    const link = this.#part('link');
    link.hidden = event.href === undefined;
    if (event.href !== undefined) link.setAttribute('href', event.href);
    this.#root.dataset.color = category?.color ?? '';
    this.#root.hidden = false;
  }

  /** Keeps the panel off the event: `position` is its place as a share of the drawing's width, from the left in every language. */
  standAside(position: number): void {
    this.#root.dataset.side = position > 0.5 ? 'left' : 'right';
  }

  hide(): void {
    this.#root.hidden = true;
  }

  /** Puts the focus on what a reader may want next. */
  focus(): void {
    const link = this.#part('link');
    const close = this.#root.querySelector<HTMLElement>('[data-act="close"]');
    (link.hidden ? close : link)?.focus({ preventScroll: true });
  }

  contains(node: Node | null): boolean {
    return this.#root.contains(node);
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-panel-${name}]`);
    if (!part) throw new Error(`The panel of the timeline lacks its part data-panel-${name}`);
    return part;
  }
}
