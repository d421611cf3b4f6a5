import { Timeline, type Box } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

async function boxOf(timeline: Timeline): Promise<Box> {
  const box = await timeline.picture.boundingBox();
  if (!box) throw new Error('The picture is not to be seen');
  return box;
}

/** Where the marks stand that both pictures show, before and after. */
function both(before: Record<string, Box>, after: Record<string, Box>): [Box, Box][] {
  return Object.entries(before).flatMap(([id, box]): [Box, Box][] => {
    const now = after[id];
    return now ? [[box, now]] : [];
  });
}

async function span(timeline: Timeline): Promise<number> {
  const { lo, hi } = await timeline.extent();
  return hi - lo;
}

/** An empty place of the picture, where a press is not one on a mark. */
async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const picture = document.querySelector('[data-picture]');
    const box = picture?.getBoundingClientRect();
    if (!picture || !box) throw new Error('There is no picture');
    for (let y = box.top + 20; y < Math.min(box.bottom, innerHeight) - 20; y += 8) {
      for (let x = box.left + box.width * 0.4; x < box.right - box.width * 0.3; x += 8) {
        const around = [-30, 0, 30].map((dx) => document.elementFromPoint(x + dx, y));
        if (around.every((node) => node && picture.contains(node) && !node.closest('a, button'))) return { x, y };
      }
    }
    throw new Error('The picture has no empty place');
  });
}

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('Ctrl and the wheel zoom about the pointer', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const whole = await span(timeline);
    const { x, width, y } = await boxOf(timeline);
    const fda = timeline.mark('fda-approval');
    const before = (await timeline.places())['fda-approval'];
    // The anchor of the mark: the middle of its shape.
    const shape = await fda.locator('svg').boundingBox();
    if (!shape || !before) throw new Error('The approval is not to be seen');
    await page.mouse.move(shape.x + shape.width / 2, y + 100);
    await page.keyboard.down('Control');
    for (let turns = 0; turns < 4; turns++) {
      await page.mouse.wheel(0, -120);
      await timeline.drawn();
    }
    await page.keyboard.up('Control');
    await expect.poll(() => span(timeline)).toBeLessThan(whole * 0.6);
    await timeline.drawn();
    const after = (await timeline.places())['fda-approval'];
    expect(after?.x).toBeCloseTo(before.x, 0);
    expect(width).toBeGreaterThan(1000);
    expect(x).toBeGreaterThanOrEqual(0);
  });

  test('a wheel without it scrolls the page and tells how to zoom', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.view();
    const { x, y, width } = await boxOf(timeline);
    await page.mouse.move(x + width / 2, y + 100);
    await page.mouse.wheel(0, 200);
    await expect(page.getByText('hold Ctrl to zoom with the wheel')).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await timeline.view()).toBe(before);
    await expect(page.getByText('hold Ctrl to zoom with the wheel')).toBeHidden();
  });

  test('after a click into the picture the wheel zooms, until the pointer leaves', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const whole = await span(timeline);
    const { x, y } = await emptyPlace(page);
    await page.mouse.click(x, y);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => span(timeline)).toBeLessThan(whole * 0.9);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const zoomed = await timeline.view();
    await page.mouse.move(5, 5);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await timeline.view()).toBe(zoomed);
  });

  test('dragging moves every mark by as much as the pointer', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const { x, y } = await emptyPlace(page);
    const before = await timeline.places();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.move(x - 120, y + 30, { steps: 4 });
    await page.mouse.up();
    await timeline.drawn();
    // Marks at the edge keep their labels inside the drawing.
    const inside = both(before, await timeline.places()).filter(([was]) => was.x > 160);
    expect(inside.length).toBeGreaterThan(3);
    for (const [was, now] of inside) {
      expect(now.x).toBeCloseTo(was.x - 120, 0);
      expect(now.y).toBeCloseTo(was.y, 0);
    }
    await expect(page).toHaveURL(/#view=/);
  });

  test('a drag that ends on a mark does not open it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const box = await timeline.mark('fda-approval').boundingBox();
    if (!box) throw new Error('The approval is not to be seen');
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await timeline.drawn();
    await expect(timeline.panel).toBeHidden();
    await expect(page).toHaveURL(/\/timeline\/#view=/);
  });

  test('a mark that was clicked goes with the picture', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    await timeline.mark('fda-approval').click();
    await timeline.drawn();
    const before = (await timeline.places())['fda-approval'];
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 5 });
    await page.mouse.up();
    await timeline.drawn();
    expect((await timeline.places())['fda-approval']?.x).toBeCloseTo((before?.x ?? NaN) + 100, 0);
    for (let presses = 0; presses < 12; presses++) await timeline.button('later').click();
    await timeline.drawn();
    await expect(timeline.mark('fda-approval')).not.toBeInViewport();
  });

  test('a click on a mark opens the panel beside it; with Ctrl it is a link like any other', async ({ page, context }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.mark('fda-approval').click();
    await expect(timeline.panel.getByRole('heading')).toHaveText('FDA approves ketamine for people');
    await expect(timeline.panel).toContainText('19 February 1970 · Law & regulation · United States');
    const mark = await timeline.mark('fda-approval').boundingBox();
    const panel = await timeline.panel.boundingBox();
    if (!mark || !panel) throw new Error('Mark and panel are not to be seen');
    expect(panel.x).toBeGreaterThan(mark.x);
    await timeline.panel.getByRole('button', { name: 'Close' }).click();
    await expect(timeline.panel).toBeHidden();
    const opened = context.waitForEvent('page');
    await timeline.mark('fda-approval').click({ modifiers: ['ControlOrMeta'] });
    await expect(await opened).toHaveURL(/\/events\/fda-approval\/$/);
    await expect(timeline.panel).toBeHidden();
  });

  test('a click on a cluster zooms to what it holds', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const counts = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.cluster)));
    expect(counts.length).toBeGreaterThan(1);
    const most = Math.max(...counts);
    const cluster = timeline.clusters.nth(counts.indexOf(most));
    const [, from = '', to = ''] = /, (\d{4}) to (\d{4})$/.exec((await cluster.getAttribute('aria-label')) ?? '') ?? [];
    const marksBefore = new Set(await timeline.shown());
    await cluster.click();
    await expect(page).toHaveURL(/#view=/);
    await timeline.drawn();
    const { lo, hi } = await timeline.extent();
    expect(lo).toBeLessThanOrEqual(Date.UTC(Number(from) + 1, 0));
    expect(hi).toBeGreaterThanOrEqual(Date.UTC(Number(to), 0));
    const after = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.cluster)));
    expect(Math.max(0, ...after)).toBeLessThan(most);
    const fresh = (await timeline.shown()).filter((id) => !marksBefore.has(id));
    expect(fresh.length).toBeGreaterThan(0);
  });

  test('opening cluster after cluster ends with every event on a mark of its own', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=2022/2025');
    for (let clicks = 0; clicks < 12 && (await timeline.clusters.count()) > 0; clicks++) {
      await timeline.clusters.first().click();
      await timeline.drawn();
    }
    expect(await timeline.clusters.count()).toBe(0);
    expect((await timeline.shown()).length).toBeGreaterThan(0);
  });

  test('buttons zoom, move and show the whole', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const whole = await timeline.view();
    const at = async (act: string) => {
      await timeline.button(act).click();
      await timeline.drawn();
      return timeline.extent();
    };
    const start = await timeline.extent();
    const near = await at('zoom-in');
    expect((near.hi - near.lo) / (start.hi - start.lo)).toBeCloseTo(0.5, 1);
    const earlier = await at('earlier');
    expect(earlier.lo).toBeLessThan(near.lo);
    const later = await at('later');
    expect(later.lo).toBeGreaterThan(earlier.lo);
    const far = await at('zoom-out');
    expect(far.hi - far.lo).toBeGreaterThan(near.hi - near.lo);
    await at('zoom-in');
    await timeline.button('whole').click();
    await timeline.drawn();
    expect(await timeline.view()).toBe(whole);
    await timeline.button('help').click();
    await expect(timeline.help).toBeVisible();
    await timeline.help.getByRole('button', { name: 'Close' }).click();
    await expect(timeline.help).toBeHidden();
  });
});

