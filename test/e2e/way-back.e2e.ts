import { expect, test } from '@playwright/test';
import { Timeline } from './timeline.ts';

test.describe('the way back', () => {
  test('is closed at first, and leads through the views where one has been', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const back = timeline.button('back');
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    const views = [await timeline.view()];
    for (const view of ['1956/1975', '1999/2010']) {
      await timeline.call('zoomTo', view);
      views.push(await timeline.view());
    }
    await expect(back).toHaveAttribute('aria-disabled', 'false');
    await back.click();
    await expect.poll(() => timeline.view()).toBe(views[1]);
    await back.click();
    await expect.poll(() => timeline.view()).toBe(views[0]);
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    await back.click({ force: true });
    expect(await timeline.view()).toBe(views[0]);
  });

  test('is a step of the browser’s history as well', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.call('zoomTo', '1956/1975');
    const there = await timeline.view();
    await timeline.button('back').click();
    await expect(page).not.toHaveURL(/view=/);
    await page.goBack();
    await expect.poll(() => timeline.view()).toBe(there);
  });
});

test.describe('fitting', () => {
  test('has nothing to do where nothing is selected, found or filtered', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await expect(timeline.button('fit')).toHaveAttribute('aria-disabled', 'true');
  });

  test('shows all that the filter leaves, and no more than a little around it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.call('setFilter', 'decade:2020s category:regulation');
    await timeline.button('fit').click();
    await timeline.drawn();
    const { lo, hi } = await timeline.extent();
    const shown = await timeline.element.evaluate((element) => {
      const { events } = element as HTMLElement & { events: { lo: number; hi: number; category: string }[] };
      return events.filter((event) => event.category === 'regulation' && event.hi > Date.UTC(2020, 0) && event.lo < Date.UTC(2030, 0));
    });
    const [first, last] = [Math.min(...shown.map((event) => event.lo)), Math.max(...shown.map((event) => event.hi))];
    expect(lo).toBeLessThanOrEqual(first);
    expect(hi).toBeGreaterThanOrEqual(last);
    expect(hi - lo).toBeLessThan(1.5 * (last - first));
  });

  test('shows what a search has found', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const found = await timeline.element.evaluate(async (element) => {
      const timeline = element as HTMLElement & { events: { id: string; at: number }[]; search(text: string): Promise<void> };
      const heard = new Promise<readonly string[]>((resolve) =>
        element.addEventListener('annals:search', (event) => resolve((event as CustomEvent<{ ids: string[] }>).detail.ids), { once: true }),
      );
      await timeline.search('esketamine');
      const ids = await heard;
      return timeline.events.filter(({ id }) => ids.includes(id)).map(({ at }) => at);
    });
    expect(found.length).toBeGreaterThan(3);
    await timeline.button('fit').click();
    await timeline.drawn();
    const { lo, hi } = await timeline.extent();
    const [first, last] = [Math.min(...found), Math.max(...found)];
    expect(lo).toBeLessThanOrEqual(first);
    expect(hi).toBeGreaterThanOrEqual(last);
    expect(hi - lo).toBeLessThan(1.5 * (last - first));
  });
});
