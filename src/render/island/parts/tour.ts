import { readView } from '../../../dates/view-interval.ts';
import type { ListedEvent, TimelineEvent } from '../../../events/event.ts';
import { chooseStops, type TourChoice } from '../../tour-choice.ts';
import type { TourGround } from '../model.ts';
import type { Part, PartHost } from '../part.ts';
import { TourBar } from './tour-bar.ts';
import { afterTime, afterWaiting, paused, played, toStop, tourAt, untilNext, withSpeed, withStops, type Stop, type TourScript } from './tour-script.ts';
import { stopsFor } from './tour-stops.ts';
import { withStyleSheet } from './style-sheet.ts';
import styles from '../../../styles/tour.css?url';

export const styled = () => withStyleSheet(styles);

export default function tour(host: PartHost, root: HTMLElement): Part {
  return new TourPlayer(host, root);
}

/** What a reader may use while the tour plays on: what opens and closes parts, and what changes the filter. */
const bystanders = '[data-part], .annals-filter, .annals-filters, [data-clear]';

/** Keys that do nothing by themselves, and the one that only leads past. */
const idleKeys: readonly string[] = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

const positionWords = {
  all: 'timeline.tour.position',
  importance: 'timeline.tour.most',
  some: 'timeline.tour.some',
} as const;

/**
 * Plays a tour on a timeline: selects one event after the other, and stops as
 * soon as the reader does anything with the picture.
 *
 * Screen readers are told a stop when the reader has led there, and where the
 * tour pauses or ends. While it plays by itself it is silent, as the ARIA
 * pattern for carousels wants it: whoever listens would else be interrupted
 * every few seconds, and the caption stands before the buttons, to be read in
 * peace. The panel is not there while the caption says the same.
 */
class TourPlayer implements Part {
  readonly #host: PartHost;
  readonly #bar: TourBar;
  #script: TourScript = tourAt([], null);
  #ground: TourGround = { shown: [], by: null, count: 0 };
  #choice: TourChoice<TimelineEvent> = { events: [], by: 'all' };
  #event: TimelineEvent | undefined;
  /** Until when the script knows the time, ms. */
  #now = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts openings: what was asked for by an earlier one comes too late. */
  #opening = 0;
  /** Whether a change of selection is the tour's own. */
  #leading = false;
  /** Whether the tour has its step for "back": one, until the reader goes another way. */
  #noted = false;
  /** What screen readers hear in place of the view that a flight has led to; `null` when it was not the tour's. */
  #instead: string | null = null;

