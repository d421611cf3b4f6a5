import type { CDPSession, Page } from '@playwright/test';
import type { Step } from './figures.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';
const ctrl = 2;

/**
 * A page as Chromium's own protocol drives and measures it: nothing between the
 * input and the page that would count as the page's work.
 */
export class Chrome {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Chrome> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    return new Chrome(session);
  }

  /** The value of an expression, or of the promise that it is. */
  async value(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** What an action costs the main thread until two frames have been drawn after it. */
  async cost(action: () => Promise<unknown>): Promise<Step> {
    const before = await this.#metrics();
    await action();
    await this.frames();
    const after = await this.#metrics();
    return { task: 1000 * (after.task - before.task), script: 1000 * (after.script - before.script) };
  }

  async frames(): Promise<void> {
    await this.value(twoFrames);
  }

  async wheel(at: Point, deltaY: number, withCtrl: boolean): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY,
      modifiers: withCtrl ? ctrl : 0,
    });
  }

  async press(at: Point): Promise<void> {
    await this.#mouse('mousePressed', at, 1);
  }

  async moveTo(at: Point, pressed: boolean): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      ...at,
      button: pressed ? 'left' : 'none',
      buttons: pressed ? 1 : 0,
    });
  }

  async release(at: Point): Promise<void> {
    await this.#mouse('mouseReleased', at, 0);
  }

  /** The JavaScript heap that is left after a garbage collection, MB. */
  async heap(): Promise<number> {
    for (let round = 0; round < 2; round++) await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#metrics()).heap / 1e6;
  }

  async #mouse(type: 'mousePressed' | 'mouseReleased', at: Point, buttons: number): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons, clickCount: 1 });
  }

  async #metrics(): Promise<{ task: number; script: number; heap: number }> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { task: value('TaskDuration'), script: value('ScriptDuration'), heap: value('JSHeapUsedSize') };
  }
}
