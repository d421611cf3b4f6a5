import { expect, test, type Page } from './watched-page.ts';

const table = (page: Page) => page.getByRole('table', { name: 'How many people were helped' });
const ect = (page: Page) => table(page).getByRole('row', { name: /^ECT/ });

/** From where to where a bar goes, as shares of its axis from the left. */
async function spanOf(page: Page): Promise<[number, number]> {
  const [axis, bar] = [await ect(page).locator('svg').boundingBox(), await ect(page).locator('.annals-rate-bar').boundingBox()];
  if (!axis || !bar) throw new Error('Nothing to be seen');
  return [(bar.x - axis.x) / axis.width, (bar.x + bar.width - axis.x) / axis.width];
}

test.describe('rates', () => {
  test('are a table whose rows are named by their groups', async ({ page }) => {
    await page.goto('/');
    await expect(table(page).getByRole('columnheader')).toHaveText([/^Group$/, /^\s*How many in 100/]);
    await expect(ect(page).getByRole('rowheader')).toHaveText(/ECT\s+170 people\s*comparison/);
    await expect(ect(page).getByRole('cell')).toHaveText(/41 in 100 \(41\.2%\)\s*95% interval 34 to 49 \*/);
  });

  test('have bars as long as they say', async ({ page }) => {
    await page.goto('/');
    const [from, to] = await spanOf(page);
    expect(from).toBeCloseTo(0, 2);
    expect(to).toBeCloseTo(0.412, 2);
  });

  test('grow from the right where lines begin there', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('html, .annals-rates [dir]')) each.setAttribute('dir', 'rtl');
    });
    const [from, to] = await spanOf(page);
    expect(from).toBeCloseTo(1 - 0.412, 2);
    expect(to).toBeCloseTo(1, 2);
  });

  test('fit on the narrowest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    const { width = 0 } = (await table(page).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(200);
    expect(width).toBeLessThanOrEqual(320);
    expect(await table(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('tell compared groups from others without colour', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/');
    const fill = (row: RegExp) => table(page).getByRole('row', { name: row }).first().locator('.annals-rate-bar').evaluate((node) => getComputedStyle(node).fill);
    expect(await fill(/^ECT/)).not.toBe(await fill(/^Ketamine 195/));
    await expect(ect(page)).toContainText('comparison');
  });
});
