import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Virtual } from '@guidepup/virtual-screen-reader';

/** The reader's own module for browsers; the map that it names is not served. */
const source = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8').replace(
  /^\/\/# sourceMappingURL.*$/m,
  '',
);

type Move = 'moveToNextLandmark' | 'moveToNextHeading' | 'moveToNextLink';

/** A screen reader that reads a page's accessibility tree by the specifications, without sound. */
export class VirtualReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins to read at the first element that a selector finds, and stays inside of it. */
  async start(selector = 'annals-timeline'): Promise<void> {
    // From the page's own host: its security policy holds here too.
    await this.page.route('**/virtual-screen-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: source }));
    await this.page.evaluate(async (container) => {
      const address = '/virtual-screen-reader.js';
      const { virtual } = (await import(address)) as { virtual: Virtual };
      Reflect.set(globalThis, 'virtualReader', virtual);
      await virtual.start({ container: document.querySelector(container) ?? document.body });
    }, selector);
  }

  /** What it says from here to the first phrase that begins so, that one included. */
  async readTo(beginning: string): Promise<string[]> {
    return this.page.evaluate(async (wanted) => {
      const virtual = Reflect.get(globalThis, 'virtualReader') as Virtual;
      const phrases = [await virtual.lastSpokenPhrase()];
      while (phrases.length < 2000 && !phrases.at(-1)?.startsWith(wanted)) {
        await virtual.next();
        phrases.push(await virtual.lastSpokenPhrase());
      }
      return phrases;
    }, beginning);
  }

  /** Where the reader gets by asking for the next thing of a kind, again and again. */
  async walk(move: Move, count: number): Promise<string[]> {
    return this.page.evaluate(
      async ([command, times]) => {
        const virtual = Reflect.get(globalThis, 'virtualReader') as Virtual;
        const phrases: string[] = [];
        for (let n = 0; n < times; n++) {
          await virtual.perform(virtual.commands[command]);
          phrases.push(await virtual.lastSpokenPhrase());
        }
        return phrases;
      },
      [move, count] as const,
    );
  }

  /** Presses what the reader is at, as screen readers do: by its default action, without a pointer. */
  async press(): Promise<void> {
    await this.page.evaluate(() => {
      const { activeNode } = Reflect.get(globalThis, 'virtualReader') as Virtual;
      if (activeNode instanceof HTMLElement) activeNode.click();
    });
  }

  /** Everything said since this was last asked, the page's announcements among it. */
  async said(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const virtual = Reflect.get(globalThis, 'virtualReader') as Virtual;
      const phrases = await virtual.spokenPhraseLog();
      await virtual.clearSpokenPhraseLog();
      return phrases;
    });
  }
}
