import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

/** What paper leaves between margins of 16 mm, px. */
const sheets = {
  A4: { width: ((210 - 32) / 25.4) * 96, height: ((297 - 32) / 25.4) * 96 },
  Letter: { width: ((216 - 32) / 25.4) * 96, height: ((279 - 32) / 25.4) * 96 },
} as const;

/** Prints a timeline from its menu, as far as the browser's own dialog. */
async function askedFor(page: Page, path: string, orientation = 'auto'): Promise<Timeline> {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-asked', '');
  });
  const timeline = new Timeline(page);
  await timeline.open(path);
  await timeline.element.evaluate((node, value) => node.setAttribute('orientation', value), orientation);
  await timeline.drawn();
  await timeline.element.locator('.annals-toolbar [data-part="share"]').click();
  await timeline.element.locator('[data-share="print"]').click();
  await page.locator('html[data-asked]').waitFor();
  return timeline;
}

/** The page as a printer with this paper gets it. */
async function onPaper(page: Page, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  // Pages may be in compressed objects.
  const objects = [...text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].map(([, data = '']) =>
    inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
  );
  return [text, ...objects].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const [format, sheet] of Object.entries(sheets) as [keyof typeof sheets, (typeof sheets)['A4']][]) {
  test.describe(`on ${format}`, () => {
    test('a timeline of a story is printed alone: title, source, address, picture and list', async ({ page }) => {
      const timeline = await askedFor(page, '/#view=1990/2026&filter=category:regulation');
      const address = page.url();
      await onPaper(page, sheet);
      await expect(timeline.element.locator('.annals-paper p')).toHaveText([
        'Can ketamine treat depression?',
        /^\d+ events, 1990 to 2026 · Filter: category:regulation · Source: The astro-annals contributors$/,
        address,
      ]);
      await expect(timeline.picture).toBeVisible();
      await expect(page.locator('.annals-prose:visible, .annals-toolbar:visible, .annals-share:visible, .annals-footer:visible')).toHaveCount(0);
      // Whoever gets the paper may be in distress, too.
      await expect(page.locator('.annals-crisis').first()).toBeVisible();
      const listed = await timeline.element.locator('[data-item]').filter({ visible: true }).evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.item));
      expect(listed).toEqual(events.filter(({ category }) => category === 'regulation').map(({ id }) => id));
    });

    test('nothing of the picture is cut off', async ({ page }) => {
      const timeline = await askedFor(page, '/timeline/');
      await onPaper(page, sheet);
      const picture = await timeline.picture.boundingBox();
      expect(picture?.width).toBeLessThanOrEqual(sheet.width);
      const places = Object.entries(await timeline.places());
      expect(places.length).toBeGreaterThan(10);
      for (const [id, { x, width }] of places) {
        expect(x, id).toBeGreaterThanOrEqual(0);
        expect(x + width, id).toBeLessThanOrEqual((picture?.width ?? 0) + 1);
      }
    });

    test('a vertical picture has a page that is long enough', async ({ page }) => {
      const timeline = await askedFor(page, '/timeline/', 'vertical');
      await onPaper(page, sheet);
      const picture = await timeline.picture.boundingBox();
      expect(picture?.height).toBeLessThanOrEqual(sheet.height);
      await expect(timeline.clusters).not.toHaveCount(0);
      for (const cluster of await timeline.clusters.all()) {
        const box = await cluster.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((picture?.x ?? 0) + (picture?.width ?? 0));
      }
    });

    test('it takes a few pages, and the page is as before afterwards', async ({ page }) => {
      const timeline = await askedFor(page, '/');
      const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false, margin: { top: '16mm', right: '16mm', bottom: '16mm', left: '16mm' } }));
      expect(pages).toBeGreaterThanOrEqual(3);
      expect(pages).toBeLessThanOrEqual(7);
      await expect(timeline.element.locator('.annals-paper')).toHaveCount(0);
      await expect(timeline.element).not.toHaveAttribute('data-print-alone');
      await expect(page.locator('.annals-prose').first()).toBeVisible();
    });
  });
}
