import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator } from '@playwright/test';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { Timeline } from './timeline.ts';
import { expect, test as base, type Page } from './watched-page.ts';

const site = 'https://astro-annals.example';

/** The page on which frames are made. */
class Builder {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly timeline: Locator;
  readonly form: Locator;
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('.annals-builder-preview iframe');
    this.timeline = this.frame.locator('annals-timeline');
    this.form = page.locator('.annals-builder-form');
    this.link = page.locator('[data-builder-part="link"]');
  }

  async open(address = '/embed/'): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.frame.locator('annals-timeline[data-ready]').waitFor();
  }

  code(way: string): Locator {
    return this.page.locator(`[data-builder-part="code-${way}"]`);
  }

  hash(): string {
    return new URL(this.page.url()).hash;
  }
}

const test = base.extend<{ builder: Builder }>({
  builder: async ({ page }, use) => use(new Builder(page)),
});

test('what is chosen is seen in the preview, in the codes, in the link and in the address', async ({ builder, page }) => {
  await builder.open();
  await page.getByLabel('First view').fill('1990/2010');
  await page.getByLabel('Selected event').selectOption('fda-approval');
  await page.getByRole('checkbox', { name: 'Law & regulation' }).check();
  await page.getByLabel('Scale of time').selectOption('gaps');
  await expect(builder.timeline).toHaveAttribute('view', '1990/2010');
  await expect(builder.timeline).toHaveAttribute('filter', 'category:regulation');
  await expect(builder.timeline).toHaveAttribute('scale', 'gaps');
  await expect(builder.frame.locator('[data-panel-title]')).toHaveText('FDA approves ketamine for people');
  await page.getByRole('checkbox', { name: 'Title' }).uncheck();
  await expect(builder.frame.getByRole('heading', { level: 1 })).toBeHidden();
  await builder.form.getByRole('combobox', { name: 'Colour scheme' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('nl');
  await expect(builder.frame.locator('html[lang="nl"][data-theme="dark"]')).toBeAttached();
  await builder.ready();
  await page.getByLabel('Height').selectOption('fixed');
  await page.getByLabel('Pixels, 240 to 4,000').fill('520');
  const query = 'view=1990/2010&event=fda-approval&filter=category:regulation&scale=gaps&theme=dark';
  await expect.poll(() => builder.hash()).toBe(`#${query}&lang=nl&title=0&height=520`);
  const title = 'Kan ketamine depressie behandelen?';
  await expect(builder.code('iframe')).toHaveText(
    `<iframe src="${site}/nl/embed/index/?${`${query}&title=0`.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="520" style="border:0" loading="lazy" allow="fullscreen"></iframe>`,
  );
  await expect(builder.code('script')).toContainText(`<astro-annals-embed src="${site}/nl/embed/index/?title=0" title="${title}" view="1990/2010" event="fda-approval"`);
  await expect(builder.link).toHaveText(`${site}/nl/timeline/#view=1990/2010&event=fda-approval&filter=category:regulation&scale=gaps`);
  expect(await page.locator('.annals-builder-preview iframe').evaluate((node) => node.clientHeight)).toBe(520);
  // None of this is a step that "back" would have to undo.
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('an address brings all of it back, and names what it cannot read', async ({ builder, page }) => {
  await builder.open('/embed/#timeline=none&view=1960/1980&filter=colour:red&lanes=category&search=0&height=400');
  await expect(builder.timeline).toHaveAttribute('view', '1960/1980');
  await expect(builder.timeline).toHaveAttribute('lanes', 'category');
  await expect(builder.frame.getByRole('searchbox')).toBeHidden();
  await expect(page.getByLabel('First view')).toHaveValue('1960/1980');
  await expect(page.getByLabel('Lanes')).toHaveValue('category');
  await expect(page.getByLabel('Pixels, 240 to 4,000')).toHaveValue('400');
  await expect(page.getByRole('checkbox', { name: 'Search box' })).not.toBeChecked();
  await expect(builder.form.getByRole('status').first()).toHaveText('Left out, since it cannot be read: timeline=none');
  const filter = page.getByLabel('Filter', { exact: true });
  await expect(filter).toHaveValue('colour:red');
  await expect(filter).toHaveAttribute('aria-invalid', 'true');
  await expect(filter).toHaveAccessibleDescription(/This cannot be read, and is left out\./);
  await expect(builder.code('iframe')).toContainText('/embed/index/?view=1960/1980&amp;lanes=category&amp;search=0"');
  await page.goto('/embed/#view=1990/2000');
  await expect(builder.timeline).toHaveAttribute('view', '1990/2000');
  await expect(filter).toHaveValue('');
});

test('a timeline is moved in the preview, and what it shows is used', async ({ builder, page }) => {
  await builder.open('/embed/#height=640');
  const use = page.getByRole('button', { name: 'Use this view' });
  await expect(use).toHaveAttribute('aria-disabled', 'true');
  await builder.frame.getByRole('button', { name: 'Zoom in' }).click();
  await builder.frame.locator('[data-category="regulation"]').click();
  await builder.frame.getByRole('button', { name: 'Lanes' }).click();
  await expect(use).toHaveAttribute('aria-disabled', 'false');
  const seen = await builder.timeline.getAttribute('view');
  await expect(page.locator('[data-builder-part="seen"]')).toHaveText(`Seen here: ${seen} · category:regulation`);
  await use.click();
  await expect(page.getByLabel('First view')).toHaveValue(seen ?? '');
  await expect(page.getByRole('checkbox', { name: 'Law & regulation' })).toBeChecked();
  await expect(page.getByText('The settings are as seen here.')).toBeVisible();
  await expect(use).toHaveAttribute('aria-disabled', 'true');
  expect(builder.hash()).toBe(`#view=${seen}&filter=category:regulation&lanes=category&height=640`);
});

test('the codes are copied, and the QR code says the link', async ({ builder, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await builder.open('/embed/#view=1990/2010&filter=category:regulation+tag:law');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy: Frame' }).click();
  await expect(page.locator('.annals-builder-codes').getByText('Copied.').filter({ visible: true })).toBeVisible();
  expect(await copied()).toBe(await builder.code('iframe').textContent());
  await page.locator('summary', { hasText: 'WordPress' }).click();
  await expect(builder.code('iframe')).toBeHidden();
  await page.getByRole('button', { name: 'Copy: WordPress' }).click();
  await expect.poll(copied).toBe(await builder.code('wordpress').textContent());
  await page.getByRole('button', { name: 'Copy: Link for an assignment' }).click();
  const link = `${site}/timeline/#view=1990/2010&filter=category:regulation+tag:law`;
  await expect.poll(copied).toBe(link);
  const read = async (picture: Buffer) => {
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
  };
  const code = page.getByRole('img', { name: 'QR code of the link for an assignment' });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await read(await code.screenshot())).toBe(link);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the QR code' }).click()]);
  expect(download.suggestedFilename()).toBe('qr-index.png');
  expect(await read(await sharp(await download.path()).png().toBuffer())).toBe(link);
});

test('all of it is reached and set by keyboard alone', async ({ builder, page }) => {
  await builder.open();
  await page.getByRole('combobox', { name: 'Language', exact: true }).focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1960/1970');
  await page.keyboard.press('Enter');
  await expect(builder.timeline).toHaveAttribute('view', '1960/1970');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('event');
  const reached: string[] = [];
  for (let press = 0; press < 80 && reached.at(-1) !== 'Save the QR code'; press++) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached).toEqual(expect.arrayContaining(['filter', 'lanes', 'scale', 'theme', 'title', 'search', 'Use this view', 'Frame', 'Copy', 'Script', 'Markdown', 'Open it', 'Save the QR code']));
});

test('on a timeline, “Embed” opens it with the view of the moment', async ({ builder, page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#view=1990/2010&event=fda-approval&filter=category:regulation&q=trial&scale=gaps');
  await timeline.element.locator('.annals-toolbar [data-part="share"]').click();
  await page.getByRole('link', { name: 'Embed this view in a page or a course' }).click();
  await builder.ready();
  expect(builder.hash()).toBe('#view=1990/2010&event=fda-approval&filter=category:regulation&scale=gaps');
  await expect(builder.timeline).toHaveAttribute('view', '1990/2010');
});

test('axe finds nothing in the dark, with a fault and a fixed height, nor inside of the frame', async ({ builder, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await builder.open('/embed/#view=x&height=480');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});

test('without an origin, as from a file, there are the codes with the address of the site, and nothing that needs a host', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.setContent(`<iframe title="Builder" sandbox="allow-scripts" src="${baseURL}embed/" width="1000" height="700"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-builder][data-still]')).toBeAttached();
  await expect(frame.locator('[data-builder-part="code-script"]')).toContainText(`<script src="${site}/embed.js" async></script>`);
  await expect(frame.locator('[data-builder-part="code-iframe"]')).toContainText(`<iframe src="${site}/embed/index/"`);
  await expect(frame.locator('[data-builder-part="link"]')).toHaveText(`${site}/timeline/`);
  await expect(frame.locator('.annals-builder-form')).toBeHidden();
  await expect(frame.locator('.annals-builder-preview')).toBeHidden();
  await page.close();
});

test('without JavaScript there are the codes and what the parameters mean', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}nl/embed/`);
  await expect(page.locator('[data-builder-part="code-iframe"]')).toHaveText(
    `<iframe src="${site}/nl/embed/index/" title="Kan ketamine depressie behandelen?" width="100%" height="600" style="border:0" loading="lazy" allow="fullscreen"></iframe>`,
  );
  await expect(page.locator('.annals-builder-form, .annals-builder button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.annals-builder-parameters dt')).toHaveText(['view', 'event', 'filter', 'lanes', 'scale', 'theme', 'lang', 'title', 'search']);
  await context.close();
});
