import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Request } from '@playwright/test';
import { dataSet } from '../bench/browser/data-set.ts';
import { Timeline } from './timeline.ts';

const events = dataSet(6000);
const law = events.filter(({ category }) => category === 'law').length;

test.use({ baseURL: process.env.ANNALS_LONG });

/** Data that a page has loaded since, by file, in bytes as a host sends them; not a number until all of it is there. */
function watchData(timeline: Timeline): Map<string, number> {
  const loaded = new Map<string, number>();
  timeline.page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/_annals/')) return;
    loaded.set(pathname, NaN);
    const body = await response.body().catch(() => Buffer.alloc(0));
    if (loaded.has(pathname)) loaded.set(pathname, gzipSync(body).length);
  });
  return loaded;
}

/** Waits until nothing is loading and all is drawn. */
async function settled(timeline: Timeline): Promise<void> {
  await timeline.page.waitForLoadState('networkidle');
  await timeline.drawn();
  // What a picture lacks is asked for while it is drawn, and drawn when it has come.
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    await timeline.drawn();
    await expect.poll(() => inFlight(timeline.page)).toBe(0);
    await timeline.drawn();
    now = sent.get(timeline.page)?.length ?? 0;
  }
}

/** What pages have asked for. */
const sent = new WeakMap<Page, Request[]>();

function watchRequests(page: Page): void {
  const all: Request[] = [];
  sent.set(page, all);
  page.on('request', (request) => all.push(request));
  page.on('requestfinished', (request) => done.add(request));
  page.on('requestfailed', (request) => done.add(request));
}

const done = new WeakSet<Request>();

function inFlight(page: Page): number {
  return (sent.get(page) ?? []).filter((request) => !done.has(request)).length;
}

test.beforeEach(({ page }) => watchRequests(page));

/** Marks, and what the clusters hold: all that is in the picture. */
async function counted({ element }: Timeline): Promise<number> {
  // At one moment: the next picture may be on its way.
  return element.locator('[data-drawing]').evaluate((drawing) => {
    const seen = (selector: string) => [...drawing.querySelectorAll<HTMLElement>(selector)].filter((node) => node.getClientRects().length > 0);
    const held = seen('[data-cluster]').reduce((sum, { dataset }) => sum + Number(dataset.cluster), 0);
    return held + seen('a[data-event]').length;
  });
}

test('the first view is one small file, and accounts for every event', async ({ page }) => {
  const timeline = new Timeline(page);
  const loaded = watchData(timeline);
  await timeline.open();
  await settled(timeline);
  expect([...loaded.keys()].map((name) => name.replace(/^.*\/(?=[^/]+\/[^/]+$)/, ''))).toEqual(['none-time/0-0.json']);
  await expect.poll(() => [...loaded.values()][0]).toBeLessThanOrEqual(10_000);
  expect(await counted(timeline)).toBe(events.length);
});

test('a zoom step loads no more than a view needs, and zooming out again loads nothing', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await settled(timeline);
  const loaded = watchData(timeline);
  for (let step = 0; step < 8; step++) {
    loaded.clear();
    await timeline.button('zoom-in').click();
    await settled(timeline);
    expect(loaded.size).toBeLessThanOrEqual(4);
    await expect.poll(() => [...loaded.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000);
  }
  loaded.clear();
  for (let step = 0; step < 8; step++) await timeline.button('zoom-out').click();
  await settled(timeline);
  expect([...loaded.keys()]).toEqual([]);
});

test('an event opens with what only its record tells', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const mark = timeline.marks.first();
  const id = await mark.getAttribute('data-event');
  await mark.click();
  const title = events.find((event) => event.id === id)?.title ?? '';
  await expect(timeline.panel).toContainText(`What is known of “${title}”, in one sentence.`);
  await expect(page).toHaveURL(new RegExp(`#event=${id}`));
});

test('a link to an event that no first view shows brings it into view', async ({ page }) => {
  const least = events.find(({ importance, start }) => importance === 1 && start > 0)?.id ?? '';
  const timeline = new Timeline(page);
  await timeline.open(`/timeline/#event=${least}`);
  await expect(timeline.panel).toBeVisible();
  await expect(timeline.mark(least)).toBeVisible();
  await expect(timeline.mark(least)).toHaveAttribute('data-selected', '');
});

test('a link to an event that does not exist selects nothing', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#event=nowhere');
  await settled(timeline);
  await expect(timeline.panel).toBeHidden();
  expect(await counted(timeline)).toBe(events.length);
});

