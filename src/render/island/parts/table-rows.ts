import type { Category } from '../../../events/category.ts';
import type { ListedEvent } from '../../../events/event.ts';
import { shapePath } from '../../shape-path.ts';
import type { PartHost } from '../part.ts';
import { setText } from '../set-text.ts';

/** Makes the rows of the table from the one that the page has prepared. */
export class TableRows {
  readonly #body: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #categories: ReadonlyMap<string, Category>;
  readonly #words: PartHost['words'];

  constructor(body: HTMLElement, template: HTMLTemplateElement, { categories, words }: Pick<PartHost, 'categories' | 'words'>) {
    this.#body = body;
    this.#template = template;
    this.#categories = new Map(categories.map((category) => [category.id, category]));
    this.#words = words;
  }

  /**
   * Shows these events. The focus stays on the event that has it.
   *
   * @returns Whether the row that had the focus has gone.
   */
  show(events: readonly ListedEvent[]): boolean {
    const focused = document.activeElement;
    const id = this.#body.contains(focused) ? focused?.closest<HTMLElement>('tr')?.dataset.row : undefined;
    const control = focused?.matches('button') ? 'button' : 'a';
    this.#body.replaceChildren(...events.map((event) => this.#row(event)));
    if (id === undefined) return false;
    const again = this.#body.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] ${control}`);
    again?.focus({ preventScroll: true });
    return !again;
  }

  #row(event: ListedEvent): HTMLElement {
    const row = this.#template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const category = this.#categories.get(event.category);
    row.dataset.row = event.id;
    row.dataset.color = category?.color ?? '';
    const fill = (cell: string, text: string, lang?: string) => {
      const place = row.querySelector(`[data-cell="${cell}"]`);
      if (place) setText(place, text, lang);
    };
    fill('date', event.when);
    fill('title', event.title, event.langs?.title);
    fill('category', category?.label ?? event.category);
    fill('place', event.place?.name ?? '');
    fill('confidence', this.#words(`event.confidence.${event.confidence}`));
    row.querySelector('.annals-shape path')?.setAttribute('d', shapePath(category?.shape ?? 'circle'));
    row.querySelector('a')?.setAttribute('href', event.href ?? `#event=${event.id}`);
    const show = this.#words('timeline.table.show', { title: event.title });
    for (const name of ['aria-label', 'title']) row.querySelector('button')?.setAttribute(name, show);
    return row;
  }
}
