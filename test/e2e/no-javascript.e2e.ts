import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

test.use({ javaScriptEnabled: false });

test('the timeline stands in the page: marks with labels that lead to the events', async ({ page }) => {
  await page.goto('/');
  const timeline = new Timeline(page);
  const shown = await timeline.shown();
  expect(shown.length).toBeGreaterThan(12);
  for (const id of ['belgium-animal-anaesthetic', 'fda-approval', 'clinical-observation', 'musk-debate']) {
    await expect(timeline.mark(id).locator('[data-label]')).toBeVisible();
    await expect(timeline.mark(id)).toHaveAttribute('href', `/events/${id}/`);
  }
});

test('what the picture has no room for is counted, and the counts lead to the list', async ({ page }) => {
  await page.goto('/');
  const timeline = new Timeline(page);
  const shown = await timeline.shown();
  const counts = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.cluster)));
  expect(shown.length + counts.reduce((sum, count) => sum + count, 0)).toBe(events.length);
  await timeline.clusters.first().click();
  await expect(timeline.item('phencyclidine-made')).toBeVisible();
});

test('the list unfolds and holds every event, in the order of time', async ({ page }) => {
  await page.goto('/');
  const timeline = new Timeline(page);
  await expect(timeline.item('fda-approval')).toBeHidden();
  await page.getByText(`All ${events.length} events as a list`).click();
  const items = timeline.element.locator('[data-item]').filter({ visible: true });
  await expect(items).toHaveCount(events.length);
  expect(await items.evaluateAll((nodes) => nodes.map((node) => node.dataset.item))).toEqual(events.map(({ id }) => id));
});

test('every event is a link away, and its page can be read', async ({ page }) => {
  await page.goto('/timeline/');
  const timeline = new Timeline(page);
  for (const { id, title } of events) {
    await expect.soft(timeline.item(id).getByRole('link', { name: title, exact: true })).toHaveAttribute('href', `/events/${id}/`);
  }
  await timeline.item('fda-approval').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('FDA approves ketamine for people');
  await expect(page.getByText('19 February 1970', { exact: false }).first()).toBeVisible();
});

test('a mark of the picture leads to its event', async ({ page }) => {
  await page.goto('/timeline/');
  await new Timeline(page).mark('fda-approval').click();
  await expect(page).toHaveURL(/\/events\/fda-approval\/$/);
});

test('what needs a script is not offered', async ({ page }) => {
  await page.goto('/timeline/');
  const timeline = new Timeline(page);
  await expect(timeline.button('zoom-in')).toBeHidden();
  await expect(timeline.search).toBeHidden();
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  await page.goto('/search/');
  const note = page.locator('noscript p');
  await expect(note).toBeVisible();
  expect(await note.textContent()).toContain('Search needs JavaScript');
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('time runs down, with every event or its count in the column', async ({ page }) => {
    await page.goto('/');
    const timeline = new Timeline(page);
    const places = await timeline.places();
    const ids = events.map(({ id }) => id).filter((id) => id in places);
    const tops = ids.map((id) => places[id]?.y ?? 0);
    expect(ids.length).toBeGreaterThan(12);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const lefts = new Set(Object.values(places).map(({ x }) => Math.round(x)));
    expect(lefts.size).toBe(1);
    expect(tops.at(-1) ?? 0).toBeGreaterThan(800);
  });
});