test('a filter takes all events, and tells how many are left', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.category('law').click();
  await expect(timeline.element.locator('[data-count]')).toHaveText(`${law.toLocaleString('en')} of 6,000 events`);
  await timeline.drawn();
  expect(await counted(timeline)).toBe(law);
  await timeline.element.locator('[data-clear]').first().click();
  await timeline.drawn();
  expect(await counted(timeline)).toBe(events.length);
});

test('what all events show is what the tiles have shown', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (const view of ['1400/1500', '1900/1990', '2000-03/2001-02']) {
    await timeline.call('zoomTo', view);
    await settled(timeline);
    const onTiles = [await timeline.places(), await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))];
    // The empty filter asks for nothing; one that leaves all events loads them.
    await timeline.call('setFilter', 'importance:1');
    await expect(timeline.element).not.toHaveAttribute('aria-busy', 'true');
    await timeline.drawn();
    expect(await timeline.element.evaluate((element) => (element as HTMLElement & { events: unknown[] }).events.length)).toBe(events.length);
    expect([await timeline.places(), await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))]).toEqual(onTiles);
    await timeline.open();
  }
});

test('a scale and lanes that have no tiles are drawn from all events', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.element.evaluate((element) => element.setAttribute('lanes', 'category'));
  await settled(timeline);
  await expect(timeline.element.locator('[data-lane]')).toHaveCount(6);
  expect(await counted(timeline)).toBe(events.length);
  await timeline.element.evaluate((element) => element.setAttribute('scale', 'log'));
  // Until all events are there, the picture stays as it was.
  expect(await counted(timeline)).toBe(events.length);
  await expect.poll(() => timeline.element.getAttribute('aria-busy')).toBeNull();
  await timeline.drawn();
  expect(await timeline.element.evaluate((element) => (element as HTMLElement & { events: unknown[] }).events.length)).toBe(events.length);
  expect(await counted(timeline)).toBe(events.length);
  await expect(page).toHaveURL(/#lanes=category&scale=log$/);
});

test('a search lights what is found, also what only a nearer view shows', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.search.fill('harbour bridge museum');
  await timeline.search.press('Enter');
  const cluster = timeline.clusters.and(page.locator('[data-hit]')).first();
  const mark = timeline.marks.and(page.locator('[data-hit]')).first();
  // The search's own script, its index and what it finds are loaded only now.
  await expect(cluster).toBeVisible({ timeout: 20_000 });
  for (let clicks = 0; clicks < 10 && !(await mark.isVisible()); clicks++) {
    await cluster.click();
    await settled(timeline);
  }
  const found = await mark.getAttribute('aria-label');
  for (const word of ['harbour', 'bridge', 'museum']) expect(found).toContain(word);
});

test('arrow keys lead along the marks, with their position among all events', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.marks.first().focus();
  const before = await timeline.focused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => timeline.focused()).not.toBe(before);
  await expect(timeline.element.locator('[data-announce]')).toHaveText(/, [\d,]+ of 6,000$/);
  await page.keyboard.press('End');
  await expect.poll(() => timeline.focused()).not.toBeNull();
});

test('a cluster that is opened by keyboard leaves the focus on a mark', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (let opened = 0; opened < 3; opened++) {
    await timeline.clusters.first().focus();
    await page.keyboard.press('Enter');
    await settled(timeline);
    await expect(timeline.marks.and(page.locator(':focus'))).toHaveCount(1);
  }
});

test('on a phone the upright picture has tiles of its own', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.ANNALS_LONG, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const timeline = new Timeline(await context.newPage());
  const loaded = watchData(timeline);
  await timeline.open();
  await settled(timeline);
  expect([...loaded.keys()].filter((name) => !name.includes('/vertical-time/'))).toEqual([]);
  expect(await counted(timeline)).toBe(events.length);
  await context.close();
});

test('where the data cannot be had, the picture and the list of the page stand', async ({ page }) => {
  await page.route('**/_annals/**', (route) => route.abort());
  await page.goto('/timeline/');
  await expect(page.locator('annals-timeline a[data-event]').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('annals-timeline')).not.toHaveAttribute('data-ready');
  await expect(page.locator('[data-item]')).toHaveCount(500);
});

test('the first picture does not wait for the far end of the list', async ({ page }) => {
  await page.goto('/timeline/');
  const laidOut = (item: ReturnType<typeof page.locator>) => item.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  const items = page.locator('[data-item]');
  expect(await laidOut(items.first())).toBe(true);
  expect(await laidOut(items.last())).toBe(false);
  await items.last().scrollIntoViewIfNeeded();
  await expect.poll(() => laidOut(items.last())).toBe(true);
});

