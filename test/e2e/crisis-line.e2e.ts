import { eventPages } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const windows = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 720 } };

test('home, timeline and every event show a number to call, written out, without scrolling', { tag: '@thorough' }, async ({ page }) => {
  for (const path of ['/', '/timeline/', ...eventPages]) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const line = page.getByRole('complementary', { name: 'Help in a crisis' });
    const number = line.getByRole('link', { name: '988', exact: true });
    for (const [name, size] of Object.entries(windows)) {
      await page.setViewportSize(size);
      await expect.soft(number, `${path} on a ${name}`).toBeInViewport({ ratio: 1 });
      await expect.soft(line.getByText('Other countries'), `${path} on a ${name}`).toBeInViewport({ ratio: 1 });
    }
    await expect.soft(number, path).toHaveAttribute('href', 'tel:988');
    await expect.soft(line, path).toContainText('988 Suicide & Crisis Lifeline');
  }
});

test('it comes before the heading of the page', async ({ page }) => {
  await page.goto('/');
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
  expect(await top('.annals-crisis')).toBeLessThan(await top('h1'));
});

test('the other countries unfold, each number a tel: link with its digits written out', async ({ page }) => {
  await page.goto('/');
  const line = page.getByRole('complementary', { name: 'Help in a crisis' });
  await line.getByText('Other countries').click();
  for (const [name, href] of [
    ['116 123', 'tel:116123'],
    ['1813', 'tel:1813'],
    ['0800 32 123', 'tel:080032123'],
    ['113', 'tel:113'],
    ['3114', 'tel:3114'],
    ['13 11 14', 'tel:131114'],
    ['112', 'tel:112'],
  ] as const) {
    const link = line.getByRole('link', { name, exact: true }).first();
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', href);
  }
  const links = await line.locator('a[href^="tel:"]').evaluateAll((nodes) =>
    nodes.map((node) => [node.getAttribute('href')?.slice(4), node.textContent.replace(/[^\d+]/g, '')]),
  );
  expect(links.filter(([number, text]) => number !== text)).toEqual([]);
});
