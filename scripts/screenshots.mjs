// Takes pictures of a built site: those of the README, or with --all one of
// every situation that a reader may be in.
//
// node scripts/screenshots.mjs [--site <folder>] [--all] [--out <folder>]
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import sirv from 'sirv';
import { chromiumArguments, findChromium } from '../test/chromium.mjs';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'site' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/**
 * `context` goes to Playwright; `settle` brings the page into the state that
 * is shown; `full` takes the whole page instead of the window.
 *
 * @typedef {{
 *   name: string, path: string, full?: boolean,
 *   context?: import('@playwright/test').BrowserContextOptions,
 *   settle?: (page: import('@playwright/test').Page) => Promise<unknown>,
 * }} Shot
 */

/** @type {Shot[]} Shown in the README, sharp on dense screens. */
const readme = [
  { name: 'timeline', path: '', context: { viewport: wide, deviceScaleFactor: 2 }, settle: timelineOnTop },
  { name: 'phone', path: '', context: { viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true }, settle: timelineOnTop },
];

/** @type {Shot[]} */
const situations = [
  { name: 'home', path: '', full: true },
  { name: 'home-window', path: '' },
  { name: 'home-phone', path: '', full: true, context: { viewport: phone, isMobile: true, hasTouch: true } },
  { name: 'home-320', path: '', full: true, context: { viewport: { width: 320, height: 640 } } },
  { name: 'home-dark', path: '', full: true, context: { colorScheme: 'dark' } },
  { name: 'home-forced-colors', path: '', full: true, context: { forcedColors: 'active' } },
  { name: 'home-text-200', path: '', full: true, settle: doubleText },
  { name: 'home-phone-text-200', path: '', full: true, context: { viewport: phone }, settle: doubleText },
  { name: 'home-no-javascript', path: '', full: true, context: { javaScriptEnabled: false } },
  { name: 'home-print', path: '', full: true, context: { viewport: { width: 794, height: 1123 } }, settle: asPrinted },
  { name: 'timeline', path: 'timeline/' },
  { name: 'timeline-selected', path: 'timeline/', settle: selectFirst },
  { name: 'timeline-search', path: 'timeline/#q=trial', settle: (page) => page.locator('annals-timeline [data-hit]').first().waitFor() },
  { name: 'timeline-phone', path: 'timeline/', context: { viewport: phone, isMobile: true, hasTouch: true } },
  { name: 'event', path: '', full: true, settle: openFirst },
  { name: 'event-phone', path: '', full: true, context: { viewport: phone, isMobile: true, hasTouch: true }, settle: openFirst },
  { name: 'search', path: 'search/?q=trial', full: true, settle: (page) => page.locator('[data-search-hits] li').first().waitFor() },
  { name: 'sources', path: 'sources/', full: true },
  { name: 'glossary', path: 'glossary/', full: true },
  { name: 'not-found', path: '404.html', full: true },
];

const out = values.out ?? 'docs';
if (values.all && !values.out) throw new Error('--all writes many pictures: say where with --out <folder>.');
await mkdir(out, { recursive: true });
const server = createServer(sirv(values.site, { etag: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const origin = `http://127.0.0.1:${server.address().port}/`;
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
try {
  for (const shot of values.all ? situations : readme) await take(shot);
} finally {
  await browser.close();
  server.close();
}

/** @param {Shot} shot */
async function take({ name, path, full = false, context: own, settle }) {
  const context = await browser.newContext({ viewport: wide, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-GB', serviceWorkers: 'block', ...own });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    if (own?.javaScriptEnabled !== false) await takenOver(page);
    await settle?.(page);
    const png = await page.screenshot({ fullPage: full, animations: 'disabled' });
    const small = await sharp(png).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer();
    const file = join(out, `${name}.png`);
    await writeFile(file, small);
    console.log(`${file}  ${Math.round(small.length / 1024)} kB`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

/** Waits until the first timeline of the page is interactive and the fonts are there; those further down wait for a reader. */
async function takenOver(page) {
  await page.waitForFunction(() => document.querySelector('annals-timeline')?.hasAttribute('data-ready') ?? true);
  await page.evaluate(() => document.fonts.ready);
}

async function timelineOnTop(page) {
  await page.evaluate(() => document.querySelector('annals-timeline')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await frame(page);
}

async function selectFirst(page) {
  await page.evaluate(() => {
    const timeline = document.querySelector('annals-timeline');
    const most = timeline?.events.toSorted((a, b) => b.importance - a.importance)[0];
    if (most) timeline.select(most.id);
  });
  await page.locator('annals-timeline [data-panel]').waitFor();
}

async function openFirst(page) {
  const href = await page.locator('a[data-event][href*="events/"]').first().getAttribute('href');
  await page.goto(new URL(href, origin).href, { waitUntil: 'networkidle' });
}

async function doubleText(page) {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await frame(page);
}

async function asPrinted(page) {
  await page.emulateMedia({ media: 'print' });
  await frame(page);
}

/** Two frames: one for the layout to be measured, one for the timeline to be drawn. */
async function frame(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