test('a story of a long timeline has what it tells at hand: its own events, and the most important', async ({ page }) => {
  const ofYear = (year: number) => events.filter(({ start }) => new Date(start).getUTCFullYear() === year).slice(0, 2).map(({ id }) => id);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await page.locator('annals-timeline[data-ready]').first().waitFor();
  const story = page.locator('annals-timeline[data-story]');
  const view = () => story.evaluate((element) => (element as HTMLElement & { view: string }).view);
  for (const [index, year] of [1900, 1950].entries()) {
    await page.evaluate((n) => {
      location.hash = document.querySelectorAll('[data-scene]')[n]?.id ?? '';
    }, index);
    await expect.poll(view).toBe(`${year - 5}/${year + 5}`);
    for (const id of ofYear(year)) await expect(story.locator(`a[data-event="${id}"][data-hit]`)).toBeVisible();
  }
  await page.evaluate(() => {
    location.hash = 'scene-1990-2000';
  });
  await expect.poll(view).toBe('1990/2000');
  await expect(story.locator('a[data-event]').filter({ visible: true })).toHaveCount(0);
  await expect(story).toContainText('A selection of 6');
});

test('a tile that does not come leaves a coarser picture, whole, and is asked for again', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await page.route(/\/none-time\/[1-9]/, (route) => route.abort());
  await timeline.call('zoomTo', '1900/1990');
  await settled(timeline);
  expect(await timeline.marks.count()).toBeGreaterThan(0);
  await page.unroute(/\/none-time\/[1-9]/);
  const before = await timeline.marks.count();
  await timeline.call('zoomTo', '1901/1990');
  await settled(timeline);
  expect(await timeline.marks.count()).toBeGreaterThan(before);
});

test.describe('without a network', () => {
  test('what is loaded stays usable, what is lacking is said, and comes when the network is back', async ({ page, context }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await settled(timeline);
    const lack = timeline.element.locator('[data-lack]');
    await context.setOffline(true);
    await timeline.call('zoomTo', '1900/1990');
    await expect(lack).toHaveText(/^Not all could be loaded/);
    await timeline.drawn();
    const coarse = await timeline.marks.count();
    expect(coarse).toBeGreaterThan(0);
    await timeline.marks.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await timeline.focused()).not.toBeNull();
    // Where nothing is lacking, nothing is said.
    await timeline.button('whole').click();
    await expect(lack).toBeHidden();
    expect(await counted(timeline)).toBe(events.length);
    await timeline.call('zoomTo', '1900/1990');
    await expect(lack).toBeVisible();
    await context.setOffline(false);
    await expect(lack).toBeHidden();
    await settled(timeline);
    expect(await timeline.marks.count()).toBeGreaterThan(coarse);
  });

  test('a filter waits for it, and all events are shown until then', async ({ page, context }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await settled(timeline);
    await context.setOffline(true);
    await timeline.category('law').click();
    await expect(timeline.element.locator('[data-lack]')).toBeVisible();
    expect(await counted(timeline)).toBe(events.length);
    await context.setOffline(false);
    await expect(timeline.element.locator('[data-count]')).toHaveText(`${law.toLocaleString('en')} of 6,000 events`);
    await expect(timeline.element.locator('[data-lack]')).toBeHidden();
    await timeline.drawn();
    expect(await counted(timeline)).toBe(law);
  });
});

test('facets and table load a few files, and count what the data has', async ({ page }) => {
  const timeline = new Timeline(page);
  const loaded = watchData(timeline);
  await timeline.open();
  await settled(timeline);
  loaded.clear();
  await timeline.element.locator('.annals-toolbar [data-part="filters"]').click();
  await expect(timeline.element.locator('[data-facet="category"]')).toContainText(law.toLocaleString('en'));
  expect([...loaded.keys()].map((name) => name.replace(/^.*\/(?=[^/]+\/)/, ''))).toEqual(['facets/0.json']);
  await timeline.element.locator('.annals-toolbar [data-part="table"]').click();
  await expect(timeline.element.locator('[data-row]')).toHaveCount(100);
  expect(loaded.size).toBe(4);
});

test('a tour of all events loads one file', async ({ page }) => {
  const timeline = new Timeline(page);
  const loaded = watchData(timeline);
  await timeline.open();
  await settled(timeline);
  loaded.clear();
  await timeline.element.locator('.annals-toolbar [data-part="tour"]').click();
  await expect(timeline.element.locator('[data-tour-caption]')).toContainText(/What is known of/);
  expect([...loaded.keys()].filter((name) => /\/(list|facets)\//.test(name))).toEqual([]);
  expect([...loaded.keys()].map((name) => name.replace(/^.*\//, ''))).toContain('tour.json');
});