test.describe('the overview', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('its brush, dragged, moves the view', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/1980');
    const before = await timeline.extent();
    const selection = await timeline.overview.boundingBox();
    if (!selection) throw new Error('The brush is not to be seen');
    const [x, y] = [selection.x + selection.width / 2, selection.y + selection.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 200, y, { steps: 5 });
    await page.mouse.up();
    await timeline.drawn();
    const after = await timeline.extent();
    expect(after.lo).toBeGreaterThan(before.lo);
    expect((after.hi - after.lo) / (before.hi - before.lo)).toBeCloseTo(1, 1);
    const moved = await timeline.overview.boundingBox();
    expect(moved?.x).toBeCloseTo(selection.x + 200, -1);
    await expect(page).toHaveURL(/#view=/);
  });

  test('its ends, dragged, widen and narrow the view', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1970/1990');
    const before = await timeline.extent();
    const brush = await timeline.overview.boundingBox();
    if (!brush) throw new Error('The brush is not to be seen');
    const [x, y] = [brush.x + brush.width - 2, brush.y + brush.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y, { steps: 5 });
    await page.mouse.up();
    await timeline.drawn();
    const after = await timeline.extent();
    expect(Math.abs(after.lo - before.lo) / (before.hi - before.lo)).toBeLessThan(0.02);
    expect(after.hi).toBeGreaterThan(before.hi);
  });

  test('a click beside the brush takes the view there', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/1970');
    const box = await timeline.element.locator('[data-overview]').boundingBox();
    if (!box) throw new Error('The overview is not to be seen');
    await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
    await timeline.drawn();
    const { lo, hi } = await timeline.extent();
    expect(lo).toBeGreaterThan(Date.UTC(1980, 0));
    expect((hi - lo) / (Date.UTC(1971, 0) - Date.UTC(1960, 0))).toBeCloseTo(1, 1);
  });

  test('as a slider it moves with the arrow keys, grows with − and tells where it is', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/1980');
    await timeline.overview.focus();
    await expect(timeline.overview).toHaveAttribute('aria-valuetext', /^Showing 1960 to 19(?:80|81), \d+ events$/);
    const start = await timeline.extent();
    await page.keyboard.press('ArrowRight');
    await timeline.drawn();
    const later = await timeline.extent();
    expect(later.lo).toBeGreaterThan(start.lo);
    await expect(timeline.overview).not.toHaveAttribute('aria-valuetext', /Showing 1960/);
    await page.keyboard.press('ArrowLeft');
    await timeline.drawn();
    expect(Math.abs((await timeline.extent()).lo - start.lo)).toBeLessThan(200 * 86_400_000);
    await page.keyboard.press('-');
    await timeline.drawn();
    const wide = await timeline.extent();
    expect(wide.hi - wide.lo).toBeGreaterThan((start.hi - start.lo) * 1.2);
    await page.keyboard.press('+');
    await timeline.drawn();
    const near = await timeline.extent();
    expect(near.hi - near.lo).toBeLessThan(wide.hi - wide.lo);
    const position = async () => Number(await timeline.overview.getAttribute('aria-valuenow'));
    await page.keyboard.press('End');
    await timeline.drawn();
    expect(await position()).toBeGreaterThan(70);
    await page.keyboard.press('Home');
    await timeline.drawn();
    expect(await position()).toBeLessThan(30);
  });
});

