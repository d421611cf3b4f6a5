import { kinds } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** By how many pixels a page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: no scrolling sideways in a window of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await overflow(page)).toBe(0);
  });

  test(`${kind}: no scrolling sideways with text twice as large`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%'));
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await overflow(page)).toBe(0);
  });
}

test('no page scrolls sideways in a window of 320 px with text twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%'));
  });
  const wider: Record<string, number> = {};
  for (const path of [...Object.values(kinds), '/embed/index/', '/nl/', '/fr/']) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const by = await overflow(page);
    if (by > 0) wider[path] = by;
  }
  expect(wider).toEqual({});
});

test('on a phone the header takes two rows: the title, and links in a row that scrolls by itself to the page one is on', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/glossary/', '/fr/glossary/', '/nl/glossary/']) {
    await page.goto(path);
    const header = page.locator('.annals-header');
    const boxes = await header.locator('a, select').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()).map(({ top, bottom, width, height }) => ({ top, bottom, width, height })));
    const [brand, ...links] = boxes;
    const theme = links.pop();
    expect(new Set(links.map(({ top }) => top)).size, path).toBe(1);
    for (const { top, width, height } of links) {
      expect(top).toBeGreaterThanOrEqual(brand?.bottom ?? Infinity);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(theme?.bottom).toBeLessThanOrEqual(links[0]?.top ?? 0);
    await expect(header.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 });
    await header.getByRole('link', { name: 'Français' }).focus();
    // Chromium takes what shows 32 px for in sight.
    await expect(header.getByRole('link', { name: 'Français' })).toBeInViewport({ ratio: 0.5 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('with text twice as large, the picture keeps its labels legible and apart', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%'));
  });
  const timeline = new Timeline(page);
  await timeline.open();
  const places = Object.entries(await timeline.places());
  const overlapping = places.flatMap(([a, one], index) =>
    places.slice(index + 1).flatMap(([b, other]) => {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      return across > 1 && down > 1 ? [`${a} and ${b}`] : [];
    }),
  );
  expect(places.length).toBeGreaterThan(5);
  expect(overlapping).toEqual([]);
});
