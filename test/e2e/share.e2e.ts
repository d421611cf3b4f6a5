import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { eventTable } from '../../src/content/event-table.ts';
import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

const title = 'Can ketamine treat depression?';

/** Opens a page and its menu. */
async function opened(page: Page, path = '/timeline/'): Promise<{ timeline: Timeline; menu: Locator; button: Locator }> {
  const timeline = new Timeline(page);
  await timeline.open(path);
  const button = timeline.element.locator('.annals-toolbar [data-part="share"]');
  const menu = timeline.element.locator('.annals-share');
  await button.click();
  await expect(menu).toBeVisible();
  return { timeline, menu, button };
}

async function taken(page: Page, menu: Locator, what: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), menu.locator(`[data-share="${what}"]`).click()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test.describe('the menu of what one may take away', () => {
  test('opens by its button with the focus inside, and Escape gives it back', async ({ page }) => {
    const { menu, button } = await opened(page);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(menu.locator('[data-share="copy"]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    await menu.locator('[data-share="close"]').click();
    await expect(menu).toBeHidden();
  });

  test('closes when one turns to something else, but not by its own keys', async ({ page }) => {
    const { timeline, menu, button } = await opened(page);
    const view = await timeline.view();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    expect(await timeline.view()).toBe(view);
    await expect(menu).toBeVisible();
    await page.locator('h1').click();
    await expect(menu).toBeHidden();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  test('lies inside of the window on the narrowest phone, with its text doubled', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { menu } = await opened(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const control of await menu.locator('button, a, input').all()) {
      const box = await control.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('axe finds nothing wrong in the menu', async ({ page }) => {
  await opened(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.annals-share').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test.describe('the link', () => {
  test('is that of the view, and is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { timeline, menu } = await opened(page, '/timeline/#view=1990/2010&filter=category:depression');
    await menu.locator('[data-share="copy"]').click();
    await expect(menu.getByRole('status')).toHaveText('The link is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(page.url()).toContain('#view=1990/2010&filter=category:depression');
    await timeline.call('setFilter', 'category:culture');
    await expect(menu.locator('[data-share-link]')).toHaveValue(/filter=category:culture$/);
    await expect(menu.locator('[data-share-count]')).toHaveText(/^\d of 42 events$/);
  });

  test('can be copied by hand where the browser does not let the page', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const { menu } = await opened(page);
    await menu.locator('[data-share="copy"]').click();
    await expect(menu.getByRole('status')).toHaveText('Press Ctrl+C or ⌘C to copy the link.');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  });
});

test.describe('the picture', () => {
  test('as SVG stands alone, with title, source and address, and all that is seen', async ({ page }) => {
    const { timeline, menu } = await opened(page, '/timeline/#view=1950/2026');
    const download = await taken(page, menu, 'svg');
    expect(download.suggestedFilename()).toBe('can-ketamine-treat-depression-1950-2026.svg');
    const svg = await textOf(download);
    const shown = (await timeline.marks.locator('[data-label]').evaluateAll((nodes) => nodes.map((node) => ({ text: node.textContent ?? '', cut: node.scrollWidth > node.clientWidth }))));
    const clusters = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => node.textContent?.trim() ?? ''));
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      const attributes = all.flatMap((node) => [...node.attributes]).filter(({ name }) => !name.startsWith('xmlns'));
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? null,
        title: parsed.querySelector('title')?.textContent,
        about: parsed.querySelector('desc')?.textContent,
        texts: [...parsed.querySelectorAll('text')].map((node) => node.textContent?.trim() ?? ''),
        shapes: new Set([...parsed.querySelectorAll('path')].map((node) => node.getAttribute('d'))).size,
        elements: [...new Set(all.map((node) => node.localName))].sort(),
        foreign: attributes.filter(({ name, value }) => /^(?:on|style|class|data-|aria-)/.test(name) || /var\(|url\(|https?:|color\(|rgba\(/.test(value)).map(({ name }) => name),
      };
    }, svg);
    expect(read.fault).toBeNull();
    expect(read.foreign).toEqual([]);
    expect(read.elements).toEqual(['desc', 'line', 'path', 'rect', 'svg', 'text', 'title', 'tspan']);
    expect(read.title).toBe(title);
    expect(read.texts[0]).toBe(title);
    const about = /^\d+ events, 1950 to 2026 · Source: The astro-annals contributors$/;
    expect(read.texts.filter((text) => about.test(text))).toHaveLength(1);
    expect(read.texts).toContain(page.url());
    expect(read.about).toContain(page.url());
    expect(read.texts).toContain('Law & regulation');
    expect(shown.length).toBeGreaterThan(5);
    for (const { text, cut } of shown) {
      if (!cut) expect(read.texts).toContain(text);
    }
    expect(read.texts.filter((text) => /^\+/.test(text))).toEqual(clusters);
    expect(clusters.length).toBeGreaterThan(0);
    expect(read.shapes).toBeGreaterThan(4);
  });

  test('is drawn by other programs, too', async ({ page }) => {
    const { menu } = await opened(page);
    const svg = await textOf(await taken(page, menu, 'svg'));
    const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colors = new Set<string>();
    for (let at = 0; at < data.length; at += info.channels) colors.add(data.subarray(at, at + 3).toString('hex'));
    // The palette's colours of light pages: law, depression, debate.
    for (const color of ['0062a3', '00714f', 'b23a0e']) expect(colors).toContain(color);
  });

  test('as PNG has two pixels for each of the page, in the colours of the reader', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { menu } = await opened(page);
    const download = await taken(page, menu, 'png');
    expect(download.suggestedFilename()).toBe('can-ketamine-treat-depression-1955-2026.png');
    const picture = sharp(await readFile(await download.path()));
    const svg = await textOf(await taken(page, menu, 'svg'));
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const { format, ...size } = await picture.metadata();
    expect({ format, width: size.width, height: size.height }).toEqual({ format: 'png', width: 2 * Number(width), height: 2 * Number(height) });
    const [r, g, b] = await picture.extract({ left: 2, top: 2, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    expect([r, g, b]).toEqual([0x14, 0x17, 0x1a]);
  });

  test('of a phone is upright', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { menu } = await opened(page);
    const { width = 0, height = 0 } = await sharp(await readFile(await (await taken(page, menu, 'png')).path())).metadata();
    expect(height).toBeGreaterThan(2 * width);
  });
});

test.describe('the events of the filter', () => {
  const filter = 'category:regulation';
  const wanted = events.filter(({ category }) => category === 'regulation').map(({ id }) => id);

  test('as CSV are a table that content/events reads', async ({ page }) => {
    const { menu } = await opened(page, `/timeline/#filter=${filter}`);
    const download = await taken(page, menu, 'csv');
    expect(download.suggestedFilename()).toBe('can-ketamine-treat-depression-events.csv');
    const { rows, faults } = eventTable(await textOf(download), 'csv');
    expect(faults).toEqual([]);
    expect(rows.map(({ data }) => data.id)).toEqual(wanted);
    await expect(menu.getByRole('status')).toHaveText('Saved.');
  });

  test('as JSON are those of events.json', async ({ page }) => {
    const { menu } = await opened(page, `/timeline/#filter=${filter}`);
    const saved = JSON.parse(await textOf(await taken(page, menu, 'json'))) as { title: string; events: { id: string }[] };
    expect(saved.title).toBe(title);
    expect(saved.events.map(({ id }) => id)).toEqual(wanted);
  });

  test('as ICS are entries of a calendar', async ({ page }) => {
    const { menu } = await opened(page, `/timeline/#filter=${filter}`);
    const calendar = (await textOf(await taken(page, menu, 'ics'))).replaceAll('\r\n ', '');
    const ids = [...calendar.matchAll(/^UID:([^@\r]*)@/gm)].map(([, id = '']) => id);
    expect(ids).toContain('fda-approval');
    expect(ids.filter((id) => !wanted.includes(id))).toEqual([]);
  });

  test('that cannot be loaded are not saved, and it says so', async ({ page, trouble }) => {
    trouble.expect(/events\.csv|Failed to load resource/);
    await page.route('**/events.csv', (route) => route.abort());
    const { menu } = await opened(page);
    await menu.locator('[data-share="csv"]').click();
    await expect(menu.getByRole('status')).toHaveText('This could not be made. Try again.');
  });
});
