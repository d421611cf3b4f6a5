import type { CDPSession, Page } from '@playwright/test';
import { ask } from './ask.ts';

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const keys = [...'abe /?+-0', 'Tab', 'Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'Backspace'];
/** What leads out of a page where nobody prevents it. */
const waysOut = ['Control+p', 'Control+s', 'Control+o', 'Control+u', 'Control+f', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'F1', 'F3', 'F6', 'F7', 'F12', 'Shift+F10', 'ContextMenu', 'Control+Enter', 'Shift+Enter'];

/** A visitor who does anything: taps, clicks of all buttons, drags, turns of the wheel, keys. */
export class Visitor {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #random: () => number;

  constructor(page: Page, session: CDPSession, random: () => number) {
    this.#page = page;
    this.#session = session;
    this.#random = random;
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** @returns What has been done, in words. */
  async act(): Promise<string> {
    const { mouse, touchscreen, keyboard } = this.#page;
    const kind = this.below(20);
    const [x, y] = await this.#place();
    if (kind < 9) {
      await touchscreen.tap(x, y);
      return `tap ${x},${y}`;
    }
    if (kind < 11) {
      const button = (['left', 'left', 'middle', 'right'] as const)[this.below(4)] ?? 'left';
      await mouse.click(x, y, { button, clickCount: 1 + this.below(3) });
      return `${button} click ${x},${y}`;
    }
    if (kind < 13) {
      const [toX, toY] = await this.#place();
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(toX, toY, { steps: 3 });
      await mouse.up();
      return `drag ${x},${y} to ${toX},${toY}`;
    }
    if (kind < 14) {
      await mouse.wheel(0, this.below(1200) - 600);
      return 'wheel';
    }
    const key = (kind < 16 ? this.#of(waysOut) : this.#of(keys)) ?? 'Tab';
    await keyboard.press(key);
    return key;
  }

  /** Anywhere, or what there is to press; a finger that looks finds that more often than chance. */
  async #place(): Promise<[number, number]> {
    const { width, height } = this.#page.viewportSize() ?? { width: 1080, height: 1920 };
    const [x, y] = [this.below(width), this.below(height)];
    if (this.below(2) === 0) return [x, y];
    const pick = this.#random();
    const found = await ask(
      this.#session,
      (share) => {
        const all = [...document.querySelectorAll('a[href], button, input, select, summary')].flatMap((element) => {
          const box = element.getBoundingClientRect();
          const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
          return box.width > 0 && left > 0 && top > 0 && left < innerWidth && top < innerHeight ? [[left, top] as const] : [];
        });
        return all[Math.floor(share * all.length)];
      },
      pick,
    ).catch(() => undefined);
    return found ? [Math.round(found[0]), Math.round(found[1])] : [x, y];
  }

  #of<Item>(list: readonly Item[]): Item | undefined {
    return list[this.below(list.length)];
  }
}

/** What a screen must never do, collected while it is used. */
export class Watch {
  readonly found: string[] = [];
  readonly #page: Page;
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.#page = page;
    this.#site = site;
    page.on('pageerror', (error) => this.found.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`console: ${message.text()} (${page.url()})`);
    });
    page.on('dialog', (dialog) => {
      this.found.push(`dialog: ${dialog.type()}`);
      void dialog.dismiss();
    });
    page.on('download', (download) => this.found.push(`download: ${download.url()}`));
    // Not only what a script opens: a link in a new tab has no opener.
    page.context().on('page', (other) => this.found.push(`window: ${other.url()}`));
    page.on('filechooser', () => this.found.push('file chooser'));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.look(frame.url());
    });
  }

  look(address = this.#page.url()): void {
    const { origin, pathname, search } = new URL(address);
    if (origin !== new URL(this.#site).origin) this.found.push(`left the site: ${address}`);
    else if (!/[?&]kiosk\b/.test(search) && !/\/kiosk\/$/.test(pathname)) this.found.push(`left the kiosk: ${address}`);
  }
}

/**
 * Lets time pass; a page that is just being left has none. `page.clock` would
 * note each step and tell all of them to each later page: after a day, pages
 * would be slow and heavy with that.
 *
 * @param how `runFor` does all that is due, one after the other; `fastForward` what is due each once, as after sleep.
 * @returns Whether it has passed.
 */
export async function pass(session: CDPSession, ms: number, how: 'runFor' | 'fastForward' = 'fastForward'): Promise<boolean> {
  const passing = ask(
    session,
    ([name, time]) => {
      const { __pwClock } = globalThis as unknown as { readonly __pwClock: { readonly controller: Readonly<Record<typeof name, (time: number) => Promise<void>>> } };
      return __pwClock.controller[name](time);
    },
    [how, ms] as const,
  );
  return passing.then(
    () => true,
    () => false,
  );
}

/** Whether the page is the start, where nothing has been touched yet. */
export function isAtStart(): boolean {
  return document.documentElement.dataset.kiosk === 'ready' && document.querySelector('[data-kiosk-start] annals-timeline[data-ready]') !== null && !/[?&]visit\b/.test(location.search);
}

/** Waits for the start. */
export async function atStart(page: Page): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await page.waitForFunction(isAtStart, undefined, { timeout: 15_000 });
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** All that a visitor could have changed, as the start has it. */
export function scene(): string {
  const timeline = document.querySelector('annals-timeline');
  const marks = [...document.querySelectorAll<HTMLElement>('annals-timeline a[data-event]')].filter((mark) => mark.offsetParent !== null);
  return JSON.stringify({
    address: location.pathname + location.search + location.hash,
    lang: document.documentElement.lang,
    view: timeline?.getAttribute('view'),
    selected: timeline?.getAttribute('selected'),
    filter: timeline?.getAttribute('filter'),
    marks: marks.map((mark) => `${mark.dataset.event} ${mark.style.transform}`).sort(),
    fields: [...document.querySelectorAll('input')].map(({ value }) => value),
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.tagName,
    dialogs: document.querySelectorAll('dialog[open]').length,
  });
}
