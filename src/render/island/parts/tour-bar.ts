import type { Category } from '../../../events/category.ts';
import type { TimelineEvent } from '../../../events/event.ts';
import type { PartHost } from '../part.ts';
import { setText } from '../set-text.ts';
import type { TourScript } from './tour-script.ts';

/** What readers do in the bar. */
export interface TourBarActions {
  readonly toggle: () => void;
  /** Goes to a stop, by its index. */
  readonly go: (index: (now: number) => number) => void;
  readonly speed: (speed: number) => void;
}

const playWords = { playing: 'timeline.tour.pause', paused: 'timeline.tour.play', ended: 'timeline.tour.again' } as const;

/** The bar of a tour: its caption, its progress, its buttons. It shows what it is told and keeps no state. */
export class TourBar {
  readonly #host: PartHost;
  readonly #root: HTMLElement;
  readonly #sizer = document.createElement('div');
  readonly #play: HTMLElement;
  readonly #range: HTMLInputElement;

  constructor(host: PartHost, root: HTMLElement, actions: TourBarActions) {
    this.#host = host;
    this.#root = root;
    this.#play = this.#part('play');
    this.#range = this.#part<HTMLInputElement>('stop');
    this.#sizer.className = 'annals-tour-sizer';
    this.#sizer.ariaHidden = 'true';
    this.#part('caption').after(this.#sizer);
    this.#listen(actions);
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(root);
    host.signal.addEventListener('abort', () => observer.disconnect());
  }

  get hidden(): boolean {
    return this.#root.hasAttribute('hidden');
  }

  set hidden(hidden: boolean) {
    this.#root.hidden = hidden;
    this.#measure();
  }

  get hasFocus(): boolean {
    return this.#root.contains(document.activeElement);
  }

  get height(): number {
    return this.#root.offsetHeight;
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#root.contains(target);
  }

  /** Puts the focus on the button that stops what moves. */
  focus(): void {
    this.#play.focus({ preventScroll: true });
  }

  /** Puts the focus on the link to the event's page; on the caption's button if it has none. */
  focusLink(): void {
    const link = this.#part('link');
    if (link.hidden) this.focus();
    else link.focus({ preventScroll: true });
  }

  /** Makes room for the longest of these texts, so that no stop moves what is around. */
  reserve(events: readonly TimelineEvent[]): void {
    const text = this.#part('text');
    this.#sizer.replaceChildren(
      ...events.map((event) => {
        const copy = text.cloneNode(true) as HTMLElement;
        fill(copy, event, this.#category(event));
        return copy;
      }),
    );
  }

  /** Tells an event; without one, that there is none. */
  tell(event: TimelineEvent | undefined): void {
    const { words } = this.#host;
    const text = this.#part('text');
    this.#root.dataset.color = (event && this.#category(event)?.color) ?? '';
    this.#part('caption').scrollTop = 0;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) text.animate({ opacity: [0, 1] }, { duration: 300, easing: 'ease-out' });
    if (event) fill(text, event, this.#category(event));
    else {
      for (const name of ['when', 'title', 'summary']) this.#part(name).textContent = '';
      this.#part('summary').textContent = words('timeline.tour.none');
      this.#part('link').hidden = true;
    }
    this.#measure();
  }

  /** @param position The position in words. */
  show({ mode, stops, index }: TourScript, position: string): void {
    this.#root.dataset.mode = mode;
    const label = this.#host.words(playWords[mode]);
    this.#play.ariaLabel = label;
    this.#play.title = label;
    this.#range.max = String(Math.max(1, stops.length));
    this.#range.value = String(index + 1);
    this.#range.ariaValueText = position;
    this.#part('position').textContent = position;
    for (const control of this.#root.querySelectorAll<HTMLInputElement>('[data-tour-stop], [data-tour-previous], [data-tour-next]')) {
      // Not `disabled`, which would lose the focus of who stands on it.
      control.ariaDisabled = String(stops.length === 0);
    }
  }

  #listen({ toggle, go, speed }: TourBarActions): void {
    const { signal } = this.#host;
    const press = (name: string, action: () => void) => this.#part(name).addEventListener('click', action, { signal });
    press('play', toggle);
    press('previous', () => go((now) => now - 1));
    press('next', () => go((now) => now + 1));
    this.#range.addEventListener('input', () => go(() => this.#range.valueAsNumber - 1), { signal });
    const select = this.#part<HTMLSelectElement>('speed');
    select.addEventListener('change', () => speed(Number(select.value)), { signal });
    this.#root.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const keys: Record<string, () => void> = {
          ArrowLeft: () => go((now) => now - 1),
          ArrowRight: () => go((now) => now + 1),
          Home: () => go(() => 0),
          End: () => go(() => Number(this.#range.max) - 1),
          ' ': toggle,
          Escape: () => this.#root.querySelector<HTMLElement>('[data-part]')?.click(),
        };
        if (keepsKey(event)) {
          event.stopPropagation();
          return;
        }
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      },
      { signal },
    );
  }

  /** A caption that is cut can be scrolled by keyboard; marks keep clear of the bar when they are scrolled to. */
  #measure(): void {
    const caption = this.#part('caption');
    if (caption.scrollHeight > caption.clientHeight + 1) caption.tabIndex = 0;
    else caption.removeAttribute('tabindex');
    this.#host.element.style.setProperty('--tour-height', `${this.height}px`);
  }

  #category({ category }: TimelineEvent): Category | undefined {
    return this.#host.categories.find(({ id }) => id === category);
  }

  #part<Part extends HTMLElement>(name: string): Part {
    const part = this.#root.querySelector<Part>(`[data-tour-${name}]`);
    if (!part) throw new Error(`The tour lacks its part data-tour-${name}`);
    return part;
  }
}

/** Whether what has the focus has a use of its own for a key. */
function keepsKey({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape' || !(target instanceof HTMLElement)) return false;
  if (target.matches('select')) return true;
  if (target.matches('input')) return key !== ' ';
  // A caption that scrolls; and no arrow leads away from the bar.
  if (key === 'ArrowUp' || key === 'ArrowDown') return true;
  return key === ' ' && target.matches('button:not([data-tour-play])');
}

function fill(text: HTMLElement, event: TimelineEvent, category: Category | undefined): void {
  const set = (name: string, words: string, lang?: string) => {
    const part = text.querySelector(`[data-tour-${name}]`);
    if (part) setText(part, words, lang);
  };
  set('when', [event.when, category?.label, event.place?.name].filter(Boolean).join(' · '));
  set('title', event.title, event.langs?.title);
  set('summary', event.summary, event.langs?.summary);
  const link = text.querySelector<HTMLAnchorElement>('[data-tour-link]');
  if (!link) return;
  link.hidden = event.href === undefined;
  if (event.href !== undefined) link.href = event.href;
}