test.describe('with fingers', () => {
  /** Fingers at places of the window; an empty list lifts them. */
  async function touch(page: Page) {
    const session = await page.context().newCDPSession(page);
    return (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  }

  test.describe('on a tablet', () => {
    test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

    test('a pinch zooms the picture and not the page', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      const whole = await span(timeline);
      const { x, y } = await emptyPlace(page);
      const send = await touch(page);
      await send('touchStart', [{ x: x - 30, y }, { x: x + 30, y }]);
      for (const spread of [50, 80, 110, 140]) await send('touchMove', [{ x: x - spread, y }, { x: x + spread, y }]);
      await send('touchEnd', []);
      await expect.poll(() => span(timeline)).toBeLessThan(whole * 0.5);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    });

    test('one finger pans it', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1970/2000');
      const before = await timeline.extent();
      const { x, y } = await emptyPlace(page);
      const send = await touch(page);
      await send('touchStart', [{ x, y }]);
      for (const dx of [20, 60, 120, 200]) await send('touchMove', [{ x: x - dx, y }]);
      await send('touchEnd', []);
      await expect.poll(async () => (await timeline.extent()).lo).toBeGreaterThan(before.lo);
    });
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('one finger scrolls the page over the vertical picture', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      const before = await timeline.view();
      const send = await touch(page);
      await send('touchStart', [{ x: 200, y: 700 }]);
      for (const y of [680, 640, 580, 500, 420, 340]) {
        await send('touchMove', [{ x: 200, y }]);
        await timeline.drawn();
      }
      await send('touchEnd', []);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
      expect(await timeline.view()).toBe(before);
    });

    test('a pinch zooms along the time that runs down', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      const whole = await span(timeline);
      await timeline.picture.evaluate((node) => node.scrollIntoView({ block: 'start', behavior: 'instant' }));
      const [x, y] = [350, 400];
      const send = await touch(page);
      await send('touchStart', [{ x, y: y - 30 }, { x, y: y + 30 }]);
      for (const spread of [50, 80, 110, 140]) await send('touchMove', [{ x, y: y - spread }, { x, y: y + spread }]);
      await send('touchEnd', []);
      await expect.poll(() => span(timeline)).toBeLessThan(whole * 0.5);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    });

    test('a tap on a mark opens its panel at the foot of the window', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      await timeline.mark('fda-approval').tap();
      await expect(timeline.panel.getByRole('heading')).toHaveText('FDA approves ketamine for people');
      const box = await timeline.panel.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    });
  });
});
