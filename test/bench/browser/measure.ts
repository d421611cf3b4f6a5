import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../chromium.mjs';
import type { Candidate } from './candidates.ts';
import { Chrome } from './chrome.ts';
import type { Figures, Step } from './figures.ts';
import { watchFirstMark, watchTasks } from './watch.ts';

const viewport = { width: 1280, height: 800 };

/** Wheel: as many turns in, and the same out again, about one place of the picture (shares of its box). */
const zooms = [
  { x: 0.5, y: 0.5, turns: 3 },
  { x: 0.8, y: 0.4, turns: 6 },
  { x: 0.25, y: 0.6, turns: 9 },
  { x: 0.65, y: 0.3, turns: 12 },
] as const;
const wheelTurn = 120;

/** Drags: each of so many moves, at some depth, there and back again. */
const drags = { depth: 6, moves: 15, px: 16, ys: [0.35, 0.35, 0.6, 0.6] } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a candidate in a browser of its own, and moves it as a reader would.
 *
 * @throws Error when it does not answer to wheel or drag, or when it is not done after `limit` ms.
 */
export async function measure(candidate: Candidate, address: string, limit: number): Promise<Figures> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([measureIn(browser, candidate, address), late]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function measureIn(browser: Browser, candidate: Candidate, address: string): Promise<Figures> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(0);
  await page.addInitScript({ content: watchFirstMark(candidate.marks) });
  await page.goto(address, { waitUntil: 'load' });
  await page.locator(candidate.ready).first().waitFor({ state: 'attached' });
  const chrome = await Chrome.of(page);
  await chrome.value('document.fonts.ready.then(() => undefined)');
  const box = await shownBox(page, candidate.picture);
  await chrome.frames();
  await chrome.value(watchTasks);

  const wheel = await wheelSteps(chrome, candidate, box);
  const drag = await dragSteps(chrome, candidate, box);
  // Until what a gesture leaves for later is done, and the observer has been told of it.
  await chrome.value('new Promise((done) => setTimeout(done, 500))');
  return {
    wheel,
    drag,
    longestTask: Number(await chrome.value('longestTask')),
    visible: Number(await chrome.value('firstMarkAt')),
    heap: await chrome.heap(),
  };
}

/** The part of the picture that is in the window. */
async function shownBox(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error('its picture is not to be seen');
  return { ...box, height: Math.min(box.height, viewport.height - box.y) };
}

function pointIn(box: Box, x: number, y: number): { x: number; y: number } {
  return { x: Math.round(box.x + box.width * x), y: Math.round(box.y + box.height * y) };
}

async function wheelSteps(chrome: Chrome, candidate: Candidate, box: Box): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { x, y, turns } of zooms) {
    const at = pointIn(box, x, y);
    await chrome.moveTo(at, false);
    await chrome.frames();
    for (const direction of [-1, 1]) {
      await changesView(chrome, candidate, 'the wheel', async () => {
        for (let turn = 0; turn < turns; turn++) {
          steps.push(await chrome.cost(() => chrome.wheel(at, direction * wheelTurn, candidate.wheelWithCtrl)));
        }
      });
    }
  }
  return steps;
}

async function dragSteps(chrome: Chrome, candidate: Candidate, box: Box): Promise<Step[]> {
  const steps: Step[] = [];
  for (let turn = 0; turn < drags.depth; turn++) {
    await chrome.wheel(pointIn(box, 0.5, 0.5), -wheelTurn, candidate.wheelWithCtrl);
    await chrome.frames();
  }
  // A turn of the wheel is over when no other follows.
  await chrome.value('new Promise((done) => setTimeout(done, 300))');
  for (const [index, y] of drags.ys.entries()) {
    const forth = index % 2 === 0;
    const start = pointIn(box, 0.5, y);
    const place = (move: number) => ({ ...start, x: start.x + (forth ? move : drags.moves - move) * drags.px });
    await changesView(chrome, candidate, 'a drag', async () => {
      await chrome.moveTo(place(0), false);
      await chrome.press(place(0));
      await chrome.frames();
      for (let move = 1; move <= drags.moves; move++) {
        steps.push(await chrome.cost(() => chrome.moveTo(place(move), true)));
      }
      await chrome.release(place(drags.moves));
      await chrome.frames();
    });
  }
  return steps;
}

/** Figures of a page that did not move would be those of something else. */
async function changesView(chrome: Chrome, { view }: Candidate, by: string, action: () => Promise<void>): Promise<void> {
  const before = await chrome.value(view);
  await action();
  if ((await chrome.value(view)) === before) throw new Error(`${by} does not change its view (${String(before)})`);
}
