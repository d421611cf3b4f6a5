import type { AnnalsTimeline } from '../render/island/annals-timeline.ts';
import { withStyleSheet } from '../render/island/parts/style-sheet.ts';
import styles from '../styles/kiosk.css?url';
import { Attract, touchTime } from './attract.ts';
import { makeBar } from './bar.ts';
import { guardScreen } from './guards.ts';
import { Idle } from './idle.ts';
import { keepIn } from './links.ts';
import { atStart, change, mode, restart } from './place.ts';
import { recover } from './recovery.ts';
import { fillScreen, keepAwake, Rest } from './screen-care.ts';
import { count, watchUsage } from './usage.ts';
import { settings } from './words.ts';

/** How long the start stands before it begins to show what there is, ms. */
const restBefore = 6000;
/** The same after a mouse has been moved and nothing else has come of it, ms. */
const afterMove = 20_000;
/** A page that nobody uses is made anew after an hour, with whatever has come since. */
const oldest = 3_600_000;

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'click'] as const;

/** Makes the page one of a kiosk. */
export async function begin(): Promise<void> {
  recover();
  guardScreen();
  keepIn();
  await withStyleSheet(styles).catch(() => undefined);
  makeBar();
  keepAwake();
  fillScreen();
  watchUsage();
  const screen = new Screen();
  for (const type of inputs) addEventListener(type, (event) => screen.input(event), { capture: true, passive: false });
  if (settings.keyboard) void import('./keyboard.ts').then(({ keyboardOnScreen }) => keyboardOnScreen());
  void import('./operator.ts').then(({ watchCorner, openOperator }) => {
    watchCorner();
    if (mode.operator) openOperator();
  });
  document.documentElement.dataset.kiosk = 'ready';
}

/** What a screen does over time: it waits, shows what there is, serves a visitor, and starts over. */
class Screen {
  readonly #rest = new Rest();
  #idle: Idle | null = null;
  #attract: Attract | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #swallow = false;
  readonly #since = performance.now();

  constructor() {
    if (!atStart || mode.visit || mode.operator) this.#serve();
    else {
      this.#rest.begin();
      this.#waiting = setTimeout(() => this.#show(), restBefore);
    }
  }

  input(event: Event): void {
    if (!event.isTrusted || !counts(event)) return;
    if (this.#attract?.running) {
      this.#end();
      this.#swallow = event.type !== 'pointermove';
    }
    // A touch is one event after the other; none of those that belong to the first touch reaches the page.
    if (this.#swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.#idle?.touch(event);
    if (this.#idle) return;
    clearTimeout(this.#waiting);
    if (event.type === 'pointermove') {
      this.#waiting = setTimeout(() => this.#show(), afterMove);
      return;
    }
    this.#rest.end();
    this.#serve();
    if (mode.visit) return;
    change({ visit: true });
    count('session');
  }

  #serve(): void {
    this.#idle = new Idle(mode.idle ?? settings.idle, () => void restart());
  }

  #show(): void {
    const timeline = document.querySelector<AnnalsTimeline>('annals-timeline');
    if (!timeline?.hasAttribute('data-ready') || document.hidden) {
      this.#waiting = setTimeout(() => this.#show(), restBefore);
      return;
    }
    this.#attract ??= new Attract(timeline, () => this.#renew(), () => void restart({ dim: mode.dim }));
    this.#attract.begin();
  }

  #end(): void {
    this.#attract?.end();
    setTimeout(() => {
      this.#swallow = false;
    }, touchTime);
  }

  #renew(): void {
    const update = document.querySelector<HTMLElement>('[data-update]:not([hidden]) [data-act="reload"]');
    if (update) update.click();
    else if (performance.now() - this.#since > oldest) void restart({ dim: mode.dim });
  }
}

/** Whether somebody has done it: browsers also tell of a mouse that has not moved. */
function counts(event: Event): boolean {
  return event.type !== 'pointermove' || (event instanceof PointerEvent && Math.abs(event.movementX) + Math.abs(event.movementY) > 2);
}
