import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { folder } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Told {
  readonly view: string;
  readonly highlight: readonly string[];
}

/** The home page's scenes, as the file says. */
const scenes: readonly Told[] = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/data-scene="([^"]+)"(?: data-highlight="([^"]+)")?/g)].map(
  ([, view = '', highlight = '']) => ({ view, highlight: highlight.split(' ') }),
);

/** A story and the timeline that goes along with it. */
class Story {
  readonly page: Page;
  readonly element: Locator;
  readonly back: Locator;
  readonly scenes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('annals-timeline[data-story]');
    this.back = this.element.getByRole('button', { name: 'Back to the story' });
    this.scenes = page.locator('section[data-scene]');
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** Waits for the timeline on top; the story's own is ready when a reader comes near. */
  async ready(): Promise<void> {
    await this.page.locator('annals-timeline[data-ready]').first().waitFor({ state: 'attached' });
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Scrolls as a wheel does until the beginning of a scene is at a share of the window's height. */
  async read(scene: number, share = 0.4): Promise<void> {
    await this.scenes.nth(scene).evaluate((node, at) => {
      scrollBy({ top: node.getBoundingClientRect().top - innerHeight * at, behavior: 'instant' });
    }, share);
  }

  /** Expects the timeline to be at a scene: its view, its events above the others. */
  async expectAt(scene: number): Promise<void> {
    const { view, highlight } = scenes[scene] ?? { view: '', highlight: [] };
    await expect.poll(() => this.view()).toBe(view);
    await expect(this.scenes.and(this.page.locator('[data-current]'))).toHaveAttribute('data-scene', view);
    const lit = this.element.locator('a[data-event][data-hit]').filter({ visible: true });
    const room = (this.page.viewportSize()?.width ?? 0) >= 1024 ? highlight.length : Math.min(4, highlight.length);
    await expect.poll(() => lit.evaluateAll((nodes, ids) => nodes.filter(({ dataset }) => ids.includes(dataset.event ?? '')).length, highlight)).toBeGreaterThanOrEqual(room);
    expect(await lit.evaluateAll((nodes, ids) => nodes.filter(({ dataset }) => !ids.includes(dataset.event ?? '')).length, highlight)).toBe(0);
  }

  async view(): Promise<string> {
    return this.element.evaluate((element) => (element as HTMLElement & { view: string }).view);
  }

  mark(id: string): Locator {
    return this.element.locator(`a[data-event="${id}"]`);
  }
}

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

test('the home page has scenes to tell', () => {
  expect(scenes.length).toBeGreaterThanOrEqual(4);
  expect(scenes[0]).toEqual({ view: '1956/1966', highlight: ['belgium-animal-anaesthetic', 'ketamine-synthesised', 'belgian-patent'] });
});

test.describe('beside the text', () => {
  test.use({ viewport: wide });

  test('goes from scene to scene, and back the same way', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    for (const scene of scenes.keys()) {
      await story.read(scene);
      await story.expectAt(scene);
      for (const id of scenes[scene]?.highlight ?? []) await expect(story.mark(id).locator('[data-label]'), id).toBeVisible();
    }
    for (const scene of [...scenes.keys()].reverse()) {
      await story.read(scene);
      await story.expectAt(scene);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => story.view()).toBe('1955/2026');
    await expect(page.locator('[data-current]')).toHaveCount(0);
  });

  test('stands beside the text, and stays there', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    for (const scene of [0, 2]) {
      await story.read(scene);
      const [picture, text] = [await story.element.boundingBox(), await story.scenes.nth(scene).boundingBox()];
      expect(picture?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      expect(picture?.y).toBe(16);
      expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(wide.height);
    }
  });

  test('a chapter without scenes shows the whole', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    await page.locator('h2#risks').evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => story.view()).toBe('1955/2026');
    await expect(story.element.locator('a[data-event][data-faded]')).toHaveCount(0);
  });

  test('a line of text has 60 to 75 characters', async ({ page }) => {
    for (const width of [1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/');
      const average = await page.locator('.annals-prose').evaluate((prose) => {
        const lines = [...prose.querySelectorAll('.annals-text > p')].filter(({ textContent }) => (textContent?.length ?? 0) > 250).flatMap((paragraph) => {
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
          return [{ length: paragraph.textContent?.length ?? 0, lines: Math.round(paragraph.getBoundingClientRect().height / height) }];
        });
        // The last line of a paragraph is half full, on an average.
        return lines.reduce((sum, { length }) => sum + length, 0) / lines.reduce((sum, { lines: count }) => sum + count - 0.5, 0);
      });
      expect(average, `${width}`).toBeGreaterThan(58);
      expect(average, `${width}`).toBeLessThan(76);
    }
  });

  test('leaves address, history and the timeline on top as they are, and says nothing', async ({ page }) => {
    const story = new Story(page);
    await story.open('/#view=1990/2026&event=spravato-fda');
    const timeline = new Timeline(page);
    const heard: string[] = [];
    await page.exposeFunction('heard', (text: string) => heard.push(text));
    await story.element.evaluate((element) => {
      for (const type of ['annals:view', 'annals:filter']) {
        element.addEventListener(type, () => (Reflect.get(globalThis, 'heard') as (text: string) => void)(type));
      }
      new MutationObserver(() => (Reflect.get(globalThis, 'heard') as (text: string) => void)('said')).observe(
        element.querySelector('[data-announce]') as Element,
        { childList: true, characterData: true, subtree: true },
      );
    });
    const steps = await page.evaluate(() => history.length);
    for (const scene of [0, 1, 2]) {
      await story.read(scene);
      await story.expectAt(scene);
    }
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(new URL(page.url()).hash).toBe('#view=1990/2026&event=spravato-fda');
    expect(await timeline.view()).toBe('1990/2026');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('a link to a scene leads there, however short the scene is', async ({ page }) => {
    const story = new Story(page);
    // So tall that the next scene is above the middle, too.
    await page.setViewportSize({ width: 1280, height: 1000 });
    await story.open('/#scene-1956-1966');
    await expect(story.scenes.nth(0)).toBeInViewport();
    await story.expectAt(0);
    expect(new URL(page.url()).hash).toBe('#scene-1956-1966');
    await page.evaluate(() => {
      location.hash = '#scene-1989-2001';
    });
    await story.expectAt(3);
    await page.mouse.wheel(0, 60);
    await story.expectAt(4);
  });

  test('a reload is in the same scene', async ({ page }) => {
    const story = new Story(page);
    await story.open('/#scene-1956-1966');
    await story.read(2);
    await story.expectAt(2);
    await page.reload();
    await story.ready();
    await story.expectAt(2);
  });

  test('a reload is in the same scene where the browser does not know how far the reader was', async ({ page }) => {
    const story = new Story(page);
    await story.open('/#scene-1956-1966');
    await story.read(2);
    await story.expectAt(2);
    await page.addInitScript(() => {
      history.scrollRestoration = 'manual';
    });
    await page.reload();
    await story.ready();
    await story.expectAt(2);
    expect(await page.evaluate(() => location.hash)).toBe('#scene-1956-1966');
  });

  test('a reload stays in the scene whatever grows above it, until the reader moves on', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(2);
    await story.expectAt(2);
    const grow = (px: number) =>
      page.evaluate((height) => {
        const late = document.createElement('div');
        late.style.blockSize = `${height}px`;
        // As where a browser has no anchor to hold on to.
        document.documentElement.style.overflowAnchor = 'none';
        document.querySelector('.annals-text')?.prepend(late);
      }, px);
    await page.reload();
    await story.ready();
    await grow(2000);
    await expect(story.scenes.nth(2)).toBeInViewport();
    await story.expectAt(2);
    await grow(900);
    await expect(story.scenes.nth(2)).toBeInViewport();
    await story.expectAt(2);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 40);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await grow(900);
    await expect(page.locator('[data-current]')).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('who was above the story is there again', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(page.locator('[data-current]')).toHaveCount(0);
    await page.reload();
    await story.ready();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('each scene has an address of its own', async ({ page }) => {
    await page.goto('/');
    const ids = await new Story(page).scenes.evaluateAll((nodes) => nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(scenes.length);
    expect(ids[0]).toBe('scene-1956-1966');
  });

  test('the link of a scene shows it on the timeline on top', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.scenes.nth(1).getByRole('link', { name: 'Show on the timeline: 1964 to 1976' }).click();
    const timeline = new Timeline(page);
    await expect(timeline.picture).toBeInViewport();
    expect(await timeline.view()).toBe('1964/1976');
    await expect(timeline.element).toHaveAttribute('selected', 'fda-approval');
  });

  for (const [what, take] of [
    ['zooms', (story: Story) => story.element.getByRole('button', { name: 'Zoom in' }).click()],
    ['opens an event', (story: Story) => story.mark('fda-approval').click()],
    ['presses a key in it', async (story: Story) => {
      await story.mark('fda-approval').focus();
      await story.page.keyboard.press('+');
    }],
    ['drags it', async (story: Story) => {
      const box = await story.element.locator('[data-drawing]').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 300];
      await story.page.mouse.move(x, y);
      await story.page.mouse.down();
      await story.page.mouse.move(x, y - 120, { steps: 4 });
      await story.page.mouse.up();
    }],
  ] as const) {
    test(`a reader who ${what} keeps the timeline, also beyond the next scene, until they go back to the story`, async ({ page }) => {
      const story = new Story(page);
      await story.open();
      await story.read(1);
      await story.expectAt(1);
      await expect(story.back).toBeHidden();
      await take(story);
      await expect(story.back).toBeVisible();
      const taken = await story.view();
      await story.read(3);
      await expect(story.scenes.nth(3)).toHaveAttribute('data-current');
      expect(await story.view()).toBe(taken);
      await story.back.click();
      await expect(story.back).toBeHidden();
      await story.expectAt(3);
      await expect(story.element.locator('[data-panel]')).toBeHidden();
      await story.read(4);
      await story.expectAt(4);
    });
  }

  test('by keyboard: the way back keeps the focus in the picture', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    await story.element.getByRole('button', { name: 'Zoom out' }).focus();
    await page.keyboard.press('Enter');
    await story.back.focus();
    await page.keyboard.press('Enter');
    await story.expectAt(1);
    expect(await story.element.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('turning the wheel over it scrolls the page', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    await story.element.locator('[data-drawing]').hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 200);
    await expect(story.back).toBeHidden();
  });

  test.describe('with motion', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('it glides from scene to scene; where the page is opened it cuts', async ({ page }) => {
      const story = new Story(page);
      const views = await framesOf(page, story, async () => {
        await story.read(1, 0.25);
        await story.expectAt(1);
      });
      expect(views.length).toBeGreaterThan(4);
      expect(views.at(-1)).toBe('1964/1976');
    });
  });

  test('with reduced motion it cuts', async ({ page }) => {
    const story = new Story(page);
    const views = await framesOf(page, story, async () => {
      await story.read(1, 0.25);
      await story.expectAt(1);
    });
    expect(views).toEqual(['1956/1966', '1964/1976']);
  });
});

