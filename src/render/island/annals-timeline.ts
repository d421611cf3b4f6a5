import type { ListedEvent } from '../../events/event.ts';
import { liveTimeline, type LiveTimeline } from './live-timeline.ts';
import { lead, type SceneOfStory } from './story/lead.ts';
import { takeOver } from './take-over.ts';
import { TimelineAttributes, timelineAttributes, type TimelineAttribute } from './timeline-attributes.ts';

/**
 * `<annals-timeline>`: takes over the picture that stands in the page. Its
 * attributes, methods and events are the public contract; see the README.
 */
export class AnnalsTimeline extends TimelineAttributes {
  static readonly observedAttributes = timelineAttributes;

  static define(): void {
    if (!customElements.get('annals-timeline')) customElements.define('annals-timeline', AnnalsTimeline);
  }

  /** From when the picture has been taken over. */
  #live: LiveTimeline | null = null;
  /** Ends what goes on while it is in the page. */
  #stay: AbortController | null = null;
  /** What was searched for when it left the page. */
  #searched = '';

  connectedCallback(): void {
    const text = this.querySelector('script[data-annals-data]')?.textContent;
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    if (!text || !drawing) return;
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    void takeOver(this, text, drawing, signal, (model) => {
      this.#live = liveTimeline(this, model, drawing, signal);
      this.#live.begin(this.#searched);
    });
  }

  disconnectedCallback(): void {
    this.#stay?.abort();
    this.#searched = this.#live?.state.q ?? '';
    this.#live = null;
  }

  attributeChangedCallback(name: TimelineAttribute, before: string | null, now: string | null): void {
    const live = this.#live;
    if (!live || live.reflecting || before === now) return;
    if (name === 'view' && now) this.zoomTo(now);
    else if (name === 'selected') this.select(now);
    else if (name === 'filter') this.setFilter(now ?? '');
    else if (name === 'lanes' || name === 'scale') live.arrange();
    else live.resize();
  }

  /** All events, in the order of time; of a long timeline, none until something has taken all of them, and `summary` and `date` only when a filter has asked for words. */
  get events(): readonly ListedEvent[] {
    return this.#live?.model.source.events ?? [];
  }

  protected override get shownView(): string | null {
    return this.#live?.model.viewText ?? null;
  }

  /**
   * Shows a stretch of time.
   *
   * @param view An EDTF interval with two ends, such as `1956/1975`.
   * @throws EdtfError for any other text.
   */
  zoomTo(view: string): void {
    this.#live?.zoomTo(view);
  }

  /**
   * Selects an event and brings it into view; `null` clears the selection. An unknown id selects nothing.
   *
   * @param options With `history: 'replace'` it leaves no step of its own for "back".
   */
  select(id: string | null, options: SelectOptions = {}): void {
    this.#live?.select(id, options.history ?? 'push');
  }

  /**
   * Shows only the events that answer a query, such as `category:regulation`.
   *
   * @throws QueryError for a query that cannot be read.
   */
  setFilter(text: string): void {
    this.#live?.filter(text);
  }

  /** Searches as if the words had been typed; resolves when the hits are lit. */
  async search(text: string): Promise<void> {
    await this.#live?.search(text);
  }

  /** The picture as it is now, as the text of an SVG file. */
  toSVG(): string {
    return this.#live?.toSVG() ?? '';
  }

  /** Leads to a scene of a story. */
  [lead](scene: SceneOfStory, glides: boolean): void {
    this.#live?.follow(scene, glides);
  }
}

interface SelectOptions {
  /** Default `push`: "back" undoes it. */
  readonly history?: 'push' | 'replace';
}
