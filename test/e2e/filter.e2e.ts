import { categories, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const of = (...ids: string[]) => events.filter(({ category }) => ids.includes(category)).map(({ id }) => id);

/** The events that the list shows. */
function listed(timeline: Timeline): Promise<string[]> {
  return timeline.element
    .locator('[data-item]')
    .filter({ visible: true })
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.item ?? ''));
}

test('every category has a button that is off at first', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (const { id, label } of categories) {
    await expect(timeline.category(id)).toContainText(label);
    await expect(timeline.category(id)).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(timeline.element.locator('[data-clear]')).toBeHidden();
});

test('a category alone, several together, and none again: marks, list and count follow', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const count = timeline.element.locator('[data-count]');
  await expect(count).toHaveText(`${events.length} of ${events.length} events`);

  await timeline.category('regulation').click();
  await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
  await expect(count).toHaveText(`${of('regulation').length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(of('regulation'));
  await timeline.drawn();
  expect((await timeline.shown()).filter((id) => !of('regulation').includes(id))).toEqual([]);

  await timeline.category('debate').click();
  await expect(count).toHaveText(`${of('regulation', 'debate').length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(of('regulation', 'debate'));

  await timeline.category('regulation').click();
  expect(await listed(timeline)).toEqual(of('debate'));

  await timeline.category('debate').click();
  await expect(count).toHaveText(`${events.length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(events.map(({ id }) => id));
});

test('marks and clusters account for every event that the filter leaves', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (const { id } of categories) {
    await timeline.category(id).click();
    await timeline.drawn();
    const shown = await timeline.shown();
    const counts = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.cluster)));
    expect.soft(shown.length + counts.reduce((sum, count) => sum + count, 0), id).toBe(of(id).length);
    await timeline.category(id).click();
  }
});

test('clear shows everything again and hands the focus on', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=category:debate');
  const clear = timeline.element.locator('[data-clear]');
  await clear.click();
  await expect(clear).toBeHidden();
  await expect(timeline.categories.first()).toBeFocused();
  expect(await listed(timeline)).toEqual(events.map(({ id }) => id));
});

test('what else a filter asks stays while categories change', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=decade:2020s');
  await timeline.category('debate').click();
  const wanted = events.filter(({ category, hi }) => category === 'debate' && hi > Date.UTC(2020, 0)).map(({ id }) => id);
  expect(await listed(timeline)).toEqual(wanted);
  await timeline.category('debate').click();
  await expect(timeline.element).toHaveAttribute('filter', 'decade:2020s');
});

test('by keyboard: arrows walk through what the filter leaves', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.category('regulation').focus();
  await page.keyboard.press('Space');
  await timeline.drawn();
  await timeline.marks.first().focus();
  await page.keyboard.press('Home');
  for (const id of of('regulation')) {
    await expect(timeline.mark(id)).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
});

test('a filter that nothing answers says so by its count, and can be cleared', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=tag:no-such-tag');
  await expect(timeline.element.locator('[data-count]')).toHaveText(`0 of ${events.length} events`);
  await expect(timeline.marks).toHaveCount(0);
  await timeline.element.locator('[data-clear]').click();
  await expect(timeline.marks.first()).toBeVisible();
});
