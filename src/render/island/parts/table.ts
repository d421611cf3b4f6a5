import type { ListedEvent } from '../../../events/event.ts';
import type { Part, PartHost } from '../part.ts';
import { TableOrder, type Column } from './table-order.ts';
import { TableRows } from './table-rows.ts';
import { turn } from './table-sort.ts';
import { withWords, wordsOf } from './table-words.ts';
import { withStyleSheet } from './style-sheet.ts';
import styles from '../../../styles/table.css?url';

export const styled = () => withStyleSheet(styles);

/** Rows at a time: what a browser lays out at once, and a reader looks through. */
const pageLength = 100;
/** On paper nobody turns pages: so many rows are printed at once. */
const printedRows = 2000;
/** How long after the last letter the words narrow the events, ms. */
const typingPause = 300;

/** The events as a table, in place of the picture. */
export default function table(host: PartHost, root: HTMLElement): Part {
  const view = new Table(host, root);
  return { toggle: () => (view.isOpen ? view.close() : view.open()) };
}

class Table {
  readonly #host: PartHost;
  readonly #root: HTMLElement;
  readonly #rows: TableRows;
  readonly #field: HTMLInputElement;
  #order: TableOrder | null = null;
  /** What is shown, all pages of it. */
  #arranged: readonly ListedEvent[] = [];
  #count = 0;
  #column: Column = 'date';
  #descending = false;
  #page = 0;
  #printing = false;
  /** What a search has found; `null` without one. */
  #hits: ReadonlySet<string> | null = null;
  #selected: string | null;
  #round = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PartHost, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
    this.#rows = new TableRows(this.#part('tbody'), this.#part('template'), host);
    this.#field = this.#part('input');
    this.#selected = host.element.selected;
    this.#listenToReader();
    this.#listenToTimeline();
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  open(): boolean {
    this.#show(true);
    this.#field.value = wordsOf(this.#host.element.filter);
    this.#page = 0;
    void this.#refresh();
    this.#part('h2').focus();
    // On a phone it begins where the window ends.
    if (this.#root.getBoundingClientRect().top > innerHeight / 2) this.#root.scrollIntoView();
    return true;
  }

  close(): boolean {
    this.#show(false);
    this.#button?.focus();
    return false;
  }

  get #button(): HTMLElement | null {
    return this.#host.element.querySelector('[data-part="table"]');
  }

