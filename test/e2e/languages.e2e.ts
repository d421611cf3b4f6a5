import { AxeBuilder } from '@axe-core/playwright';
import { events } from './built-site.ts';
import { expect, test, type Page } from './watched-page.ts';

const fallback = 'Low doses studied in volunteers';

test('every language has its pages, each in its language', async ({ request }) => {
  for (const [prefix, lang] of [['', 'en-GB'], ['nl/', 'nl'], ['fr/', 'fr']] as const) {
    for (const page of ['', 'timeline/', 'events/fda-approval/', 'search/', 'sources/', 'glossary/']) {
      const html = await (await request.get(`/${prefix}${page}`)).text();
      expect(html).toContain(`<html lang="${lang}" dir="ltr">`);
    }
  }
});

test.describe('the switch of languages', () => {
  const links = (page: Page) => page.getByRole('navigation', { name: /Languages|Talen|Langues/ }).getByRole('link');

  test('names each language in itself, and says which one is shown', async ({ page }) => {
    await page.goto('/nl/events/fda-approval/');
    await expect(links(page)).toHaveText(['English', 'Nederlands', 'Français']);
    await expect(page.getByRole('link', { name: 'Nederlands' })).toHaveAttribute('aria-current', 'true');
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/\/fr\/events\/fda-approval\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La FDA autorise la kétamine chez l’humain');
  });

  test('keeps view, selection and filter of the timeline', async ({ page }) => {
    await page.goto('/timeline/#view=1956/1975&event=fda-approval&filter=category:regulation');
    await expect(page.locator('[data-panel]')).toBeVisible();
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await expect(page).toHaveURL(/\/nl\/timeline\/#view=1956\/1975&event=fda-approval&filter=category:regulation$/);
    await expect(page.locator('[data-panel-title]')).toHaveText('FDA keurt ketamine goed voor mensen');
    await expect(page.locator('[data-panel-when]')).toHaveText('19 februari 1970 · Recht & regelgeving · Verenigde Staten');
  });

  test('keeps what is searched for', async ({ page }) => {
    await page.goto('/search/?q=ketamine');
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/\/fr\/search\/\?q=ketamine$/);
    await expect(page.getByRole('searchbox')).toHaveValue('ketamine');
  });

  test('keeps the categories that a search is narrowed to, in the words of the language', async ({ page }) => {
    await page.goto('/search/?q=ketamine&category=Law+%26+regulation');
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await expect(page.locator('[data-chips] button')).toHaveText(['Categorie: Recht & regelgeving']);
    await expect(page.locator('[data-search-hits] a').first()).toBeVisible();
  });

  test('is plain links without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('/timeline/');
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await expect(page).toHaveURL(/\/nl\/timeline\/$/);
    await context.close();
  });

  test('fits a narrow window, and its links are large enough for a finger', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/', '/nl/events/fda-approval/', '/fr/search/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const link of await links(page).all()) {
        const box = await link.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
    }
  });
});

test.describe('what is not translated', () => {
  test('is shown as it was written, marked as that, below a note', async ({ page }) => {
    await page.goto('/nl/events/krystal-subanaesthetic/');
    await expect(page.getByRole('note').first()).toHaveText('Deze tekst is nog niet vertaald. Taal van de tekst: Engels.');
    await expect(page.getByRole('heading', { level: 1, name: fallback })).toHaveAttribute('lang', 'en-GB');
    await expect(page.locator('.annals-prose')).toHaveAttribute('lang', 'en-GB');
  });

  test('has no note where the text is translated, nor in the language it was written in', async ({ page }) => {
    for (const path of ['/nl/events/fda-approval/', '/fr/events/musk-debate/', '/events/krystal-subanaesthetic/', '/']) {
      await page.goto(path);
      await expect(page.locator('.annals-untranslated')).toHaveCount(0);
    }
  });

  test('is marked on the timeline as well, in labels, panel and table', async ({ page }) => {
    await page.goto('/nl/timeline/#event=krystal-subanaesthetic');
    await expect(page.locator('[data-panel-title]')).toHaveText(fallback);
    await expect(page.locator('[data-panel-title]')).toHaveAttribute('lang', 'en-GB');
    await expect(page.locator('[data-event="krystal-subanaesthetic"] [data-label]')).toHaveAttribute('lang', 'en-GB');
    await expect(page.locator('[data-event="fda-approval"] [data-label]')).not.toHaveAttribute('lang');
    await page.keyboard.press('Escape');
    await page.goto('/nl/timeline/#event=fda-approval');
    await expect(page.locator('[data-panel-title]')).toHaveText('FDA keurt ketamine goed voor mensen');
    await expect(page.locator('[data-panel-title]')).not.toHaveAttribute('lang');
    await page.getByRole('button', { name: 'Tabel' }).click();
    const title = (id: string) => page.locator(`[data-row="${id}"] [data-cell="title"]`);
    await expect(title('krystal-subanaesthetic')).toHaveAttribute('lang', 'en-GB');
    await expect(title('fda-approval')).not.toHaveAttribute('lang');
  });
});

test.describe('a search', () => {
  const hits = (page: Page) => page.locator('[data-search-hits] a');
  const addressesOf = (page: Page) => hits(page).evaluateAll((links: HTMLAnchorElement[]) => links.map((link) => new URL(link.href).pathname));

  test('on a Dutch page finds Dutch pages only', async ({ page }) => {
    await page.goto('/nl/search/?q=verdovingsmiddel');
    await expect(hits(page).filter({ hasText: 'FDA keurt ketamine goed voor mensen' })).toBeVisible();
    const found = await addressesOf(page);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((path) => !path.startsWith('/nl/'))).toEqual([]);
    expect(found).toContain('/nl/events/belgium-animal-anaesthetic/');
  });

  test('on an English page finds nothing of it', async ({ page }) => {
    await page.goto('/search/?q=verdovingsmiddel');
    await expect(page.locator('[data-search-status]')).toHaveText(/^Nothing found/);
    await page.goto('/search/?q=ketamine');
    await expect(hits(page).first()).toBeVisible();
    expect((await addressesOf(page)).filter((path) => /^\/(?:nl|fr)\//.test(path))).toEqual([]);
  });

  test('knows the words of its language in all their forms', async ({ page }) => {
    await page.goto('/fr/search/?q=dépressions');
    await expect(hits(page).filter({ hasText: 'Premier essai contrôlé dans la dépression' })).toBeVisible();
  });

  test('in the box of the timeline lights what is found in its language', async ({ page }) => {
    await page.goto('/nl/timeline/#q=verdovingsmiddel');
    await expect(page.locator('[data-event="belgium-animal-anaesthetic"][data-hit]')).toBeVisible();
    await page.goto('/timeline/');
    await page.goto('/timeline/#q=verdovingsmiddel');
    await expect(page.locator('[data-search-count]')).not.toBeEmpty();
    await expect(page.locator('[data-hit]')).toHaveCount(0);
  });
});

test('the timeline of a language has all events of the others', async ({ request }) => {
  for (const lang of ['nl', 'fr']) {
    const data = (await (await request.get(`/${lang}/events.json`)).json()) as { language: string; events: { id: string; lo: number }[] };
    expect(data.language).toBe(lang);
    expect(data.events.map(({ id, lo }) => [id, lo])).toEqual(events.map(({ id, lo }) => [id, lo]));
  }
});

for (const path of ['/nl/', '/fr/timeline/', '/nl/events/krystal-subanaesthetic/', '/nl/glossary/']) {
  test(`${path} has no accessibility violation`, async ({ page }) => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
