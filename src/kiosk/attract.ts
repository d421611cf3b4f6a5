import type { AnnalsTimeline } from '../render/island/annals-timeline.ts';
import { icon, make } from './make.ts';
import { settings, t } from './words.ts';

/** How long the start is shown between rounds, ms. */
const pause = 6000;
const viewTime = 10_000;
const eventTime = 15_000;
/** What belongs to one touch comes within, ms. */
export const touchTime = 600;
/** No stop of a tour takes so long, ms. */
const stuckAfter = 180_000;

/**
 * Shows a screen that nobody uses what there is: the tour of the timeline, then
 * what the author has listed, again and again. The first touch ends it, and
 * does nothing else.
 */
export class Attract {
  readonly #timeline: AnnalsTimeline;
  readonly #onRound: () => void;
  readonly #onStuck: () => void;
  readonly #invite = make('button', { type: 'button', class: 'annals-kiosk-invite', hidden: true }, make('span', { class: 'annals-kiosk-invite-words' }, icon('hand'), t('kiosk.invite')));
  readonly #watch: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stuck: ReturnType<typeof setTimeout> | undefined;
  #step: 'off' | 'tour' | 'list' | 'pause' = 'off';

  /**
   * @param onRound Called when a round is over, while the start is shown.
   * @param onStuck Called when it has not gone on for long.
   */
  constructor(timeline: AnnalsTimeline, onRound: () => void, onStuck: () => void) {
    this.#timeline = timeline;
    this.#onRound = onRound;
    this.#onStuck = onStuck;
    this.#watch = new MutationObserver(() => this.#followTour());
    timeline.addEventListener('annals:select', () => this.#alive());
    document.body.append(this.#invite);
  }

  get running(): boolean {
    return this.#step !== 'off';
  }

  begin(): void {
    document.documentElement.dataset.attract = '';
    this.#invite.hidden = false;
    this.#watch.observe(this.#timeline, { subtree: true, childList: true, attributeFilter: ['data-mode', 'hidden'] });
    this.#tour();
  }

  /** Leaves the start as it is when it is opened. The touch that ends it falls on the invitation, which goes when it is over. */
  end(): void {
    if (!this.running) return;
    this.#step = 'off';
    clearTimeout(this.#timer);
    clearTimeout(this.#stuck);
    this.#close();
    this.#asOpened();
    delete document.documentElement.dataset.attract;
    setTimeout(() => {
      if (this.running) return;
      this.#invite.hidden = true;
      this.#watch.disconnect();
      this.#close();
    }, touchTime);
  }

  #tour(): void {
    this.#step = 'tour';
    this.#alive();
    const bar = this.#bar;
    // It still says how it was when it was closed: that it has ended is no news of this round.
    if (bar?.hidden) delete bar.dataset.mode;
    if (bar?.hidden !== false) this.#press();
    this.#followTour();
  }

  #followTour(): void {
    const bar = this.#bar;
    if (!bar) return;
    if (this.#step === 'off') this.#close();
    else if (this.#step === 'tour' && bar.dataset.mode === 'ended') {
      this.#step = 'list';
      this.#timer = setTimeout(() => this.#show(0), pause);
    } else if (this.#step === 'tour' && bar.dataset.mode === 'paused' && !bar.hidden) {
      // Somebody else has stopped it, such as a screen that was switched off.
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (this.#step === 'tour' && bar.dataset.mode === 'paused') bar.querySelector<HTMLElement>('[data-tour-play]')?.click();
      }, 1000);
    }
  }

  #show(index: number): void {
    const item = settings.attract[index];
    this.#close();
    if (!item) return this.#rest();
    this.#alive();
    if ('event' in item) this.#timeline.select(item.event, { history: 'replace' });
    else {
      this.#timeline.select(null, { history: 'replace' });
      this.#timeline.zoomTo(item.view);
    }
    this.#timer = setTimeout(() => this.#show(index + 1), 'event' in item ? eventTime : viewTime);
  }

  #rest(): void {
    this.#step = 'pause';
    this.#asOpened();
    this.#onRound();
    this.#timer = setTimeout(() => this.#tour(), pause);
  }

  get #bar(): HTMLElement | null {
    return this.#timeline.querySelector('.annals-tour');
  }

  #press(): void {
    this.#timeline.querySelector<HTMLElement>('.annals-toolbar [data-part="tour"]')?.click();
  }

  #close(): void {
    const bar = this.#bar;
    if (bar && !bar.hidden) bar.querySelector<HTMLElement>('[data-part="tour"]')?.click();
  }

  /** View, selection, filter and search as the address without a state has them. */
  #asOpened(): void {
    // A file in a folder may not be allowed to; its address then keeps what it says.
    try {
      history.replaceState(null, '', location.pathname + location.search + (location.hash.startsWith('#/') ? location.hash : ''));
    } catch (error) {
      console.info(error);
    }
    dispatchEvent(new PopStateEvent('popstate'));
    scrollTo({ top: 0, behavior: 'instant' });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  #alive(): void {
    clearTimeout(this.#stuck);
    if (this.running) this.#stuck = setTimeout(this.#onStuck, stuckAfter);
  }
}
