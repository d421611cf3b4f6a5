import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSet } from '../bench/browser/data-set.ts';
import { folder, kinds, pages } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 1280, height: 800 } });

/** Opens a page, and waits until its worker has kept the site and answers for it. */
async function carried(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((found) => navigator.serviceWorker.addEventListener('controllerchange', found, { once: true }));
  });
}

/** The file that a host sends for a path. */
function fileOf(path: string): string {
  const { pathname } = new URL(path, 'http://site');
  return join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

test.describe('without a connection', () => {
  test('every page opens', async ({ page, context }) => {
    await carried(page);
    await context.setOffline(true);
    const served = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map(async (path) => {
            const response = await fetch(path);
            return { path, status: response.status, text: await response.text() };
          }),
        ),
      pages,
    );
    expect(served.map(({ path }) => path)).toEqual(pages);
    for (const { path, status, text } of served) {
      expect.soft(status, path).toBe(200);
      expect.soft(text, path).toBe(readFileSync(fileOf(path), 'utf8'));
    }
    for (const path of ['/', '/nl/', '/fr/'].flatMap((language) => Object.values(kinds).map((kind) => kind.replace('/', language))).filter((path) => existsSync(fileOf(path)))) {
      const response = await page.goto(path);
      expect.soft(response?.status(), path).toBe(200);
      expect.soft(response?.fromServiceWorker(), path).toBe(true);
      await expect.soft(page.locator('h1').first(), path).toBeVisible();
    }
  });

  test('the page with which a reader came goes on too: its search answers', async ({ page, context }) => {
    await carried(page, kinds.timeline);
    await context.setOffline(true);
    const timeline = new Timeline(page);
    await timeline.ready();
    await timeline.search.fill('Belgium');
    await expect(timeline.mark('belgium-animal-anaesthetic')).toHaveAttribute('data-hit');
  });

  test('pages look as they do with one: fonts, styles and pictures are there', async ({ page, context }) => {
    await carried(page);
    await page.goto(kinds.event);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const seen = await page.screenshot({ animations: 'disabled' });
    await context.setOffline(true);
    await page.reload();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.screenshot({ animations: 'disabled' })).toEqual(seen);
  });

  test('the search page finds, filters and leads to what it has found', async ({ page, context }) => {
    await carried(page);
    await context.setOffline(true);
    await page.goto(kinds.search);
    await expect(page.locator('.annals-hit').first()).toBeVisible();
    await page.locator('.annals-hit a').first().click();
    await expect(page.locator('h1')).toBeVisible();
  });

  test('the timeline moves, opens events, and loads its parts', async ({ page, context }) => {
    await carried(page);
    await context.setOffline(true);
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.extent();
    await timeline.button('zoom-in').click();
    await timeline.drawn();
    const after = await timeline.extent();
    expect(after.hi - after.lo).toBeLessThan(before.hi - before.lo);
    await timeline.marks.first().click();
    await expect(timeline.panel).toBeVisible();
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('table')).toBeVisible();
  });

  test('addresses lead to their pages with and without a slash, and with the name of the file', async ({ page, context }) => {
    await carried(page);
    await context.setOffline(true);
    for (const path of ['/events/fda-approval', '/events/fda-approval/', '/events/fda-approval/index.html', '/events/fda-approval/?from=mail#content']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: 'FDA approves ketamine for people' })).toBeVisible();
    }
  });

  test('an unknown address shows the page for what is not there', async ({ page, context, trouble }) => {
    // The worker asks the network first: the page may be new.
    trouble.expect(/404|^failed: .*\/no-such-page\//);
    await carried(page);
    await context.setOffline(true);
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'This page is not here' })).toBeVisible();
  });

  test('data for other programs is there', async ({ page, context }) => {
    await carried(page);
    await context.setOffline(true);
    for (const file of ['/events.json', '/events.csv', '/events.ics', '/feed.xml']) {
      expect(await page.evaluate(async (address) => (await fetch(address)).status, file), file).toBe(200);
    }
  });
});

test.describe('a long timeline without a connection', () => {
  test.use({ baseURL: process.env.ANNALS_LONG });
  const events = dataSet(6000);

  test('zooming loads tiles, an event its record, and a filter all events', async ({ page, context }) => {
    test.slow();
    await carried(page, '/timeline/');
    await context.setOffline(true);
    const timeline = new Timeline(page);
    await timeline.open();
    const tiles = new Set<string>();
    page.on('response', (response) => {
      if (response.url().includes('/_annals/') && response.fromServiceWorker()) tiles.add(response.url());
    });
    for (let step = 0; step < 6; step++) {
      await timeline.button('zoom-in').click();
      await page.waitForLoadState('networkidle');
      await timeline.drawn();
    }
    expect(tiles.size).toBeGreaterThan(3);
    expect(await timeline.marks.count()).toBeGreaterThan(0);
    const mark = timeline.marks.first();
    const id = await mark.getAttribute('data-event');
    await mark.click();
    const title = events.find((event) => event.id === id)?.title ?? '';
    await expect(timeline.panel).toContainText(`What is known of “${title}”, in one sentence.`);
    const law = events.filter(({ category }) => category === 'law').length;
    await timeline.open();
    await timeline.category('law').click();
    await expect(timeline.element.locator('[data-count]')).toHaveText(`${law.toLocaleString('en')} of 6,000 events`);
  });

  test('search finds among all events', async ({ page, context }) => {
    test.slow();
    await carried(page, '/timeline/');
    await context.setOffline(true);
    await page.goto('/search/?q=harbour+bridge');
    await expect(page.locator('.annals-hit')).toHaveCount(20);
  });
});
