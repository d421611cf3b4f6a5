import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox, networkCut, withoutFirefox } from '../firefox.mjs';
import { addressOn, formNames, test } from './kiosk-forms.ts';

// One browser, without a network, for all of them.
test.describe.configure({ mode: 'default' });
test.skip(!findFirefox(), withoutFirefox);

let browser: Browser;

test.beforeAll(async () => {
  const executablePath = findFirefox();
  if (executablePath) browser = await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox: { ...networkCut, 'ui.prefersReducedMotion': 1 } });
});
test.afterAll(() => browser?.close());

interface Watched {
  readonly page: Page;
  /** What goes wrong on the page, and what it asks for outside of the disk. */
  readonly faults: string[];
}

async function opened(address: string): Promise<Watched> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => !/^(?:file|data|blob|about):/.test(request.url()) && faults.push(request.url()));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address);
  return { page, faults };
}

const timeline = 'annals-timeline[data-ready]';

/** What a reader sees of a timeline: where it is, and where the marks stand. */
function picture(page: Page): Promise<string> {
  return page.$eval(timeline, (element) => {
    const marks = [...element.querySelectorAll('[data-picture] a[data-event]')].filter((mark) => mark.getClientRects().length > 0);
    return [element.getAttribute('view'), ...marks.map((mark) => `${mark.getAttribute('data-event')} ${Math.round(mark.getBoundingClientRect().x)}`)].join('\n');
  });
}

const heading = (page: Page) => page.$eval('h1', ({ textContent }) => textContent.trim()).catch(() => null);

for (const form of formNames) {
  test(`in Firefox, the ${form} has a timeline that moves, finds an event in two languages, and opens its pages`, async ({ forms }) => {
    const { page, faults } = await opened(addressOn(forms, form, ''));
    await page.waitForSelector(timeline);
    const first = await picture(page);
    await page.click(`${timeline} .annals-toolbar [data-act="zoom-in"]`);
    await expect.poll(() => picture(page)).not.toBe(first);
    const nearer = await picture(page);
    await page.focus(`${timeline} [data-picture] a[data-event]`);
    await page.keyboard.press('+');
    await expect.poll(() => picture(page)).not.toBe(nearer);
    await expect.poll(() => page.url()).toMatch(/#.*view=/);

    await page.type(`${timeline} form[data-search] input`, 'vietnam');
    await expect.poll(() => page.$eval('[data-search-count]', ({ textContent }) => textContent)).not.toBe('');

    await page.click('header nav a[href*="glossary"]');
    await expect.poll(() => heading(page)).toBe('Glossary');
    for (const [path, words, title] of [['search/', 'battlefield', 'A battlefield anaesthetic in Vietnam'], ['nl/search/', 'verdovingsmiddel', 'Een verdovingsmiddel voor dieren in België']] as const) {
      await page.goto('about:blank');
      await page.goto(addressOn(forms, form, path));
      await page.type('form[data-search-page] input', words);
      const hit = await page.waitForSelector(`.annals-hit-title a::-p-text(${title})`);
      await hit?.click();
      await expect.poll(() => heading(page)).toBe(title);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
}

test('in Firefox, a kiosk from disk has keys for a finger that searches, and opens what is found in the kiosk', async ({ forms }) => {
  const { page, faults } = await opened(addressOn(forms, 'folder', 'search/', '?kiosk'));
  await page.waitForSelector('html[data-kiosk="ready"]');
  await page.click('form[data-search-page] input');
  for (const letter of ['b', 'a', 't', 't', 'l', 'e', 'Search']) await page.locator(`.annals-kiosk-keyboard ::-p-aria([name="${letter}"][role="button"])`).click();
  await page.waitForSelector('.annals-kiosk-keyboard', { hidden: true });
  const hit = await page.waitForSelector('.annals-hit-title a::-p-text(A battlefield anaesthetic in Vietnam)');
  // The kiosk has taken the whole screen, and its bar may lie over the hit.
  await hit?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await hit?.click();
  await expect.poll(() => heading(page)).toBe('A battlefield anaesthetic in Vietnam');
  await page.waitForSelector('html[data-kiosk="ready"]');
  expect(page.url()).toContain('?kiosk');
  expect(faults).toEqual([]);
  await page.close();
});
