import type { Locator } from '@playwright/test';
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

async function boxAt(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen');
  return box;
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

  test('Ctrl and the wheel leave the page as large as it was', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const size = () => page.evaluate(() => [devicePixelRatio, visualViewport?.scale, innerWidth]);
    const before = await size();
    await page.evaluate(() => {
      addEventListener('wheel', (event) => document.documentElement.setAttribute('data-wheel', String(event.defaultPrevented)));
    });
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await expect(page).toHaveURL(/#view=/);
    await expect(page.locator('html')).toHaveAttribute('data-wheel', 'true');
    expect(await size()).toEqual(before);
  });

  test('a wheel that goes on turning is one step of the history, and reads the layout once', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const whole = await span(timeline);
    const { x, y } = await emptyPlace(page);
    const turned = await timeline.picture.locator('[data-drawing]').evaluate(
      (drawing, [clientX, clientY]) => {
        const steps = history.length;
        const reads = { count: 0 };
        const read = drawing.getBoundingClientRect.bind(drawing);
        drawing.getBoundingClientRect = () => {
          reads.count++;
          return read();
        };
        const views = new Set<string>();
        for (let turns = 0; turns < 30; turns++) {
          drawing.dispatchEvent(
            new WheelEvent('wheel', { deltaY: -20, ctrlKey: true, bubbles: true, cancelable: true, clientX, clientY }),
          );
          views.add((drawing.closest('annals-timeline') as HTMLElement & { view: string }).view);
        }
        return { steps, reads: reads.count, views: views.size };
      },
      [x, y] as const,
    );
    await expect(page).toHaveURL(/#view=/);
    expect(turned.reads).toBe(1);
    // Each turn changes the view at once.
    expect(turned.views).toBe(30);
    expect(whole / (await span(timeline))).toBeCloseTo(2 ** (30 * 0.2), 0);
    expect(await page.evaluate(() => history.length)).toBe(turned.steps + 1);
  });

  test('turned sideways or with Shift, a wheel that zooms moves along the time', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const before = await timeline.extent();
    const length = before.hi - before.lo;
    const { x, y } = await emptyPlace(page);
    await page.mouse.click(x, y);
    await page.mouse.wheel(80, 3);
    await expect.poll(async () => (await timeline.extent()).lo).toBeGreaterThan(before.lo);
    const later = await timeline.extent();
    expect((later.hi - later.lo) / length).toBeCloseTo(1, 2);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, -160);
    await page.keyboard.up('Shift');
    await expect.poll(async () => (await timeline.extent()).lo).toBeLessThan(before.lo);
    const earlier = await timeline.extent();
    expect((earlier.hi - earlier.lo) / length).toBeCloseTo(1, 2);
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  });

  test('turned sideways before a click it does nothing to the picture', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const before = await timeline.view();
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(80, 0);
    // A move ends what the browser takes for one turn.
    await page.mouse.move(x + 5, y);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await timeline.view()).toBe(before);
  });

  test('a wheel turned on where it cannot zoom nearer keeps the place', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1970-02-19/1970-02-20');
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    /** The axis as one sees it: around the view, more or less of it may be drawn. */
    const axis = () =>
      timeline.picture.evaluate((picture) => {
        const { left, right } = picture.getBoundingClientRect();
        return [...picture.querySelectorAll<Element>('.annals-tick')].flatMap((tick) => {
          const { x, width } = tick.getBoundingClientRect();
          return width > 0 && x > left + 1 && x + width < right - 1 ? [{ text: tick.textContent, x }] : [];
        });
      });
    for (let turns = 0; turns < 4; turns++) await page.mouse.wheel(0, -3000);
    await expect.poll(() => timeline.view()).toMatch(/:\d\dZ$/);
    await timeline.drawn();
    const nearest = await axis();
    expect(nearest.length).toBeGreaterThan(2);
    for (let turns = 0; turns < 4; turns++) await page.mouse.wheel(0, -3000);
    await timeline.drawn();
    await page.keyboard.up('Control');
    expect(await axis()).toEqual(nearest.map(({ text, x }) => ({ text, x: expect.closeTo(x, 0) })));
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

  test('a drag that begins on a mark moves it, and neither opens, drags a link nor selects text', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const mark = timeline.mark('fda-approval');
    const before = await boxAt(mark);
    await page.evaluate(() => {
      for (const type of ['dragstart', 'selectstart']) {
        document.addEventListener(type, (event) => {
          document.documentElement.toggleAttribute(`data-${type}`, !event.defaultPrevented);
        });
      }
    });
    await page.mouse.move(before.x + 60, before.y + before.height / 2);
    await page.mouse.down();
    await page.mouse.move(before.x + 20, before.y + before.height / 2 + 60, { steps: 8 });
    await timeline.drawn();
    expect((await boxAt(mark)).x).toBeCloseTo(before.x - 40, 0);
    await page.mouse.up();
    await expect(timeline.panel).toBeHidden();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    await expect(page.locator('html')).not.toHaveAttribute('data-dragstart', '');
    await expect(page.locator('html')).not.toHaveAttribute('data-selectstart', '');
    await mark.click();
    await expect(timeline.panel).toBeVisible();
  });

  test('a hand that trembles still clicks', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const before = await timeline.view();
    const { x, y, height } = await boxAt(timeline.mark('fda-approval'));
    await page.mouse.move(x + 30, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 32, y + height / 2 + 1, { steps: 2 });
    await page.mouse.up();
    await expect(timeline.panel).toBeVisible();
    expect(await timeline.view()).toBe(before);
  });

  test('a drag follows the pointer out of the picture, is one step of the history, reads the layout once, and ends with the button', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const { x, y } = await emptyPlace(page);
    const shape = timeline.mark('fda-approval').locator('svg');
    const start = await boxAt(shape);
    const steps = await page.evaluate(() => history.length);
    const drawing = timeline.picture.locator('[data-drawing]');
    await drawing.evaluate((node: HTMLElement) => {
      const read = node.getBoundingClientRect.bind(node);
      node.getBoundingClientRect = () => {
        node.dataset.reads = String(Number(node.dataset.reads ?? 0) + 1);
        return read();
      };
    });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 3 });
    await timeline.drawn();
    expect((await boxAt(shape)).x).toBeCloseTo(start.x + 100, 0);
    await page.mouse.move(x + 200, 2, { steps: 3 });
    await timeline.drawn();
    expect((await boxAt(shape)).x).toBeCloseTo(start.x + 200, 0);
    await page.mouse.up();
    await timeline.drawn();
    const outside = await timeline.extent();
    await page.mouse.move(x, y, { steps: 3 });
    await timeline.drawn();
    expect(await timeline.extent()).toEqual(outside);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await expect(drawing).toHaveAttribute('data-reads', '1');
  });

  test('a drag is not a click into the picture: the wheel scrolls the page afterwards', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 3 });
    await page.mouse.up();
    await timeline.drawn();
    const dragged = await timeline.view();
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await timeline.view()).toBe(dragged);
  });

  test('after a drag, Ctrl and a click on a mark are a link like any other', async ({ page, context }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 3 });
    await page.mouse.up();
    const opened = context.waitForEvent('page');
    await timeline.mark('fda-approval').click({ modifiers: ['ControlOrMeta'] });
    await expect(await opened).toHaveURL(/\/events\/fda-approval\/$/);
  });

  test('another button does not drag', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const before = await timeline.view();
    const { x, y } = await emptyPlace(page);
    await page.mouse.move(x, y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(x - 100, y, { steps: 3 });
    await page.mouse.up({ button: 'middle' });
    await timeline.drawn();
    expect(await timeline.view()).toBe(before);
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
    const [, from = '', to = ''] = /, (\d{4}) to (\d{4}) \(/.exec((await cluster.getAttribute('aria-label')) ?? '') ?? [];
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

test.describe('with motion', () => {
  test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'no-preference' } });

  test('a gesture stops a flight where it is', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#view=1960/2000');
    const { x, y } = await emptyPlace(page);
    const told = await timeline.element.evaluate(async (element, [clientX, clientY]) => {
      const views: string[] = [];
      element.addEventListener('annals:view', (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
      (element as HTMLElement & { zoomTo(view: string): void }).zoomTo('1990/1991');
      const turn = { deltaY: 10, ctrlKey: true, bubbles: true, cancelable: true, clientX, clientY };
      element.querySelector('[data-drawing]')?.dispatchEvent(new WheelEvent('wheel', turn));
      // Longer than any flight.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return views;
    }, [x, y] as const);
    expect(told).toHaveLength(1);
    expect(await span(timeline)).toBeGreaterThan(Date.UTC(2000, 0) - Date.UTC(1961, 0));
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
  /** Fingers at places of the window; an end without any lifts them all. */
  async function touch(page: Page) {
    const session = await page.context().newCDPSession(page);
    return (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: { x: number; y: number; id?: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ id, ...point })) });
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

    test('fingers keep what is under them, also when one of two is lifted and comes back', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1960/2000');
      const { x, y } = await emptyPlace(page);
      /** Where the marks stand whose labels nothing pushes. */
      const places = async () => {
        await timeline.drawn();
        const all = await timeline.places();
        return Object.fromEntries(Object.entries(all).filter(([, box]) => box.x > 40 && box.x < 760));
      };
      const expectMoved = async (before: Record<string, Box>, where: (x: number) => number) => {
        const pairs = both(before, await places());
        expect(pairs.length).toBeGreaterThan(2);
        for (const [was, now] of pairs) expect(now.x).toBeCloseTo(where(was.x), 0);
      };
      const send = await touch(page);
      const right = { x: x + 60, y };
      await send('touchStart', [{ x: x - 60, y }, right]);
      await send('touchMove', [{ x: x - 80, y }, right]);
      const pinched = await places();
      await send('touchMove', [{ x: x - 120, y }, right]);
      await timeline.drawn();
      const origin = (await boxOf(timeline)).x;
      // The start of a mark stands before its anchor; the anchors grow apart about the finger that rests.
      const anchor = (await boxAt(timeline.marks.first().locator('svg'))).width / 2;
      await expectMoved(pinched, (px) => right.x - origin + (px + anchor - right.x + origin) * (180 / 140) - anchor);
      // The second finger leaves: nothing moves until the first does.
      const two = await places();
      await send('touchEnd', [{ ...right, id: 1 }]);
      await expectMoved(two, (px) => px);
      await send('touchMove', [{ x: x - 80, y }]);
      await expectMoved(two, (px) => px + 40);
      // And comes back elsewhere.
      const one = await places();
      await send('touchStart', [{ x: x - 80, y }, { x: x + 100, y }]);
      await expectMoved(one, (px) => px);
      await send('touchMove', [{ x: x - 50, y }, { x: x + 130, y }]);
      await expectMoved(one, (px) => px + 30);
      await send('touchEnd', []);
      await expectMoved(one, (px) => px + 30);
      await expect(page).toHaveURL(/#view=(?!1960\/2000)/);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    });

    test('one finger across the time scrolls the page by itself', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1970/2000');
      const before = await timeline.view();
      const { x, y } = await emptyPlace(page);
      const send = await touch(page);
      await send('touchStart', [{ x, y: y + 100 }]);
      for (const dy of [90, 60, 20, -40, -120]) {
        await send('touchMove', [{ x: x + (100 - dy) / 8, y: y + dy }]);
        await timeline.drawn();
      }
      await send('touchEnd', []);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await timeline.view()).toBe(before);
    });

    test('what the system takes away ends the gesture; the next one begins anew', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1970/2000');
      const { x, y } = await emptyPlace(page);
      const send = await touch(page);
      await send('touchStart', [{ x, y }]);
      for (const dx of [20, 60]) await send('touchMove', [{ x: x - dx, y }]);
      await send('touchCancel', []);
      await expect(page).not.toHaveURL(/#view=1970\/2000/);
      const before = await timeline.extent();
      await send('touchStart', [{ x: x + 60, y }]);
      await timeline.drawn();
      expect(await timeline.extent()).toEqual(before);
      for (const dx of [20, 60]) await send('touchMove', [{ x: x + 60 + dx, y }]);
      await send('touchEnd', []);
      await expect.poll(async () => (await timeline.extent()).lo).toBeLessThan(before.lo);
    });

    test('two timelines on one page do not know of each other', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1970/2000');
      const other = await page.evaluateHandle(async () => {
        const parsed = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
        const second = parsed.querySelector('annals-timeline');
        if (!second) throw new Error('There is no timeline');
        document.querySelector('annals-timeline')?.after(document.adoptNode(second));
        second.setAttribute('view', '1970/2000');
        return second as HTMLElement & { view: string };
      });
      await timeline.drawn();
      const before = await other.evaluate(({ view }) => view);
      await timeline.picture.first().evaluate((node) => node.scrollIntoView({ block: 'end', behavior: 'instant' }));
      const { x, y } = await emptyPlace(page);
      const below = await other.evaluate((node) => node.querySelector('[data-picture]')?.getBoundingClientRect().top ?? 0);
      expect(below).toBeGreaterThan(y);
      const start = await timeline.extent();
      const send = await touch(page);
      await send('touchStart', [{ x, y }]);
      for (const dx of [20, 60, 120]) await send('touchMove', [{ x: x - dx, y }]);
      await send('touchEnd', []);
      await expect.poll(async () => (await timeline.extent()).lo).toBeGreaterThan(start.lo);
      expect(await other.evaluate(({ view }) => view)).toBe(before);
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

    test('two fingers side by side move along the time, and the page stays', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1960/2000');
      await timeline.picture.evaluate((node) => node.scrollIntoView({ block: 'start', behavior: 'instant' }));
      const scrolled = await page.evaluate(() => scrollY);
      const before = await timeline.extent();
      await page.evaluate(() => {
        addEventListener('touchmove', (event) => {
          document.documentElement.setAttribute(`data-fingers-${event.touches.length}`, String(event.defaultPrevented));
        });
      });
      const send = await touch(page);
      await send('touchStart', [{ x: 150, y: 600 }, { x: 250, y: 600 }]);
      for (const y of [580, 540, 480, 400]) {
        await send('touchMove', [{ x: 150, y }, { x: 250, y }]);
        await timeline.drawn();
      }
      await send('touchEnd', []);
      await expect.poll(async () => (await timeline.extent()).lo).toBeGreaterThan(before.lo);
      const after = await timeline.extent();
      expect((after.hi - after.lo) / (before.hi - before.lo)).toBeCloseTo(1, 1);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      // Chromium would not scroll with two fingers; other browsers have to be told.
      await expect(page.locator('html')).toHaveAttribute('data-fingers-2', 'true');
      await send('touchStart', [{ x: 150, y: 600 }]);
      await send('touchMove', [{ x: 150, y: 560 }]);
      await send('touchEnd', []);
      await expect(page.locator('html')).toHaveAttribute('data-fingers-1', 'false');
    });

    test('of two fingers one goes on when the other is lifted; afterwards one scrolls the page again', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      await timeline.picture.evaluate((node) => node.scrollIntoView({ block: 'start', behavior: 'instant' }));
      const scrolled = await page.evaluate(() => scrollY);
      const x = 350;
      const send = await touch(page);
      await send('touchStart', [{ x, y: 350 }, { x, y: 450 }]);
      await send('touchMove', [{ x, y: 300 }, { x, y: 500 }]);
      await send('touchEnd', [{ x, y: 500, id: 1 }]);
      await timeline.drawn();
      const lifted = await timeline.extent();
      for (const y of [320, 360, 400]) await send('touchMove', [{ x, y }]);
      await send('touchEnd', []);
      await expect.poll(async () => (await timeline.extent()).lo).toBeLessThan(lifted.lo);
      const after = await timeline.extent();
      expect((after.hi - after.lo) / (lifted.hi - lifted.lo)).toBeCloseTo(1, 1);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      await send('touchStart', [{ x: 200, y: 700 }]);
      for (const y of [680, 640, 560, 460]) {
        await send('touchMove', [{ x: 200, y }]);
        await timeline.drawn();
      }
      await send('touchEnd', []);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100);
      expect(await timeline.extent()).toEqual(after);
    });

    test('a second finger on a page that is being scrolled zooms neither it nor the picture', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      const before = await timeline.view();
      const send = await touch(page);
      await send('touchStart', [{ x: 200, y: 700 }]);
      for (const y of [680, 640, 580, 500]) {
        await send('touchMove', [{ x: 200, y }]);
        await timeline.drawn();
      }
      await send('touchStart', [{ x: 200, y: 500 }, { x: 200, y: 600 }]);
      for (const spread of [150, 200, 250]) await send('touchMove', [{ x: 200, y: 500 }, { x: 200, y: 500 + spread }]);
      await send('touchEnd', []);
      await timeline.drawn();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
      expect(await timeline.view()).toBe(before);
    });

    test('a pinch that begins on a cluster goes on when the cluster has opened', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      await timeline.clusters.first().evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const scrolled = await page.evaluate(() => scrollY);
      const whole = await span(timeline);
      const { x, y, width, height } = await boxAt(timeline.clusters.first());
      const at = { x: x + width / 2, y: y + height / 2 };
      const node = await timeline.clusters.first().elementHandle();
      const send = await touch(page);
      await send('touchStart', [at, { x: at.x - 30, y: at.y - 40 }]);
      for (let spread = 50; spread <= 400; spread += 25) {
        await send('touchMove', [at, { x: at.x - 30, y: at.y - spread }]);
        await timeline.drawn();
      }
      expect(await node?.evaluate((element) => element.isConnected)).toBe(false);
      await send('touchEnd', []);
      await timeline.drawn();
      expect(whole / (await span(timeline))).toBeCloseTo(400 / 40, 0);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
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

  test.describe('without a script', () => {
    test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true, javaScriptEnabled: false });

    test('the picture leaves every gesture to the browser', async ({ page }) => {
      await page.goto('/timeline/');
      await expect(page.locator('[data-drawing]')).toHaveCSS('touch-action', 'auto');
      await expect(page.locator('[data-picture]')).toHaveCSS('touch-action', 'auto');
    });
  });
});
