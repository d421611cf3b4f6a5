import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { serve } from '../../src/kiosk/serve.ts';
import { addressOn, formNames, test } from './kiosk-forms.ts';

// Both forms are made once.
test.describe.configure({ mode: 'default' });
test.use({ offline: true });

/** What goes wrong on a page, and what it asks for outside of the disk. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => !/^(?:file|data|blob|about):/.test(request.url()) && faults.push(request.url()));
  return faults;
}

const timeline = (page: Page) => page.locator('annals-timeline').first();
const hits = (page: Page) => page.locator('.annals-hit-title a');

for (const form of formNames) {
  test(`the ${form} finds an event in two languages, and opens its page`, async ({ page, forms }) => {
    const faults = faultsOf(page);
    for (const [path, words, title] of [['search/', 'battlefield', 'A battlefield anaesthetic in Vietnam'], ['nl/search/', 'verdovingsmiddel', 'Een verdovingsmiddel voor dieren in België']] as const) {
      await page.goto('about:blank');
      await page.goto(addressOn(forms, form, path));
      await page.locator('form[data-search-page] input').first().fill(words);
      await hits(page).filter({ hasText: title }).click();
      await expect(page.locator('h1')).toHaveText(title);
    }
    expect(faults).toEqual([]);
  });

  test(`the timeline of the ${form} follows a deep link, zooms and moves by keyboard, and searches`, async ({ page, forms }) => {
    const faults = faultsOf(page);
    await page.goto(addressOn(forms, form, 'timeline/', '#view=1960/1975&event=first-human-dose'));
    await expect(timeline(page)).toHaveAttribute('data-ready', '');
    await expect(timeline(page)).toHaveAttribute('view', '1960/1975');
    await expect(timeline(page)).toHaveAttribute('selected', 'first-human-dose');
    await page.locator('[data-event="first-human-dose"]').focus();
    await page.keyboard.press('+');
    await expect(timeline(page)).not.toHaveAttribute('view', '1960/1975');
    await expect(page).toHaveURL(/#view=(?!1960\/1975)/);
    await page.keyboard.press('ArrowRight');
    await expect(timeline(page)).not.toHaveAttribute('selected', 'first-human-dose');
    await page.locator('form[data-search] input').first().fill('vietnam');
    await expect(page.locator('[data-search-count]')).not.toBeEmpty();
    await page.locator('a[data-language][lang="nl"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(page).toHaveURL(/nl\/timeline.*q=vietnam/);
    expect(faults).toEqual([]);
  });
}

test('the single file opens a page at its top or at a marked place, and goes back to where its reader was', async ({ page, forms }) => {
  const mark = 'rgb(255, 242, 184)';
  const top = () => page.evaluate(() => Math.round(scrollY));
  const kept = () => page.evaluate(() => (history.state as { annalsTop?: number } | null)?.annalsTop);
  await page.goto(addressOn(forms, 'single file', 'glossary/', '#ssri'));
  const named = page.locator('#ssri');
  await expect(named).toBeInViewport();
  expect(await named.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(mark);
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await expect.poll(kept).toBe(900);
  await page.locator('header a[href="/timeline/"]').evaluate((link: HTMLElement) => link.click());
  await expect(timeline(page)).toHaveAttribute('data-ready', '');
  expect(await top()).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(/^Glossary/);
  await expect.poll(top).toBe(900);
  await page.locator('main a[href*="#ref:"]').first().click();
  await expect(page.locator('[data-annals-target]')).toBeInViewport();
  await page.goBack();
  await expect(named).toHaveAttribute('data-annals-target', '');
});

test('the single file goes back through its pages, and keeps its policy', async ({ page, forms }) => {
  await page.goto(pathToFileURL(forms.single).href);
  await expect(timeline(page)).toHaveAttribute('data-ready', '');
  await page.locator('header a[href="/glossary/"]').click();
  await expect(page).toHaveTitle(/^Glossary/);
  await page.goBack();
  await expect(page).toHaveTitle('Can ketamine treat depression?');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    return document.title;
  });
  expect(ran).not.toBe('run');
});

test('a page of the folder names files that are missing or cut off, from disk and from a host', async ({ page, forms }) => {
  const home = await mkdtemp(join(tmpdir(), 'annals-half-copied-'));
  const folder = join(home, 'copied');
  await cp(forms.folder, folder, { recursive: true });
  const result = page.locator('#result');
  const named = ['Missing: 1', 'fr/glossary/index.html', 'sources/index.html'];
  await page.goto(pathToFileURL(join(folder, 'check.html')).href);
  await expect(result).toHaveAttribute('data-good', 'true');
  await rm(join(folder, 'fr/glossary/index.html'));
  await truncate(join(folder, 'sources/index.html'), 20_000);
  await page.reload();
  for (const name of named) await expect(page.locator('main')).toContainText(name);
  await expect(result).toHaveAttribute('data-good', 'false');
  const { server, address } = await serve(folder, 0);
  try {
    await page.context().setOffline(false);
    await page.goto(`${address}check.html`);
    for (const name of named) await expect(page.locator('main')).toContainText(name);
    await expect(result).toContainText('2 of ');
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(home, { recursive: true, force: true });
  }
});

test.describe('a kiosk from disk', () => {
  test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

  test('moves its picture against burn-in, and nobody can scroll to the side for it', async ({ page, forms }) => {
    await page.goto(addressOn(forms, 'folder', '', '?kiosk'));
    await page.locator('html[data-kiosk="ready"]').waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty('--kiosk-x', '3px'));
    await page.mouse.move(500, 300);
    await page.mouse.wheel(100, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  for (const form of formNames) {
    test(`in the ${form} shows what there is, has keys for a finger that searches, and starts over when nobody is there`, async ({ page, forms }) => {
      const faults = faultsOf(page);
      const ready = page.locator('html[data-kiosk="ready"]');
      await page.clock.install();
      await page.goto(form === 'folder' ? pathToFileURL(join(forms.folder, 'kiosk.html')).href : addressOn(forms, form, 'kiosk/'));
      await ready.waitFor();
      await timeline(page).and(page.locator('[data-ready]')).waitFor();
      await page.clock.runFor(7000);
      await page.locator('.annals-tour[data-mode="playing"]').waitFor();
      await page.touchscreen.tap(200, 200);
      await expect(page.locator('.annals-tour')).toBeHidden();

      await page.locator('.annals-kiosk-bar').getByText('Search').tap();
      await expect(page).toHaveTitle(/^Search/);
      await ready.waitFor();
      await expect(page.locator('[data-kiosk-key="search"]')).toHaveText('Search');
      await page.locator('form[data-search-page] input').first().tap();
      const keys = page.locator('.annals-kiosk-keyboard');
      for (const letter of ['b', 'a', 't', 't', 'l', 'e', 'Search']) await keys.getByRole('button', { name: letter, exact: true }).tap();
      await hits(page).filter({ hasText: 'A battlefield anaesthetic in Vietnam' }).tap();
      await expect(page.locator('h1')).toHaveText('A battlefield anaesthetic in Vietnam');
      await ready.waitFor();

      await page.clock.runFor(76_000);
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await page.clock.runFor(16_000);
      await expect(page).toHaveURL(form === 'folder' ? /\/kiosk\/index\.html\?kiosk$/ : /#\/kiosk\/\?kiosk$/);
      await ready.waitFor();
      expect(faults).toEqual([]);
    });
  }
});
