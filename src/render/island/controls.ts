import { formatContext } from '../../dates/format-instant.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { fold, formatQuery, parseQuery, toggled } from '../../events/query.ts';
import type { DrawnEvent, Scene } from '../../scene/index.ts';
import { filledIn, type Values } from '../../dates/filled-in.ts';
import type { FoundEvent } from './hits.ts';
import { commandOf, type Command } from './keyboard.ts';
import type { TimelineModel } from './model.ts';
import { Panel } from './panel.ts';
import type { SearchBox } from './search-box.ts';

export type ControlCommand = Command | 'earlier' | 'later' | 'back' | 'fit';

export interface ControlActions {
  readonly filter: (text: string) => void;
  readonly hits: (found: readonly FoundEvent[] | null, query: string) => void;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
}

/** Everything around the drawing: buttons, keys, categories, search, panel, help, and the words they use. */
export class Controls {
  readonly panel: Panel;
  readonly #root: HTMLElement;
  readonly #model: TimelineModel;
  readonly #search: HTMLFormElement | null;
  readonly #onHits: (found: readonly FoundEvent[] | null, query: string) => void;
  #searchBox: Promise<SearchBox> | undefined;
  readonly #signal: AbortSignal;
  readonly #filter: (text: string) => void;
  #hits: readonly string[] | null = null;
  #stated = false;
  #hinting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, model: TimelineModel, run: (command: ControlCommand) => void, actions: ControlActions) {
    this.#root = root;
    this.#model = model;
    this.#filter = actions.filter;
    this.panel = new Panel(this.#part('[data-panel]'));
    const { signal } = actions;
    this.#signal = signal;
    root.addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element).closest<HTMLElement>('[data-act], [data-category], [data-clear]');
        if (!button) return;
        const { act, category } = button.dataset;
        if (act !== undefined) run(act as ControlCommand);
        else if (category !== undefined) actions.filter(formatQuery(toggled(parseQuery(model.filter), 'category', category)));
        else {
          actions.filter('');
          // The button goes away with what it has cleared.
          root.querySelector<HTMLElement>('[data-category]')?.focus();
        }
      },
      { signal },
    );
    root.addEventListener(
      'keydown',
      (event) => {
        const slider = (event.target as Element).closest('[role="slider"], summary, dialog');
        const command = commandOf(event, model.orientation === 'vertical');
        if (!command || slider) return;
        event.preventDefault();
        run(command);
      },
      { signal },
    );
    this.#onHits = (found, query) => {
      actions.hits(found, query);
      this.#hits = found?.map(({ id }) => id) ?? null;
      this.#showState(query);
    };
    this.#search = model.data.search === null ? null : root.querySelector<HTMLFormElement>('form[data-search]');
    this.#search?.addEventListener('focusin', () => void this.#comeToSearch(), { signal });
  }

  async search(text: string): Promise<void> {
    const input = this.#search?.querySelector('input');
    if (input) input.value = text;
    const box = await this.#loadSearch();
    await box?.search(text);
  }

  async #comeToSearch(): Promise<void> {
    if (this.#searchBox) return;
    const box = await this.#loadSearch();
    // What has been typed meanwhile.
    const typed = this.#search?.querySelector('input')?.value;
    if (typed) await box?.search(typed);
  }

  /** The search box works from when a reader, or an address, comes to it. */
  async #loadSearch(): Promise<SearchBox | undefined> {
    const form = this.#search;
    const index = this.#model.data.search;
    if (!form || index === null) return undefined;
    const signal = this.#signal;
    const failed = this.words('search.failed');
    try {
      this.#searchBox ??= import('./search-box.ts').then(({ searchBox }) => searchBox(form, { index, failed, signal, onHits: this.#onHits }));
      return await this.#searchBox;
    } catch {
      this.#searchBox = undefined;
      this.#part('[data-search-count]').textContent = failed;
      return undefined;
    }
  }

  /** Whether a command has anything to do now. */
  enable(command: ControlCommand, on: boolean): void {
    // A button that would lose the focus by being switched off keeps it.
    for (const button of this.#root.querySelectorAll(`[data-act="${command}"]`)) button.setAttribute('aria-disabled', String(!on));
  }

  focusSearch(): void {
    this.#search?.querySelector('input')?.focus();
  }

  showHelp(): void {
    this.#root.querySelector<HTMLDialogElement>('dialog[data-help]')?.showModal();
  }

  showPanel(event: TimelineEvent | undefined): void {
    if (!event) return this.panel.hide();
    this.panel.show(
      event,
      this.#model.data.categories.find(({ id }) => id === event.category),
    );
  }

  /** Shows which categories are filtered for, and how many events are left. */
  showFilter(text: string, shown: readonly Pick<TimelineEvent, 'id'>[] | null): void {
    const wanted = parseQuery(text).fields.get('category') ?? [];
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-category]')) {
      button.setAttribute('aria-pressed', String(wanted.includes(fold(button.dataset.category ?? ''))));
    }
    this.#part('[data-count]').textContent = this.countWords(shown?.length ?? this.#model.source.count);
    this.#part('[data-clear]').hidden = text === '';
    const left = shown && new Set(shown.map(({ id }) => id));
    for (const item of this.#root.querySelectorAll<HTMLElement>('[data-item]')) {
      item.hidden = left !== null && !left.has(item.dataset.item ?? '');
    }
    this.#showState(text);
  }

  /** Tells that not all could be loaded, as long as that is so. */
  lack(lacking: boolean): void {
    const known = this.#root.querySelector<HTMLElement>('[data-lack]');
    if (!known && !lacking) return;
    const told = known ?? document.createElement('p');
    told.hidden = !lacking;
    if (!known) {
      told.className = 'annals-hint annals-lack';
      told.dataset.lack = '';
      this.#part('[data-picture]').after(told);
    }
    told.textContent = lacking ? this.words('timeline.part.lacking') : '';
  }

  /** Tells how to zoom, for a moment, after a wheel has scrolled the page. */
  hint(): void {
    const known = this.#root.querySelector<HTMLElement>('.annals-hint:not([data-lack])');
    const hint = known ?? document.createElement('p');
    hint.className = 'annals-hint';
    const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : this.words('timeline.hint.key');
    hint.textContent = this.words('timeline.hint', { key });
    if (!known) this.#part('[data-picture]').after(hint);
    hint.hidden = false;
    clearTimeout(this.#hinting);
    this.#hinting = setTimeout(() => {
      hint.hidden = true;
    }, 1500);
  }

  /** Says what is in view; where not all events are at hand, as many as the scene holds. */
  viewWords(scene: Scene | null): string {
    if (!scene) return '';
    const { extent: { lo, hi }, shown, spec: { lang } } = this.#model;
    const unit = hi - lo > 4 * 31_556_952_000 ? 'year' : 'month';
    const name = (t: number) => formatContext(t, unit, lang);
    const count = shown ? shown.filter(({ at, end }) => end >= lo && at < hi).length : scene.clusters.reduce((sum, cluster) => sum + cluster.count, scene.marks.length);
    return this.words('timeline.announce.view', { from: name(lo), to: name(hi), count });
  }

  eventWords({ id, title, when }: DrawnEvent): string {
    const position = this.#model.position(id);
    const count = this.#model.shownCount ?? this.#model.source.count;
    return this.words('timeline.announce.event', { title, date: when, position: position ?? '–', count });
  }

  countWords(shown: number): string {
    return this.words('timeline.shown', { shown, count: this.#model.source.count });
  }

  /** Counts, and what is filtered for beside the categories, from when there is something to tell. */
  #showState(asked: string): void {
    if (!this.#stated && !asked) return;
    this.#stated = true;
    const model = this.#model;
    void import('./parts/filters-state.ts').then(
      ({ showFilterState }) =>
        showFilterState(this.#root, model, {
          hits: this.#hits,
          words: (key, values) => this.words(key, values),
          onFilter: this.#filter,
        }),
      // Offline, say: the count and the button that clears are there all the same.
      () => undefined,
    );
  }

  /** A text of the table, with `{name}` filled in. */
  words(key: string, values: Values = {}): string {
    return filledIn(this.#model.data.strings[key] ?? '', values, this.#model.spec.lang);
  }

  #part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The timeline lacks its part ${selector}`);
    return part;
  }
}