  constructor(host: PartHost, root: HTMLElement) {
    this.#host = host;
    this.#bar = new TourBar(host, root, {
      toggle: () => this.#toggle(),
      go: (index) => this.#go(index),
      speed: (speed) => this.#change((script) => withSpeed(script, speed)),
    });
    this.#follow();
  }

  toggle(): boolean {
    if (this.#bar.hidden) this.#open();
    else this.#close();
    return !this.#bar.hidden;
  }

  #open(): void {
    const opening = ++this.#opening;
    this.#noted = false;
    this.#bar.hidden = false;
    this.#bar.focus();
    this.#begin(opening).catch(() => this.#host.announce(this.#host.words('timeline.part.failed')));
  }

  async #begin(opening: number): Promise<void> {
    const { element } = this.#host;
    const ground = await this.#host.tour();
    if (opening !== this.#opening) return;
    const { lo, hi } = readView(element.view);
    const selected = await this.#found(ground, element.selected);
    const first = selected ?? ground.shown.find(({ at }) => at >= lo && at < hi);
    const stops = await this.#choose(ground, first?.id ?? null);
    if (opening !== this.#opening) return;
    this.#makeRoom();
    this.#change(({ speed }) => played(tourAt(stops, first?.id ?? null, speed)));
    this.#lead();
  }

  #close(): void {
    const focused = this.#bar.hasFocus;
    this.#opening++;
    this.#pause();
    this.#bar.hidden = true;
    this.#keepPanel();
    if (focused) this.#host.element.querySelector<HTMLElement>('.annals-toolbar [data-part="tour"]')?.focus();
  }

  /** Stops as soon as the reader turns to something else, and follows what they choose. */
  #follow(): void {
    const { element, signal } = this.#host;
    const pause = () => this.#pause();
    for (const type of ['pointerdown', 'wheel', 'keydown', 'focusin'] as const) {
      const listener = (event: Event) => {
        if (turnsTo(event) && !this.#bar.contains(event.target)) pause();
      };
      element.addEventListener(type, listener, { signal, passive: true, capture: true });
    }
    element.addEventListener('click', (event) => this.#opened(event), { signal });
    element.addEventListener('annals:select', ({ detail }) => this.#selected(detail.id), { signal });
    element.addEventListener('annals:filter', () => void this.#filtered(), { signal });
    element.addEventListener('annals:view', () => this.#arrived(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && pause(), { signal });
    // Back, forward, or a link to another state of the timeline.
    addEventListener('popstate', pause, { signal });
    addEventListener('hashchange', pause, { signal });
    // Who has scrolled away from the picture is not scrolled back.
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) pause();
    });
    observer.observe(element.querySelector('[data-picture]') ?? element);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  #toggle(): void {
    if (this.#script.mode === 'playing') {
      this.#pause();
      this.#host.announce(this.#eventWords());
    } else {
      this.#change(played);
      this.#lead();
    }
  }

  #pause(): void {
    this.#instead = null;
    if (this.#script.mode === 'playing') this.#change(paused);
  }

  /** The reader goes to a stop. */
  #go(index: (now: number) => number): void {
    this.#change((script) => toStop(script, index(script.index)));
    if (this.#script.mode !== 'ended') this.#lead(this.#eventWords());
  }

  /** The time of a stop is over. */
  #next(): void {
    const before = this.#script.index;
    this.#change((script) => script, afterTime);
    if (this.#script.index !== before) this.#lead();
  }

  /** Changes the script as it is at this moment, shows it, and waits for what comes next. */
  #change(change: (script: TourScript) => TourScript, pass = afterWaiting): void {
    const now = performance.now();
    const { mode } = this.#script;
    this.#script = change(pass(this.#script, now - this.#now));
    this.#now = now;
    this.#show();
    if (this.#script.mode === 'ended' && mode !== 'ended') this.#host.announce(this.#host.words('timeline.tour.ended'));
    clearTimeout(this.#timer);
    const rest = untilNext(this.#script);
    if (rest < Infinity) this.#timer = setTimeout(() => this.#next(), Math.ceil(rest));
  }

  #show(): void {
    const { index, stops } = this.#script;
    const event = this.#choice.events[index];
    if (event === undefined || event !== this.#event) this.#bar.tell(event);
    this.#event = event;
    const position = event ? index + 1 : 0;
    const values = { position, count: stops.length, all: this.#ground.count };
    this.#bar.show(this.#script, this.#host.words(positionWords[this.#choice.by], values));
    this.#keepPanel();
  }

  /** Leads the timeline to the stop; `words` are what screen readers hear. */
  #lead(words = ''): void {
    const { element, announce } = this.#host;
    const event = this.#event;
    if (!event) return;
    const changes = element.selected !== event.id;
    this.#instead = words;
    if (words !== '') announce(words);
    this.#leading = true;
    element.select(event.id, { history: this.#noted ? 'replace' : 'push' });
    this.#leading = false;
    this.#noted ||= changes;
    this.#keepPanel();
    requestAnimationFrame(() => this.#keepInSight());
  }

  /** An event is selected. If that was not the tour, it goes on from there when the reader wants it to. */
  #selected(id: string | null): void {
    if (this.#leading || this.#bar.hidden) return;
    this.#noted = false;
    this.#pause();
    if (id !== null) void this.#goOnFrom(id).catch(() => undefined);
    this.#keepPanel();
  }

  /** The tour goes on from an event that the reader has chosen, if the filter leaves it. */
  async #goOnFrom(id: string): Promise<void> {
    const opening = this.#opening;
    let { stops } = this.#script;
    if (!stops.some((stop) => stop.id === id)) {
      if (!(await this.#found(this.#ground, id))) return;
      if (opening !== this.#opening || this.#host.element.selected !== id) return;
      stops = await this.#choose(this.#ground, id);
    }
    if (opening !== this.#opening || this.#host.element.selected !== id) return;
    this.#change((script) => toStop({ ...script, stops }, stops.findIndex((stop) => stop.id === id)));
    this.#keepPanel();
  }

  /** An event of what the tour goes through; of what was chosen for it, any. */
  async #found({ shown, by }: TourGround, id: string | null): Promise<ListedEvent | undefined> {
    const known = shown.find((event) => event.id === id);
    if (known || id === null || by === null) return known;
    const [event] = await this.#host.withTexts([{ id }]);
    return event;
  }

  /** Enter on a mark asks for more of the event. The panel is not there to take the focus; the caption is. */
  #opened({ target, detail }: MouseEvent): void {
    const onMark = target instanceof Element && target.closest('a[data-event]') !== null;
    if (onMark && detail === 0 && this.#tells) this.#bar.focusLink();
  }

  async #filtered(): Promise<void> {
    if (this.#bar.hidden) return;
    const opening = this.#opening;
    const ground = await this.#host.tour();
    const before = this.#event;
    const stops = await this.#choose(ground, before?.id ?? null);
    if (opening !== this.#opening) return;
    this.#change((script) => withStops(script, stops));
    if (this.#event !== before) this.#lead();
  }

  /** A view has come to rest, and the timeline is about to say which. */
  #arrived(): void {
    const instead = this.#instead;
    if (this.#bar.hidden || instead === null) return;
    queueMicrotask(() => this.#host.announce(instead));
    this.#keepInSight();
  }

  async #choose(ground: TourGround, wanted: string | null): Promise<Stop[]> {
    const { shown } = ground;
    const given = ground.by !== null;
    const extra = given && wanted !== null && !shown.some(({ id }) => id === wanted) ? [{ id: wanted }] : [];
    const { events, by } = given ? { events: [...shown, ...extra], by: ground.by } : chooseStops(shown, wanted);
    const told = events.every(hasText) ? events : await this.#host.withTexts(events);
    this.#ground = ground;
    this.#choice = { events: extra.length > 0 ? told.toSorted((a, b) => a.at - b.at) : told, by };
    this.#bar.reserve(this.#choice.events);
    return stopsFor(this.#choice.events, this.#host.spec.lang);
  }

  #eventWords(): string {
    if (!this.#event) return '';
    const { title, when } = this.#event;
    const { index, stops } = this.#script;
    return this.#host.words('timeline.announce.event', { title, date: when, position: index + 1, count: stops.length });
  }

  /** Whether the caption says what the panel would say. */
  get #tells(): boolean {
    return !this.#bar.hidden && this.#event !== undefined && this.#event.id === this.#host.element.selected;
  }

  #keepPanel(): void {
    this.#host.element.toggleAttribute('data-tour', this.#tells);
  }

  /** Scrolls so far that picture and bar stand in the window together, or as much of the picture as there is room for. */
  #makeRoom(): void {
    const picture = this.#host.element.querySelector('[data-picture]')?.getBoundingClientRect();
    if (!picture) return;
    const lacking = picture.bottom + this.#bar.height - innerHeight;
    if (lacking > 0) scrollBy({ top: Math.max(0, Math.min(lacking, picture.top)) });
  }

  /** The bar never lies over what it tells of. */
  #keepInSight(): void {
    const mark = this.#host.element.querySelector('a[data-event][data-selected]:not([hidden])');
    if (this.#tells) mark?.scrollIntoView({ block: 'nearest' });
  }
}

/** Whether an event shows that the reader has turned to the timeline. */
function turnsTo(event: Event): boolean {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(bystanders)) return false;
  if (event instanceof KeyboardEvent) return !idleKeys.includes(event.key);
  return event.type !== 'focusin' || target.closest('[data-event], [data-cluster]') !== null;
}

function hasText(event: Partial<TimelineEvent>): event is TimelineEvent {
  return event.summary !== undefined;
}
