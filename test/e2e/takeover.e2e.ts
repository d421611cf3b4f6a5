import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

/** Sum of all layout shifts of the page so far, also those before the script ran. */
async function layoutShift(timeline: Timeline): Promise<number> {
  return timeline.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries come in a task of their own, before one that is asked for now.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}

async function clusterNames({ clusters }: Timeline): Promise<(string | null)[]> {
  return (await clusters.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))).sort();
}

for (const path of ['/', '/timeline/']) {
  for (const width of [1280, 768, 390, 320]) {
    test(`nothing moves while ${path} loads and is taken over, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const timeline = new Timeline(page);
      await timeline.open(path);
      expect(await layoutShift(timeline)).toBeLessThan(0.01);
    });
  }
}

for (const width of [1280, 1024, 800, 390]) {
  test(`each mark stands where it stood before the takeover, and each cluster says the same, ${width} px wide`, async ({ browser, page, baseURL }) => {
    const viewport = { width, height: 800 };
    const still = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL });
    const before = new Timeline(await still.newPage());
    await before.page.goto('/timeline/');
    await before.page.evaluate(() => document.fonts.ready.then(() => undefined));
    const written = await before.places();
    const named = await clusterNames(before);
    await still.close();

    await page.setViewportSize(viewport);
    const after = new Timeline(page);
    await after.open('/timeline/');
    const drawn = await after.places();

    expect(Object.keys(written).length).toBeGreaterThan(12);
    expect(Object.keys(drawn).sort()).toEqual(Object.keys(written).sort());
    const moved = Object.entries(written).filter(([id, { x, y }]) => {
      const now = drawn[id];
      return !now || Math.abs(now.x - x) > 1 || Math.abs(now.y - y) > 1;
    });
    expect(named.length).toBeGreaterThan(4);
    expect(await clusterNames(after)).toEqual(named);
    expect(moved.map(([id, box]) => ({ id, before: box, after: drawn[id] }))).toEqual([]);
  });
}

test.describe('a timeline further down', () => {
  test('keeps the picture of the page until a reader comes near, and then takes it over where it is', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const first = new Timeline(page);
    await first.open('/');
    const story = page.locator('annals-timeline').nth(1);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await expect(story).not.toHaveAttribute('data-ready');
    await story.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await expect(story).toHaveAttribute('data-ready');
    expect(await layoutShift(first)).toBeLessThan(0.01);
  });

  test('does so for a reader who comes by keyboard', async ({ page }) => {
    await new Timeline(page).open('/');
    const story = page.locator('annals-timeline').nth(1);
    await story.locator('a[data-event]').first().evaluate((mark) => (mark as HTMLElement).focus());
    await expect(story).toHaveAttribute('data-ready');
  });

  test('the first one waits for nobody, wherever it stands', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 200 });
    await new Timeline(page).open('/');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => (document.querySelector('annals-timeline')?.getBoundingClientRect().top ?? 0) > innerHeight)).toBe(true);
  });
});
