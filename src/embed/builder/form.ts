import { fold, formatQuery, parseQuery, toggled } from '../../events/query.ts';
import { isReadable, type Fault } from '../parameters.ts';
import type { Build } from './build.ts';
import type { OfferedEvent, OfferedTimeline } from './data.ts';

/** How long someone may pause while typing, ms. */
const pause = 400;

/** Fields in which something may be typed that cannot be read. */
const typed = ['view', 'filter', 'height'] as const;

type Words = Readonly<Record<'invalid' | 'none', string>>;

/** The form of the builder, which says what an address says. */
export class BuilderForm {
  readonly #form: HTMLFormElement;
  readonly #words: Words;
  readonly #height: HTMLSelectElement | null;
  readonly #categories: readonly HTMLInputElement[];
  readonly #onChange: () => void;
  #offered: OfferedTimeline | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange Called when what it says has changed and, after typing, come to rest. */
  constructor(form: HTMLFormElement, words: Words, onChange: () => void) {
    this.#form = form;
    this.#words = words;
    this.#onChange = onChange;
    this.#height = form.querySelector('[data-height]');
    this.#categories = [...form.querySelectorAll<HTMLInputElement>('[data-category]')];
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => this.#type(target));
    form.addEventListener('change', ({ target }) => this.#choose(target));
  }

  /** What it says, as `readBuild` reads it. */
  get text(): string {
    const said = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)]));
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[type="checkbox"][name]')) said.set(box.name, box.checked ? '1' : '0');
    if (this.#height?.value === 'auto') said.delete('height');
    return said.toString();
  }

  /** Says a build, and what of an address could not be read where it can be mended. */
  fill({ timeline, lang, settings, height, title, search }: Build, faults: readonly Fault[], offered: OfferedTimeline): void {
    const wrong = (name: string) => faults.find((fault) => fault.name === name)?.value;
    this.#offer(offered, settings.event);
    const values = { timeline, lang, ...settings, view: settings.view ?? wrong('view'), filter: settings.filter ?? wrong('filter') };
    for (const name of ['timeline', 'lang', 'view', 'event', 'filter', 'lanes', 'scale', 'theme'] as const) this.#set(name, values[name] ?? '');
    const pixels = height === null ? wrong('height') : String(height);
    if (pixels !== undefined) this.#set('height', pixels);
    if (this.#height) this.#height.value = pixels === undefined ? 'auto' : 'fixed';
    for (const [name, on] of [['title', title], ['search', search]] as const) {
      const box = this.#field(name);
      if (box instanceof HTMLInputElement) box.checked = on;
    }
  }

  /** Shows what follows from what it says. */
  show({ settings }: Build, faults: readonly Fault[]): void {
    const pixels = this.#field('height')?.closest<HTMLElement>('label');
    if (pixels) pixels.hidden = this.#height?.value === 'auto';
    const asked = new Set(parseQuery(settings.filter ?? '').fields.get('category'));
    for (const box of this.#categories) box.checked = asked.has(fold(box.value));
    for (const name of typed) {
      const wrong = faults.some((fault) => fault.name === name);
      this.#field(name)?.setAttribute('aria-invalid', String(wrong));
      const note = this.#form.querySelector(`[data-fault="${name}"]`);
      const text = wrong ? this.#words.invalid : '';
      if (note && note.textContent !== text) note.textContent = text;
    }
  }

  /** The events of a timeline; a chosen one that is not among them stands there by its id. */
  #offer(timeline: OfferedTimeline, event: string | undefined): void {
    const list = this.#field('event');
    const stranger = event !== undefined && !timeline.events.some(({ id }) => id === event);
    if (!(list instanceof HTMLSelectElement) || (this.#offered === timeline && !stranger)) return;
    const none = { id: '', label: this.#words.none };
    list.replaceChildren(...[none, ...(stranger ? [{ id: event, label: event }] : []), ...timeline.events].map(option));
    for (const box of this.#categories) box.closest('label')?.toggleAttribute('hidden', !timeline.categories.includes(box.value));
    this.#offered = stranger ? null : timeline;
  }

  #type(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.#onChange, pause);
  }

  #choose(target: EventTarget | null): void {
    clearTimeout(this.#waiting);
    // Another timeline has other times, events and categories.
    if (target instanceof HTMLSelectElement && target.name === 'timeline') for (const name of ['view', 'event', 'filter']) this.#set(name, '');
    if (target instanceof HTMLInputElement && target.dataset.category !== undefined) {
      const filter = this.#field('filter')?.value ?? '';
      this.#set('filter', formatQuery(toggled(parseQuery(isReadable('filter', filter) ? filter : ''), 'category', target.value)));
    }
    this.#onChange();
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.#form.querySelector(`[name="${name}"]`);
  }

  #set(name: string, value: string): void {
    const field = this.#field(name);
    if (field) field.value = value;
  }
}

function option({ id, label, lang }: OfferedEvent): HTMLOptionElement {
  const node = new Option(label, id);
  if (lang !== undefined) node.lang = lang;
  return node;
}
