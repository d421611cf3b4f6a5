import { AxeBuilder } from '@axe-core/playwright';
import { atStart } from '../soak/visitor.ts';
import { monkey, soak } from '../soak/soak.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const keyboard = '.annals-kiosk-keyboard';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-kiosk="ready"]').waitFor();
}

test.describe('a kiosk', () => {
  test('stays one from page to page, in each language and at an address that is none', async ({ page, trouble }) => {
    trouble.expect(/404\b/);
    await open(page, '/kiosk/');
    await page.getByRole('link', { name: /Read the story/ }).tap();
    await expect(page).toHaveURL(/\/\?kiosk&visit$/);
    await page.locator('html[data-kiosk="ready"]').waitFor();
    await page.getByRole('button', { name: 'Language' }).tap();
    await page.getByRole('link', { name: 'Nederlands' }).tap();
    await expect(page).toHaveURL(/\/nl\/\?kiosk&visit$/);
    await open(page, '/not/here/?kiosk&visit');
    await page.getByRole('link', { name: 'Start', exact: true }).tap();
    await expect(page).toHaveURL(/\/kiosk\/\?kiosk&visit$/);
  });

  test('shows what there is when nobody is there; the first touch ends that, and presses nothing', async ({ page }) => {
    await page.clock.install();
    await open(page, '/kiosk/');
    await page.locator('annals-timeline[data-ready]').waitFor();
    const before = await page.locator('annals-timeline').getAttribute('view');
    await page.clock.runFor(7000);
    await page.locator('.annals-tour[data-mode="playing"]').waitFor();
    const mark = await page.locator('a[data-event][data-selected]').filter({ visible: true }).boundingBox();
    await page.touchscreen.tap((mark?.x ?? 0) + 10, (mark?.y ?? 0) + 10);
    await page.clock.runFor(1000);
    await expect(page.locator('.annals-tour')).toBeHidden();
    await expect(page.locator('[data-panel]')).toBeHidden();
    expect(await page.locator('annals-timeline').getAttribute('view')).toBe(before);
    await expect(page).toHaveURL(/\/kiosk\/$/);
  });

  test('asks whether somebody is there, and is as at first when nobody is', async ({ page }) => {
    await page.clock.install();
    await open(page, '/nl/search/?kiosk&visit&q=trial');
    // Pagefind waits for its worker by the same clock, and would find it late.
    await expect(page.locator('main article, main li').filter({ hasText: /trial/i }).first()).toBeVisible();
    await page.clock.runFor(74_000);
    await expect(page.getByText('Dit scherm begint zo opnieuw.')).toBeVisible();
    await page.clock.runFor(1500);
    const dialog = page.getByRole('alertdialog', { name: 'Ben je er nog?' });
    await expect(dialog).toBeVisible();
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: 'Verdergaan' }).tap();
    await expect(dialog).toHaveCount(0);
    await page.clock.runFor(76_000);
    await expect(dialog).toBeVisible();
    await page.clock.runFor(15_000);
    await atStart(page);
    await expect(page).toHaveURL(/\/kiosk\/\?kiosk$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  });

  test('tells other sites, numbers to call and files as a code and in letters', async ({ page }) => {
    await open(page, '/?kiosk&visit');
    const dialog = page.getByRole('dialog');
    await page.locator('.annals-crisis a[href^="tel:"]').first().tap();
    await expect(dialog.getByRole('img', { name: /988/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await page.locator('.annals-crisis a[href^="https:"]').first().tap();
    await expect(dialog).toContainText('https://988lifeline.org');
    await dialog.getByRole('button', { name: 'Close' }).tap();
    expect(await page.evaluate(() => [window.open('https://museum.example/'), window.print()])).toEqual([null, undefined]);
    await expect(dialog).toContainText('https://museum.example/');
    await expect(page).toHaveURL(/\/\?kiosk&visit$/);
  });

  test('has keys for a finger in a field, and none for who types', async ({ page }) => {
    await open(page, '/fr/search/?kiosk&visit');
    const field = page.getByRole('searchbox');
    await field.tap();
    await page.locator(keyboard).getByRole('button', { name: 'é', exact: true }).tap();
    for (const key of ['s', 'k']) await page.locator(keyboard).getByRole('button', { name: key, exact: true }).tap();
    await expect(field).toHaveValue('ésk');
    await expect(field).toBeFocused();
    await page.locator(keyboard).getByRole('button', { name: 'Effacer la dernière lettre' }).tap();
    await expect(field).toHaveValue('és');
    await page.keyboard.type('k');
    await expect(page.locator(keyboard)).toBeHidden();
    await expect(field).toHaveValue('ésk');
    await expect(page).toHaveURL(/[?&]kiosk/);
  });

  test('has controls of 64 pixels or more, and no fault that axe finds', async ({ page }) => {
    await open(page, '/kiosk/');
    await page.locator('annals-timeline[data-ready]').waitFor();
    const small = await page.locator('.annals-kiosk-bar > *, .annals-kiosk-ways a, .annals-toolbar button, .annals-toolbar select').evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length > 0).flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width < 64 || height < 64 ? [`${each.textContent?.trim() || each.getAttribute('aria-label')}: ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
    await page.getByRole('button', { name: 'Within reach' }).tap();
    expect(await page.locator('.annals-toolbar').evaluate((toolbar) => toolbar.getBoundingClientRect().top / innerHeight)).toBeGreaterThan(2 / 3);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('starts over after an error, which the operator can read', async ({ page, trouble }) => {
    trouble.expect(/A fault of the test/);
    await open(page, '/glossary/?kiosk&visit');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('A fault of the test');
      });
    });
    await page.waitForURL(/\/kiosk\/\?kiosk$/);
    await open(page, '/kiosk/?kiosk=operator');
    await expect(page.getByRole('dialog', { name: 'For operators' })).toContainText('/glossary/ Error: A fault of the test');
  });

  test('is itself again after visitors and random input', async ({ page, baseURL }) => {
    test.slow();
    const site = new URL('/', baseURL).href;
    const { before, after, same, trouble } = await soak(page, { site, seed: 7, hours: 0.05, sessions: 2 });
    expect(trouble).toEqual([]);
    expect(same).toBe(true);
    expect(after.elements).toBe(before.elements);
    // So few visitors have not filled yet what the browser keeps for going back; npm run soak holds it to a tenth.
    expect(after.heap / before.heap).toBeLessThan(1.25);
    const played = await monkey(page, { site, seed: 7, inputs: 60 });
    expect(played.trouble).toEqual([]);
    expect(played.homecomings).toBeGreaterThan(0);
  });
});
