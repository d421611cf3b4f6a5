import { expect, test, type BrowserContextOptions } from '@playwright/test';
import { Timeline } from '../e2e/timeline.ts';
import { counts } from './counts.ts';

/** A situation in which readers see a timeline. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly options?: BrowserContextOptions;
  readonly print?: boolean;
  /** Address of its page. Default: the demonstration's. */
  readonly address?: string;
}

const looks: Look[] = [
  ...[320, 390, 768, 1280, 1920].map((width) => ({ name: `light-${width}`, width })),
  ...[390, 1280].flatMap((width): Look[] => [
    { name: `dark-${width}`, width, options: { colorScheme: 'dark' } },
    { name: `forced-colors-${width}`, width, options: { forcedColors: 'active' } },
  ]),
  { name: 'print-794', width: 794, print: true },
  ...counts.flatMap((count) =>
    [390, 1280].map((width) => ({ name: `${count}-events-${width}`, width, address: `${process.env.ANNALS_SITES}${count}/timeline/` })),
  ),
];

for (const { name, width, options, print = false, address } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: 'light', locale: 'en-GB', ...options });

    test('the timeline looks as it did', async ({ page }) => {
      // The faces are optional, and must not be late for a picture: once they are in the cache, they are not.
      await new Timeline(page).open(address);
      await page.reload();
      const timeline = new Timeline(page);
      await timeline.ready();
      if (print) await page.emulateMedia({ media: 'print' });
      await timeline.drawn();
      // All but the list below, which is text.
      const list = timeline.element.locator('.annals-as-list');
      await list.evaluate((node) => node.remove());
      await expect(timeline.element).toHaveScreenshot(`${name}.png`);
    });
  });
}
