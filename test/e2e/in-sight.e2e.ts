import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

const phone = { width: 390, height: 844 };

test.describe('a link to something on the timeline', () => {
  test('brings the picture into the window', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/');
    const link = page.locator('.annals-scene-link a').nth(3);
    await link.click();
    await expect(timeline.picture).toBeInViewport({ ratio: 0.95 });
    await expect(timeline.element).toHaveAttribute('view', /./);
    // Also when it is followed again, and nothing changes.
    await link.click();
    await expect(timeline.picture).toBeInViewport({ ratio: 0.95 });
  });

  test('does so as an address that is opened', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/#event=berman-trial');
    await expect(timeline.mark('berman-trial')).toBeInViewport();
  });

  test('on a phone shows its event above the panel', async ({ page }) => {
    await page.setViewportSize(phone);
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=elekt-d');
    await expect(timeline.panel).toBeVisible();
    await expect
      .poll(async () => {
        const [mark, panel] = [await timeline.mark('elekt-d').boundingBox(), await timeline.panel.boundingBox()];
        return mark !== null && panel !== null && mark.y > 0 && mark.y + mark.height <= panel.y;
      })
      .toBe(true);
  });

  test('leaves the page where it is if it leads to a heading', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/');
    const link = page.locator('.annals-chapters a').last();
    const heading = page.locator(`.annals-prose h2${await link.getAttribute('href')}`);
    await link.click();
    await expect(heading).toBeInViewport();
    await expect(timeline.picture).not.toBeInViewport();
  });
});

test.describe('for paper', () => {
  test('what is in view is drawn anew, as wide as the page, and back afterwards', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=2000/2025');
    const before = await timeline.places();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = await timeline.places();
    expect(Object.keys(printed).length).toBeGreaterThan(10);
    for (const [id, { x, width }] of Object.entries(printed)) expect(x + width, id).toBeLessThanOrEqual(671);
    const view = await timeline.element.getAttribute('view');
    expect(view).toBe('2000/2025');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await timeline.places()).toEqual(before);
  });
});

test.describe('other arrangements on a wide screen', () => {
  test('a vertical picture is as narrow as its text, and time runs down', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.element.evaluate((node) => node.setAttribute('orientation', 'vertical'));
    await timeline.drawn();
    expect((await timeline.picture.boundingBox())?.width).toBeLessThan(640);
    const order = await timeline.element.evaluate((node) =>
      (node as HTMLElement & { events: readonly { id: string }[] }).events.map(({ id }) => id),
    );
    const places = Object.entries(await timeline.places()).sort(([, a], [, b]) => a.y - b.y);
    expect(places.length).toBeGreaterThan(10);
    expect(places.map(([id]) => id)).toEqual(order.filter((id) => places.some(([other]) => other === id)));
  });

  test('lanes have room for their names, and the picture for all of them', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.element.evaluate((node) => node.setAttribute('lanes', 'category'));
    await timeline.drawn();
    const lanes = timeline.element.locator('.annals-ground-live [data-lane] text');
    await expect(lanes).toHaveCount(7);
    const picture = await timeline.picture.boundingBox();
    const axis = await timeline.element.locator('.annals-ground-live .annals-axis-line').boundingBox();
    expect(axis?.y).toBeLessThan((picture?.y ?? 0) + (picture?.height ?? 0));
    const boxes = await timeline.marks.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
    for (const name of await lanes.all()) {
      const box = await name.boundingBox();
      if (!box) throw new Error('A lane has no name');
      const covered = boxes.filter(
        ({ x, y, width, height }) => x < box.x + box.width && x + width > box.x && y < box.y + box.height - 3 && y + height > box.y + 3,
      );
      expect(covered).toEqual([]);
    }
  });
});

test('a search lights clusters that hold its hits, and lets the others fade', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#q=esketamine');
  await expect(timeline.clusters.and(page.locator('[data-hit]')).first()).toBeVisible();
  const lit = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => [node.hasAttribute('data-hit'), node.hasAttribute('data-faded')]));
  for (const [hit, faded] of lit) expect(faded).toBe(!hit);
  expect(lit.some(([hit]) => !hit)).toBe(true);
});