  #show(open: boolean): void {
    const { element } = this.#host;
    this.#root.hidden = !open;
    element.toggleAttribute('data-table', open);
    this.#button?.setAttribute('aria-expanded', String(open));
    // What moves the picture has nothing to move.
    for (const button of element.querySelectorAll<HTMLButtonElement>('.annals-toolbar [data-act]:not([data-act="help"])')) {
      button.disabled = open;
    }
  }

  #listenToReader(): void {
    const { signal } = this.#host;
    const input = () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow(), typingPause);
    };
    this.#field.addEventListener('input', input, { signal });
    this.#field.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#narrow();
      },
      { signal },
    );
    this.#root.addEventListener(
      'click',
      (event) => {
        const target = event.target as Element;
        const sort = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
        const turn = target.closest<HTMLElement>('[data-turn]');
        const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
        const own = target.closest<HTMLAnchorElement>('a[href^="#"]');
        if (sort !== undefined) this.#sort(sort as Column);
        else if (turn) this.#turn(turn);
        else if (target.closest('[data-table-close]')) this.close();
        else if (id !== undefined && (own || target.closest('button'))) {
          event.preventDefault();
          this.#showOnTimeline(id);
        }
      },
      { signal },
    );
    this.#host.element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !this.isOpen) return;
        const { target } = event;
        if (target instanceof Element && target.closest('dialog, form[data-search]')) return;
        event.preventDefault();
        if (target !== this.#field || this.#field.value === '') return void this.close();
        this.#field.value = '';
        this.#narrow();
      },
      { signal },
    );
  }

  #listenToTimeline(): void {
    const { element, signal } = this.#host;
    element.addEventListener('annals:filter', ({ detail }) => this.#follow(detail.filter), { signal });
    element.addEventListener(
      'annals:search',
      ({ detail }) => {
        this.#hits = detail.ids === null ? null : new Set(detail.ids);
        this.#changed();
      },
      { signal },
    );
    element.addEventListener(
      'annals:select',
      ({ detail }) => {
        // Whoever selects an event wants to see it where it stands.
        if (detail.id !== null && detail.id !== this.#selected && this.isOpen) this.#show(false);
        this.#selected = detail.id;
      },
      { signal },
    );
    document.addEventListener('click', (event) => this.#makeRoom(event), { signal });
    addEventListener('beforeprint', () => this.#print(true), { signal });
    addEventListener('afterprint', () => this.#print(false), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#typing);
      if (this.isOpen) this.#show(false);
      this.#root.remove();
    });
    // The search may have been there before the table.
    const searched = element.querySelector<HTMLInputElement>('form[data-search] input')?.value ?? '';
    if (searched.trim() !== '') void element.search(searched);
  }

  /** A link to a state of the timeline, in the text beside it, say, leads to the picture. */
  #makeRoom(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.getAttribute('href')?.startsWith('#') && link.hash.includes('=') && !event.defaultPrevented && this.isOpen) this.#show(false);
  }

  #follow(filter: string): void {
    const typed = wordsOf(withWords(filter, this.#field.value));
    if (typed !== wordsOf(filter)) this.#field.value = wordsOf(filter);
    this.#changed();
  }

  #changed(): void {
    this.#page = 0;
    if (this.isOpen) void this.#refresh();
  }

  #narrow(): void {
    clearTimeout(this.#typing);
    const { element } = this.#host;
    element.setFilter(withWords(element.filter, this.#field.value));
  }

  #sort(column: Column): void {
    this.#descending = this.#column === column && !this.#descending;
    this.#column = column;
    this.#page = 0;
    void this.#refresh().then((done) => done && this.#host.announce(this.#summary()));
  }

  /** Arranges anew what the timeline shows. */
  async #refresh(): Promise<boolean> {
    const round = ++this.#round;
    const host = this.#host;
    this.#root.setAttribute('aria-busy', 'true');
    try {
      const [all, shown] = await Promise.all([host.all(), host.shown()]);
      if (!this.#order?.isOf(all)) this.#order = new TableOrder(all, host.categories, host.spec.lang);
      const hits = this.#hits;
      const wanted = hits === null ? shown : shown.filter(({ id }) => hits.has(id));
      const arranged = await this.#order.of(wanted, this.#column, this.#descending);
      // Rows are laid out in a task of their own.
      await turn();
      if (round !== this.#round) return false;
      this.#count = all.length;
      this.#arranged = arranged;
      this.#draw();
      return true;
    } catch {
      if (round === this.#round) this.#part('caption').textContent = host.words('timeline.part.failed');
      return false;
    } finally {
      if (round === this.#round) this.#root.removeAttribute('aria-busy');
    }
  }

  #draw(): void {
    const { words } = this.#host;
    const length = this.#printing ? printedRows : pageLength;
    const from = this.#printing && this.#arranged.length <= printedRows ? 0 : this.#page * pageLength;
    const rows = this.#arranged.slice(from, from + length);
    const { length: shown } = this.#arranged;
    if (this.#rows.show(rows)) this.#part('h2').focus({ preventScroll: true });
    this.#part('caption').textContent = this.#summary();
    for (const head of this.#root.querySelectorAll<HTMLElement>('th[data-column]')) {
      const own = head.dataset.column === this.#column;
      head.setAttribute('aria-sort', own ? (this.#descending ? 'descending' : 'ascending') : 'none');
    }
    const told = words('timeline.table.rows', { from: from + 1, to: from + rows.length, count: shown });
    for (const pager of this.#root.querySelectorAll<HTMLElement>('[data-pager]')) {
      pager.hidden = shown <= pageLength;
      for (const button of pager.querySelectorAll<HTMLElement>('[data-turn]')) {
        button.setAttribute('aria-disabled', String(!this.#leads(button)));
      }
      const text = pager.querySelector('[data-rows]');
      if (text) text.textContent = told;
    }
    this.#part('[data-table-none]').hidden = shown > 0;
  }

  #summary(): string {
    const { words } = this.#host;
    const column = words(`timeline.table.by.${this.#column}`);
    const key = this.#descending ? 'timeline.table.caption.descending' : 'timeline.table.caption';
    return words(key, { shown: this.#arranged.length, count: this.#count, column });
  }

  #leads({ dataset }: HTMLElement): boolean {
    const page = this.#page + Number(dataset.turn);
    return page >= 0 && page * pageLength < this.#arranged.length;
  }

  #turn(button: HTMLElement): void {
    if (!this.#leads(button)) return;
    this.#page += Number(button.dataset.turn);
    this.#draw();
    // From the foot of one page to the head of the next, where the same button is.
    const head = this.#part('[data-pager]');
    if (!head.contains(button)) {
      head.querySelector<HTMLElement>(`[data-turn="${button.dataset.turn}"]`)?.focus({ preventScroll: true });
      this.#root.scrollIntoView();
    }
    this.#host.announce(head.querySelector('[data-rows]')?.textContent ?? '');
  }

  #showOnTimeline(id: string): void {
    const { element } = this.#host;
    this.#show(false);
    this.#selected = id;
    element.querySelector('[data-picture]')?.scrollIntoView({ block: 'nearest' });
    element.select(id);
    // As if the mark had been opened by keyboard: Esc goes from here to the mark.
    const panel = element.querySelector<HTMLElement>('[data-panel]');
    const link = panel?.querySelector<HTMLElement>('[data-panel-link]:not([hidden])');
    (link ?? panel?.querySelector<HTMLElement>('[data-act="close"]'))?.focus({ preventScroll: true });
  }

  #print(begins: boolean): void {
    if (!this.isOpen) return;
    this.#printing = begins;
    this.#draw();
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.#root.querySelector<E>(selector);
    if (!part) throw new Error(`The table lacks its part ${selector}`);
    return part;
  }
}