/** The views that are drawn on the way from the first scene, each once. */
async function framesOf(page: Page, story: Story, way: () => Promise<void>): Promise<string[]> {
  await story.open('/#scene-1956-1966');
  await story.expectAt(0);
  await story.element.evaluate((element) => {
    const views: string[] = [];
    Reflect.set(globalThis, 'views', views);
    requestAnimationFrame(function frame() {
      const { view } = element as HTMLElement & { view: string };
      if (views.at(-1) !== view) views.push(view);
      requestAnimationFrame(frame);
    });
  });
  await way();
  return page.evaluate(() => Reflect.get(globalThis, 'views') as string[]);
}

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('it is a strip on top, of no more than 30 % of the window, with the names of what is told', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    for (const scene of [0, 1, 4]) {
      await story.read(scene);
      await story.expectAt(scene);
      const strip = await story.element.boundingBox();
      expect(strip?.y).toBe(0);
      expect(strip?.width).toBe(phone.width);
      expect(strip?.height).toBeLessThanOrEqual(phone.height * 0.3);
      for (const id of scenes[scene]?.highlight ?? []) await expect(story.mark(id).locator('[data-label]'), id).toBeInViewport();
    }
  });

  test('it covers neither a heading to which a link leads nor what has the focus', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Risks' }).click();
    const strip = await story.element.boundingBox();
    const bottom = (strip?.y ?? 0) + (strip?.height ?? 0);
    const heading = page.locator('h2#risks');
    await expect.poll(async () => Math.round((await heading.boundingBox())?.y ?? 0)).toBeGreaterThanOrEqual(Math.round(bottom));
    await expect(heading).toBeInViewport();
    // Backwards, each link comes in from above.
    await page.locator('h2#risks ~ p a').first().focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const focused = document.activeElement;
        const top = focused?.getBoundingClientRect().top ?? 0;
        const edge = document.querySelector('[data-story]')?.getBoundingClientRect().bottom ?? 0;
        return focused?.closest('[data-story]') === null && top < edge;
      });
      expect(covered).toBe(false);
    }
  });

  test('an event of the strip may have the focus without scrolling the text', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    const before = await page.evaluate(() => scrollY);
    await story.mark('fda-approval').focus();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('what a reader has opened is told below, and the way back is at hand', async ({ page }) => {
    const story = new Story(page);
    await story.open();
    await story.read(1);
    await story.expectAt(1);
    await story.mark('fda-approval').tap();
    await expect(story.element.getByRole('heading', { name: 'FDA approves ketamine for people' })).toBeInViewport();
    const back = await story.back.boundingBox();
    expect(back?.height).toBeGreaterThanOrEqual(43);
    await story.back.tap();
    await story.expectAt(1);
  });

  test('in a window that is too low for it, each scene shows its picture', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 360 });
    const story = new Story(page);
    await story.open();
    await expect(story.element).toBeHidden();
    await expect(page.locator('.annals-scene-picture').filter({ visible: true })).toHaveCount(scenes.length);
  });
});

