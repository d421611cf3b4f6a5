import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

const folds = (timeline: Timeline) => timeline.element.locator('.annals-fold-name:visible');
const scale = (timeline: Timeline) => timeline.element.getByRole('combobox', { name: 'Scale of time' });
const lanes = (timeline: Timeline) => timeline.element.getByRole('button', { name: 'Lanes' });

test.describe('the scale of time', () => {
  test('folds long gaps, names each by its length, and is one step back', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.places();
    await expect(scale(timeline).locator('option')).toHaveText(['Even', 'Gaps folded', 'Logarithmic']);
    await scale(timeline).selectOption('Gaps folded');
    await timeline.drawn();
    await expect(timeline.element).toHaveAttribute('scale', 'gaps');
    expect(new URL(page.url()).hash).toContain('scale=gaps');
    const names = await folds(timeline).allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    await expect(timeline.element.getByText(/^\d+ years folded$/).first()).toBeAttached();
    await expect(timeline.element.locator('.annals-ground-live .annals-torn')).toHaveCount(2 * names.length);
    await expect(timeline.element.getByText('folded: for this long nothing begins or ends')).toBeVisible();
    await page.goBack();
    await expect(scale(timeline)).toHaveValue('time');
    await timeline.drawn();
    await expect(folds(timeline)).toHaveCount(0);
    expect(await timeline.places()).toEqual(before);
  });

  test('keeps the keys that it has the focus for', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await scale(timeline).focus();
    await page.keyboard.press('End');
    await expect(scale(timeline)).toHaveValue('log');
    await expect(scale(timeline)).toBeFocused();
  });

  test('leaves the ticks clear of what names a fold', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#scale=gaps');
    const boxes = await timeline.element
      .locator('.annals-fold-name:visible > :first-child, .annals-ground-live .annals-tick')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ left, right }) => [left, right] as const));
    boxes.sort(([a], [b]) => a - b);
    boxes.forEach(([left], index) => expect(left).toBeGreaterThan(boxes[index - 1]?.[1] ?? -Infinity));
  });

  test('on a phone tells a fold’s length between its torn edges', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#scale=gaps');
    const name = folds(timeline).first();
    await expect(name).toHaveText(/years folded/);
    const box = await name.boundingBox();
    const band = await timeline.element.locator('.annals-ground-live .annals-gap').first().boundingBox();
    if (!box || !band) throw new Error('A fold lacks its name');
    expect(box.y).toBeGreaterThanOrEqual(band.y);
    expect(box.y + box.height).toBeLessThanOrEqual(band.y + band.height);
    const torn = await timeline.element.locator('.annals-ground-live .annals-torn').first().boundingBox();
    expect(torn?.width).toBeGreaterThan(band.width);
  });

  test('is shown by its control whoever has set it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.element.evaluate((node) => node.setAttribute('scale', 'log'));
    await expect(scale(timeline)).toHaveValue('log');
    await timeline.element.evaluate((node) => node.removeAttribute('scale'));
    await expect(scale(timeline)).toHaveValue('time');
  });
});

test('lanes are switched by a button that says so, and back', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await expect(lanes(timeline)).toHaveAttribute('aria-pressed', 'false');
  await lanes(timeline).click();
  await expect(lanes(timeline)).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline.element.locator('.annals-ground-live [data-lane]')).toHaveCount(7);
  expect(new URL(page.url()).hash).toContain('lanes=category');
  await page.goBack();
  await expect(lanes(timeline)).toHaveAttribute('aria-pressed', 'false');
  await expect(timeline.element.locator('.annals-ground-live [data-lane]')).toHaveCount(0);
});

test('a vertical picture has no lanes to switch', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const timeline = new Timeline(page);
  await timeline.open();
  await expect(scale(timeline)).toBeVisible();
  await expect(lanes(timeline)).toBeHidden();
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('marks glide to where another scale has them, and nothing of the old picture stays', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const drawing = timeline.element.locator('[data-drawing]');
    const seen = await drawing.evaluateHandle((node) => ({
      animations: new Promise<number>((resolve) => {
        new MutationObserver((_records, observer) => {
          observer.disconnect();
          resolve(node.getAnimations({ subtree: true }).length);
        }).observe(node, { attributeFilter: ['data-morphing'] });
      }),
    }));
    await scale(timeline).selectOption('Logarithmic');
    expect(await seen.evaluate(({ animations }) => animations)).toBeGreaterThan(5);
    await expect(drawing).not.toHaveAttribute('data-morphing');
    await expect(timeline.element.locator('.annals-ground-live')).toHaveCount(1);
    const moved = await timeline.places();
    const fresh = new Timeline(await page.context().newPage());
    await fresh.open('/timeline/#scale=log');
    // Places, not sizes: a face that comes late makes other widths.
    const points = (places: typeof moved) => Object.entries(places).map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]);
    expect(points(moved)).toEqual(points(await fresh.places()));
  });

  test('whoever moves the picture meanwhile has it at once', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const drawing = timeline.element.locator('[data-drawing]');
    const ended = await timeline.element.evaluate(async (element) => {
      element.setAttribute('scale', 'log');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      const node = element.querySelector<HTMLElement>('[data-drawing]');
      const during = node?.hasAttribute('data-morphing');
      node?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      return [during, node?.hasAttribute('data-morphing'), node?.getAnimations({ subtree: true }).length];
    });
    expect(ended).toEqual([true, false, 0]);
    await expect(drawing.locator('.annals-ground-live')).toHaveCount(1);
  });
});

test('with reduced motion a switch cuts', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const animations = await timeline.element.evaluate(async (element) => {
    element.setAttribute('scale', 'log');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return element.querySelector('[data-drawing]')?.getAnimations({ subtree: true }).length;
  });
  expect(animations).toBe(0);
});
