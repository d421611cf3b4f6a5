import { expect, test } from './watched-page.ts';

test.use({ baseURL: process.env.ANNALS_DEV });

test('an author can search while writing', async ({ page }) => {
  await page.goto('/search/?q=ketamine');
  // The index is made when it is first asked for.
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results for “ketamine”$/, { timeout: 45_000 });
  await expect(page.locator('[data-search-hits] > li')).toHaveCount(20);
});
