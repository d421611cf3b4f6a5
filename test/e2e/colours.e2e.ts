import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** Lightness of the page's ground and of its text, 0 to 255. */
async function lightness(page: Page): Promise<{ paper: number; ink: number }> {
  return page.evaluate(() => {
    const mean = (color: string) => {
      const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      return parts.reduce((sum, part) => sum + part, 0) / 3;
    };
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: mean(backgroundColor), ink: mean(color) };
  });
}

async function expectDark(page: Page): Promise<void> {
  const { paper, ink } = await lightness(page);
  expect(paper).toBeLessThan(60);
  expect(ink).toBeGreaterThan(180);
}

async function expectLight(page: Page): Promise<void> {
  const { paper, ink } = await lightness(page);
  expect(paper).toBeGreaterThan(220);
  expect(ink).toBeLessThan(80);
}

test.describe('colour schemes', () => {
  test('light by default, dark where the system says so', async ({ page }) => {
    await page.goto('/');
    await expectLight(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectDark(page);
  });

  test("the reader's choice wins, lasts over pages and reloads, and can be given back to the system", async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Colour scheme').selectOption('Dark');
    await expectDark(page);
    await page.reload();
    await expectDark(page);
    await page.goto('/glossary/');
    await expect(page.getByLabel('Colour scheme')).toHaveValue('dark');
    await expectDark(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByLabel('Colour scheme').selectOption('Light');
    await expectLight(page);
    await page.getByLabel('Colour scheme').selectOption('Automatic');
    await expectDark(page);
    await page.reload();
    await expectDark(page);
  });

  test('the choice is there before the first paint', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Colour scheme').selectOption('Dark');
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        const { theme } = document.documentElement.dataset;
        if (document.readyState === 'interactive') Reflect.set(globalThis, 'themeAtFirst', theme);
      });
    });
    await page.reload();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'themeAtFirst') as unknown)).toBe('dark');
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('shapes, bars, lines and text are drawn in the colours of the system', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const paints = await page.evaluate(() => {
      const system = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((node) => node.getClientRects().length > 0).map((node) => getComputedStyle(node));
      return {
        ground: system('Canvas'),
        text: system('CanvasText'),
        shapes: seen('[data-marks] a .annals-shape').map(({ fill, stroke }) => [fill, stroke]),
        bars: seen('.annals-ground-live .annals-bar').map(({ stroke }) => stroke),
        whiskers: seen('.annals-ground-live .annals-whisker').map(({ stroke }) => stroke),
        ticks: seen('.annals-ground-live .annals-tick').map(({ fill }) => fill),
        axis: seen('.annals-ground-live .annals-axis-line').map(({ stroke }) => stroke),
      };
    });
    const invisible = (paint: string) => paint === paints.ground || paint === 'none' || /^rgba\(.*, 0\)$/.test(paint);
    expect(paints.shapes.length).toBeGreaterThan(10);
    expect(paints.shapes.filter(([, stroke = 'none']) => invisible(stroke))).toEqual([]);
    for (const name of ['bars', 'whiskers', 'ticks', 'axis'] as const) {
      expect(paints[name].length, name).toBeGreaterThan(0);
      expect(paints[name].filter(invisible), name).toEqual([]);
    }
  });

  test('what is selected, found, pressed or in view is told by a line', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval&filter=category:regulation');
    const outlined = (id: string) =>
      timeline.mark(id).locator('[data-label]').evaluate((node) => getComputedStyle(node).outlineStyle !== 'none');
    expect(await outlined('fda-approval')).toBe(true);
    expect(await outlined('us-schedule-iii')).toBe(false);
    const look = (id: string) =>
      timeline.category(id).evaluate((node) => {
        const { borderTopColor, borderTopWidth, outlineStyle, backgroundColor, fontWeight } = getComputedStyle(node);
        return [borderTopColor, borderTopWidth, outlineStyle, backgroundColor, fontWeight].join(' ');
      });
    expect(await look('regulation')).not.toBe(await look('depression'));
    const brush = await timeline.overview.evaluate((node) => {
      const style = getComputedStyle(node);
      return Number.parseFloat(style.borderInlineStartWidth) + Number.parseFloat(style.outlineStyle === 'none' ? '0' : style.outlineWidth);
    });
    expect(brush).toBeGreaterThan(0);
  });
});

test.describe('motion', () => {
  test('with reduced motion a change of view cuts', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const views = await frames(timeline);
    expect(new Set(views).size).toBe(2);
  });

  test.describe('without that wish', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('it flies there through views in between', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      const views = await frames(timeline);
      expect(new Set(views).size).toBeGreaterThan(3);
      expect(views.at(-1)).toBe('1956/1975');
    });
  });

  /** The views drawn, frame by frame, from the start of a change to its end. */
  function frames(timeline: Timeline): Promise<string[]> {
    return timeline.element.evaluate(async (node) => {
      const element = node as HTMLElement & { view: string; zoomTo(view: string): void };
      const seen = [element.view];
      const ended = new Promise<void>((resolve) => element.addEventListener('annals:view', () => resolve(), { once: true }));
      let over = false;
      void ended.then(() => (over = true));
      element.zoomTo('1956/1975');
      while (!over) {
        await new Promise(requestAnimationFrame);
        seen.push(element.view);
      }
      seen.push(element.view);
      return seen;
    });
  }
});

test.describe('on paper', () => {
  test('the timeline is printed with its whole list', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await page.locator('details.annals-as-list > summary').click();
    await page.emulateMedia({ media: 'print' });
    await expect(timeline.picture).toBeVisible();
    const heights = await timeline.element
      .locator('[data-item]')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(heights).toHaveLength(events.length);
    expect(heights.filter((height) => height < 20)).toEqual([]);
  });

  test('the story is printed with its picture, without controls', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/');
    await page.emulateMedia({ media: 'print' });
    await expect(timeline.picture).toBeVisible();
    await expect(timeline.search).toBeHidden();
    await expect(timeline.button('zoom-in')).toBeHidden();
    await expect(timeline.overview).toBeHidden();
    await expect(page.getByLabel('Colour scheme')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
    await expect(page.getByText('988 Suicide & Crisis Lifeline').first()).toBeVisible();
    expect((await lightness(page)).ink).toBeLessThan(80);
  });

  test('dark screens print dark on light', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('/events/fda-approval/');
    const { ink } = await lightness(page);
    expect(ink).toBeLessThan(80);
  });

  test('a browser can make a PDF of it', async ({ page }) => {
    await new Timeline(page).open('/');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
  });
});
