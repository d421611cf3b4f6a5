import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dataSet } from '../bench/browser/data-set.ts';

const events = dataSet(6000);

test.use({ baseURL: process.env.ANNALS_LONG });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a long timeline leads from its list of the most important events to the lists of all', async ({ page }) => {
    await page.goto('/timeline/');
    await page.getByRole('link', { name: 'All 6,000 events, in 12 lists by period' }).click();
    await expect(page).toHaveURL('/timeline/list/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Events, \d+ to \d+$/);
    await expect(page.locator('main').getByRole('listitem')).toHaveCount(12);
  });

  test('from list to list one reads every event once, in the order of time', async ({ page }) => {
    await page.goto('/timeline/list/1/');
    const read: (string | undefined)[] = [];
    for (let list = 1; ; list++) {
      await expect(page).toHaveURL(`/timeline/list/${list}/`);
      // The address is there before the list is.
      await page.waitForLoadState();
      const items = await page.locator('[data-item]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-item') ?? undefined));
      expect(items.length).toBeLessThanOrEqual(500);
      read.push(...items);
      await expect(page.getByRole('link', { name: /^Earlier/ })).toHaveCount(list === 1 ? 0 : 1);
      const next = page.getByRole('link', { name: /^Later/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    const start = new Map(events.map((event) => [event.id, event.start]));
    const starts = read.map((id) => start.get(id ?? '') ?? NaN);
    expect([...read].sort()).toEqual(events.map(({ id }) => id).sort());
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('a list says where it stands, also to programs', async ({ page }) => {
    await page.goto('/timeline/list/2/');
    await expect(page.getByText('List 2 of 12: events 501 to 1,000 of 6,000, in the order of time')).toBeVisible();
    await expect(page.locator('link[rel="prev"]')).toHaveAttribute('href', '/timeline/list/1/');
    await expect(page.locator('link[rel="next"]')).toHaveAttribute('href', '/timeline/list/3/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(500);
    await page.getByRole('link', { name: 'All lists by period' }).click();
    await expect(page).toHaveURL('/timeline/list/');
  });
});

test('an event of a list opens on the timeline', async ({ page }) => {
  await page.goto('/timeline/list/12/');
  const item = page.locator('[data-item]').last();
  const id = await item.getAttribute('data-item');
  const title = await item.getByRole('link').innerText();
  await item.getByRole('link').click();
  await expect(page).toHaveURL(`/timeline/#event=${id}`);
  await expect(page.locator('.annals-panel')).toContainText(title);
});

for (const address of ['/timeline/list/', '/timeline/list/12/']) {
  test(`${address} has no barrier that axe finds, and is no wider than a narrow phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    // One event is like another: a few of them are enough.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-item]:nth-child(n + 9)').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
