import type { Page } from '@playwright/test';
import { atStart, pass, randomFrom, sceneOf, Visitor, Watch, weigh, type Weight } from './visitor.ts';

export interface SoakOptions {
  /** Address of the site, with a slash at its end. */
  readonly site: string;
  readonly seed: number;
  /** Hours in which nobody comes. */
  readonly hours: number;
  readonly sessions: number;
  readonly say?: (text: string) => void;
}

export interface SoakFigures {
  readonly before: Weight;
  readonly after: Weight;
  /** Whether the start is the same in the end. */
  readonly same: boolean;
  readonly trouble: readonly string[];
}

/** Longer than a screen stays still before it starts over, ms. */
const gone = 95_000;
const step = 15_000;

/** A screen over many hours and visitors, with a clock that is put forward. */
export async function soak(page: Page, { site, seed, hours, sessions, say = () => undefined }: SoakOptions): Promise<SoakFigures> {
  const watch = new Watch(page, site);
  const visitor = new Visitor(page, randomFrom(seed));
  const session = await page.context().newCDPSession(page);
  await page.clock.install();
  await page.goto(`${site}kiosk/?kiosk`);
  await atStart(page);
  // The first visitors warm up what is compiled once, and fill what the browser keeps for going back.
  for (let round = 0; round < Math.min(12, sessions + 2); round++) await visit(page, visitor);
  await page.goto(`${site}kiosk/?kiosk`);
  await atStart(page);
  const before = await weigh(page, session);
  const scene = await sceneOf(page);
  say(`before: ${words(before)}`);
  const steps = Math.round((hours * 3_600_000) / step);
  for (let done = 1; done <= steps; done++) {
    await pass(page, step);
    if (done % 240 === 0) say(`${(done * step) / 3_600_000} h alone, ${watch.found.length} troubles`);
  }
  await page.goto(`${site}kiosk/?kiosk`);
  await atStart(page);
  say(`after being alone: ${words(await weigh(page, session))}`);
  for (let done = 1; done <= sessions; done++) {
    await visit(page, visitor);
    watch.look();
    if (done % 100 === 0) say(`${done} visitors: ${words(await weigh(page, session))}, ${watch.found.length} troubles`);
  }
  await page.goto(`${site}kiosk/?kiosk`);
  await atStart(page);
  const after = await weigh(page, session);
  const last = await sceneOf(page);
  if (last !== scene) say(`${scene}\n${last}`);
  return { before, after, same: last === scene, trouble: watch.found };
}

async function visit(page: Page, visitor: Visitor): Promise<void> {
  const acts = 3 + visitor.below(6);
  for (let done = 0; done < acts; done++) await inTime(page, visitor.act());
  await home(page);
}

/** Whatever has been done: when nobody is there any more, the screen is at its start, or shows already what there is. */
async function home(page: Page): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    await pass(page, gone);
    try {
      await page.waitForFunction(() => document.documentElement.dataset.kiosk === 'ready' && document.querySelector('[data-kiosk-start] annals-timeline[data-ready]') && !/[?&]visit\b/.test(location.search), undefined, { timeout: 3000 });
      return;
    } catch (error) {
      // A page that was still opening began to count afterwards.
      if (attempt === 5) throw new Error(`Not home but at ${page.url()}`, { cause: error });
    }
  }
}

export interface MonkeyFigures {
  readonly inputs: number;
  /** How often the screen was left alone, and was home each time. */
  readonly homecomings: number;
  readonly trouble: readonly string[];
}

/** Random input, with a pause from time to time. */
export async function monkey(page: Page, { site, seed, inputs, say = () => undefined }: Pick<SoakOptions, 'site' | 'seed' | 'say'> & { readonly inputs: number }): Promise<MonkeyFigures> {
  const watch = new Watch(page, site);
  const visitor = new Visitor(page, randomFrom(seed));
  await page.clock.install();
  await page.goto(`${site}kiosk/?kiosk`);
  await atStart(page);
  let homecomings = 0;
  for (let done = 1; done <= inputs; done++) {
    const before = watch.found.length;
    const what = await inTime(page, visitor.act());
    if (watch.found.length > before) say(`after ${what}: ${watch.found.at(-1)}`);
    if (visitor.below(100) === 0 || done === inputs) {
      await home(page);
      homecomings++;
    }
    if (done % 1000 === 0) say(`${done} inputs, home ${homecomings} times, ${watch.found.length} troubles`);
  }
  watch.look();
  return { inputs, homecomings, trouble: watch.found };
}

export function words({ heap, elements }: Weight): string {
  return `${(heap / 1_000_000).toFixed(2)} MB, ${elements} elements`;
}

/**
 * The browser sometimes does not confirm a touch that falls between two pages;
 * the page itself has to answer then.
 */
async function inTime(page: Page, action: Promise<string>): Promise<string> {
  const after = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null));
  const done = await Promise.race([action.catch(() => ''), after(3000)]);
  if (done !== null) return done;
  const alive = await Promise.race([page.evaluate(() => true).catch(() => true), after(20_000)]);
  if (alive === null) throw new Error(`No answer any more at ${page.url()}`);
  return 'an input that was not confirmed';
}