for (const viewport of [wide, { width: 768, height: 1024 }, phone]) {
  test(`nothing shifts while one reads, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const story = new Story(page);
    await story.open();
    await page.evaluate(() => {
      Reflect.set(globalThis, 'shift', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          Reflect.set(globalThis, 'shift', (Reflect.get(globalThis, 'shift') as number) + (entry as PerformanceEntry & { value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const scene of scenes.keys()) {
      await story.read(scene);
      await story.expectAt(scene);
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shift') as number)).toBeLessThan(0.01);
  });

  test(`a story has no fault that axe finds, ${viewport.width} px wide`, viewport.width === 768 ? { tag: '@thorough' } : {}, async ({ page }) => {
    await page.setViewportSize(viewport);
    const story = new Story(page);
    await story.open();
    await story.read(2);
    await story.expectAt(2);
    const { violations } = await new AxeBuilder({ page }).include('.annals-explainer').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [wide, phone, { width: 320, height: 640 }]) {
    test(`each scene has a picture with its events, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      const story = new Story(page);
      await expect(story.element).toBeHidden();
      for (const [index, { highlight }] of scenes.entries()) {
        const picture = story.scenes.nth(index).getByRole('figure');
        await expect(picture).toBeVisible();
        const links = await picture.getByRole('link').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
        expect(links.sort()).toEqual(highlight.map((id) => `/events/${id}/`).sort());
        const [box, text] = [await picture.boundingBox(), await story.scenes.nth(index).locator('p').first().boundingBox()];
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
        if (viewport === wide) expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }
});

test('on paper each scene has its picture, and no timeline goes along', async ({ page }) => {
  const story = new Story(page);
  await story.open();
  await page.setViewportSize({ width: 672, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(story.element).toBeHidden();
  await expect(page.locator('.annals-scene-picture').filter({ visible: true })).toHaveCount(scenes.length);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.setViewportSize(wide);
  await story.read(1);
  await story.expectAt(1);
});

test('pages without scenes load nothing of it', async ({ page }) => {
  await page.goto('/timeline/');
  await new Timeline(page).ready();
  await expect(page.locator('[data-story], script[src*="Story"]')).toHaveCount(0);
});
