import type { CDPSession, Page } from '@playwright/test';
import { ask, askUntil } from './ask.ts';
import { isAtStart, pass, randomFrom, scene, Visitor, Watch } from './visitor.ts';
import { slopeOf, weigh, words, type Slope, type Weight } from './weight.ts';

export interface SoakOptions {
  /** Address of the site, with a slash at its end. */
  readonly site: string;
  readonly seed: number;
  /** Hours in which nobody comes. */
  readonly hours: number;
  readonly sessions: number;
  /** Visitors before the first weighing; they are the first of those that come afterwards. */
  readonly warmUp?: number;
  /** Visitors between two weighings. */
  readonly every?: number;
  readonly say?: (text: string) => void;
}

export interface SoakFigures {
  /** At the start, after each hour alone, after each so many visitors, in the end. */
  readonly series: readonly { readonly at: string; readonly weight: Weight }[];
  readonly before: Weight;
  readonly after: Weight;
  /** Bytes of heap for each visitor. */
  readonly slope: Slope;
  /** Whether the start is the same in the end. */
  readonly same: boolean;
  /** How often the browser did not say that it had an input. */
  readonly unconfirmed: number;
  readonly trouble: readonly string[];
}

/** Longer than a screen stays still before it starts over, ms. */
const gone = 95_000;
const minute = 60_000;
/** The tour and a pause take less, min. */
const loop = 10;

/**
 * A screen over many hours and visitors, with a clock that is put forward. It
 * is weighed when its start has been opened, each time the same: first after a
 * warm-up, in which the browser compiles the pages' code and fills its caches.
 */
export async function soak(page: Page, { site, seed, hours, sessions, warmUp = 25, every = 100, say = () => undefined }: SoakOptions): Promise<SoakFigures> {
  const watch = new Watch(page, site);
  const session = await page.context().newCDPSession(page);
  const inputs = new Inputs(page, session);
  const series: { at: string; weight: Weight }[] = [];
  const atRest = async (at: string) => {
    const weight = await weighStart(page, site, session);
    series.push({ at, weight });
    say(`${at.padEnd(14)} ${words(weight)}; ${watch.found.length} troubles, ${inputs.unconfirmed} inputs unconfirmed`);
    return weight;
  };
  await page.clock.install();
  await openStart(page, session, site);
  await alone(session, loop);
  const first = new Visitor(page, session, randomFrom(seed));
  for (let done = 0; done < warmUp; done++) await visit(first, inputs);
  const before = await atRest('start');
  const begun = await ask(session, scene, null);
  for (let left = hours * 60; left > 0; left -= 60) {
    await alone(session, Math.min(60, left));
    await atRest(`${Math.round((hours - Math.max(0, left / 60 - 1)) * 100) / 100} h alone`);
  }
  const points: [number, number][] = [];
  const visitor = new Visitor(page, session, randomFrom(seed));
  for (let done = 1; done <= sessions; done++) {
    await visit(visitor, inputs);
    watch.look();
    if (done % every === 0 && done < sessions) points.push([done, (await atRest(`${done} visitors`)).heap]);
  }
  const after = await atRest(`${sessions} visitors`);
  points.push([sessions, after.heap]);
  const last = await ask(session, scene, null);
  if (last !== begun) say(`${begun}\n${last}`);
  return { series, before, after, slope: slopeOf(points), same: last === begun, unconfirmed: inputs.unconfirmed, trouble: watch.found };
}

async function weighStart(page: Page, site: string, session: CDPSession): Promise<Weight> {
  await openStart(page, session, site);
  // Parts that a page loads when it has nothing else to do.
  await page.waitForLoadState('networkidle');
  return weigh(session);
}

/** A screen that starts over at the same moment goes before. */
async function openStart(page: Page, session: CDPSession, site: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await page.goto(`${site}kiosk/?kiosk`);
      break;
    } catch (error) {
      if (attempt === 3) throw error;
      await page.waitForLoadState().catch(() => undefined);
    }
  }
  await askUntil(session, isAtStart, 60_000);
}

/** Minutes in which nobody comes. Every timer runs; the page starts over by itself now and then. */
async function alone(session: CDPSession, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; ) {
    if (await pass(session, minute, 'runFor')) passed++;
    else await askUntil(session, isAtStart, 60_000);
  }
}

async function visit(visitor: Visitor, inputs: Inputs): Promise<void> {
  const acts = 3 + visitor.below(6);
  for (let done = 0; done < acts; done++) await inputs.do(visitor.act());
  await home(inputs);
}

/** Whatever has been done: when nobody is there any more, the screen is at its start, or shows already what there is. */
async function home({ page, session }: Inputs): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    await pass(session, gone);
    try {
      await askUntil(session, isAtStart, 3000);
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
  readonly unconfirmed: number;
  readonly trouble: readonly string[];
}

/** Random input, with a pause from time to time. */
export async function monkey(page: Page, { site, seed, inputs: count, say = () => undefined }: Pick<SoakOptions, 'site' | 'seed' | 'say'> & { readonly inputs: number }): Promise<MonkeyFigures> {
  const watch = new Watch(page, site);
  const session = await page.context().newCDPSession(page);
  const visitor = new Visitor(page, session, randomFrom(seed));
  const inputs = new Inputs(page, session, say);
  await page.clock.install();
  await openStart(page, session, site);
  let homecomings = 0;
  for (let done = 1; done <= count; done++) {
    const before = watch.found.length;
    const what = await inputs.do(visitor.act());
    if (watch.found.length > before) say(`after ${what}: ${watch.found.at(-1)}`);
    if (visitor.below(100) === 0 || done === count) {
      await home(inputs);
      homecomings++;
    }
    if (done % 1000 === 0) say(`${done} inputs, home ${homecomings} times, ${watch.found.length} troubles, ${inputs.unconfirmed} inputs unconfirmed`);
  }
  watch.look();
  return { inputs: count, homecomings, unconfirmed: inputs.unconfirmed, trouble: watch.found };
}

/**
 * A touch that is on its way while one page takes the place of another is never
 * confirmed by the browser: what would have done so is gone with its page. It
 * is so with any two pages, and the next one takes touches as ever. So nobody
 * waits for it long, and the page itself has to answer.
 */
class Inputs {
  unconfirmed = 0;
  readonly page: Page;
  readonly session: CDPSession;
  readonly #say: (text: string) => void;

  constructor(page: Page, session: CDPSession, say: (text: string) => void = () => undefined) {
    this.page = page;
    this.session = session;
    this.#say = say;
  }

  /** @returns What has been done, in words. */
  async do(action: Promise<string>): Promise<string> {
    const { page, session } = this;
    const before = page.url();
    const after = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null));
    const done = await Promise.race([action.catch((error: unknown) => (error instanceof Error ? error.message : '')), after(3000)]);
    if (done !== null) return done;
    this.unconfirmed++;
    this.#say(`not confirmed: from ${before} to ${page.url()}`);
    const alive = await Promise.race([ask(session, () => true, null).catch(() => true), after(20_000)]);
    if (alive === null) throw new Error(`No answer any more at ${page.url()}`);
    return 'an input that was not confirmed';
  }
}
