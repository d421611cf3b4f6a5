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
