import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** What has been asked for below the search index. */
function indexRequests(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/pagefind/')) urls.push(request.url());
  });
  return urls;
}

test.describe('the search box of the timeline', () => {
  test('lights the hits and lets the rest fade', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.search.fill('Belgium');
    await expect(timeline.mark('belgium-animal-anaesthetic')).toHaveAttribute('data-hit');
    await expect(timeline.mark('fda-approval')).not.toHaveAttribute('data-hit');
    await expect(timeline.mark('fda-approval')).toHaveAttribute('data-faded');
    const opacity = (id: string) => timeline.mark(id).evaluate((node) => Number(getComputedStyle(node).opacity));
    expect(await opacity('belgium-animal-anaesthetic')).toBe(1);
    expect(await opacity('fda-approval')).toBeLessThan(0.6);
    const hits = await timeline.element.locator('a[data-hit]').count();
    await expect(timeline.element.locator('[data-search-count]')).toHaveText(String(hits));
  });

  test('loads nothing before it is used', async ({ page }) => {
    const requests = indexRequests(page);
    const timeline = new Timeline(page);
    await timeline.open('/');
    await timeline.button('zoom-in').click();
    await timeline.category('regulation').click();
    await timeline.search.focus();
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([]);
    await timeline.search.fill('trial');
    await expect(timeline.element.locator('a[data-hit]').first()).toBeAttached();
    expect(requests.length).toBeGreaterThan(0);
  });

  test('says when nothing was found', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.search.fill('zeppelin');
    await expect(timeline.element.locator('[data-search-count]')).toHaveText('Nothing found for “zeppelin”');
    await expect(timeline.element.locator('a[data-event]:not([data-faded])')).toHaveCount(0);
  });

  test('counts what the filter leaves of what was found, and again when the filter changes', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const count = timeline.element.locator('[data-search-count]');
    await timeline.search.fill('trial');
    await expect(count).toHaveText(/^\d+$/);
    const all = await count.textContent();
    await timeline.category('depression').click();
    await expect(count).toHaveText(new RegExp(`^\\d+ of ${all} in the filter$`));
    const left = Number.parseInt((await count.textContent()) ?? '', 10);
    expect(left).toBeLessThan(Number(all));
    await timeline.category('depression').click();
    await expect(count).toHaveText(all ?? '');
  });

  test('lights also the hits that only a nearer view shows', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.search.fill('ketamine');
    await expect(timeline.mark('fda-approval')).toHaveAttribute('data-hit');
    const hits = heardHits(page);
    await timeline.search.press('Enter');
    const found = await hits;
    for (const view of ['1956/1975', '1975/2005', '2005/2020', '2020/2026']) {
      await timeline.call('zoomTo', view);
      for (const id of await timeline.shown()) {
        const lit = await timeline.mark(id).evaluate(({ dataset }) => ['hit' in dataset, 'faded' in dataset]);
        expect.soft(lit, id).toEqual([found.includes(id), !found.includes(id)]);
      }
    }
  });

  for (const [how, clear] of [
    ['the button', (timeline: Timeline) => timeline.element.getByRole('button', { name: 'Clear the search' }).click()],
    ['Esc', (timeline: Timeline) => timeline.search.press('Escape')],
    ['an empty field', (timeline: Timeline) => timeline.search.fill('')],
  ] as const) {
    test(`is cleared by ${how}, and keeps the focus`, async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      await timeline.search.fill('Belgium');
      await expect(timeline.mark('fda-approval')).toHaveAttribute('data-faded');
      await clear(timeline);
      await expect(timeline.element.locator('[data-faded], [data-hit]')).toHaveCount(0);
      await expect(timeline.search).toHaveValue('');
      await expect(timeline.search).toBeFocused();
      await expect(timeline.element.locator('[data-search-count]')).toHaveText('');
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
    });
  }

  test('Enter searches without leaving the page', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.search.fill('Belgium');
    await timeline.search.press('Enter');
    await expect(timeline.mark('belgium-animal-anaesthetic')).toHaveAttribute('data-hit');
    expect(new URL(page.url()).pathname).toBe('/timeline/');
  });
});

test.describe('the search page', () => {
  const hits = (page: Page) => page.locator('[data-search-hits] > li');
  const status = (page: Page) => page.getByRole('main').getByRole('status');
  const kind = (page: Page) => page.locator('[data-search-hits] .annals-hit-kind');

  test('loads nothing until a word is typed into it', async ({ page }) => {
    const requests = indexRequests(page);
    await page.goto('/search/');
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([]);
    await expect(status(page)).toHaveText('Type a word to search events, chapters and the glossary.');
    await page.getByRole('searchbox', { name: 'Search' }).fill('midazolam');
    await expect(hits(page).first()).toBeVisible();
    expect(requests.length).toBeGreaterThan(0);
  });

  test('answers the query of its address, with the words marked', async ({ page }) => {
    await page.goto('/search/?q=midazolam');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('midazolam');
    await expect(status(page)).toHaveText(/^\d+ results? for “midazolam”$/);
    await expect(hits(page).first().locator('mark').first()).toHaveText(/midazolam/i);
    const count = Number.parseInt((await status(page).textContent()) ?? '', 10);
    await expect(hits(page)).toHaveCount(Math.min(count, 20));
  });

  const value = (page: Page, field: string, name: string | RegExp) =>
    page.getByRole('group', { name: field, exact: true }).getByRole('checkbox', { name });
  const openFilters = (page: Page) => page.locator('[data-search-filters] > summary').click();
  /** How many entries a value would leave, as it says. */
  const countOf = async (page: Page, field: string, name: string | RegExp) => {
    const row = value(page, field, name).locator('..');
    return Number(await row.locator('.annals-facet-count').textContent());
  };

  test('finds events, chapters and terms, and leads to them', async ({ page }) => {
    await page.goto('/search/?q=remission');
    await openFilters(page);
    for (const name of ['Event', 'Chapter', 'Glossary']) {
      await value(page, 'Kind', new RegExp(`^${name}`)).check();
      await expect.poll(() => kind(page).evaluateAll((nodes, start) => nodes.every((node) => node.textContent.startsWith(start)), name)).toBe(true);
      expect(await kind(page).count()).toBeGreaterThan(0);
      await value(page, 'Kind', new RegExp(`^${name}`)).uncheck();
    }
    await value(page, 'Kind', /^Glossary/).check();
    await hits(page).getByRole('link', { name: 'Remission' }).click();
    await expect(page).toHaveURL(/\/glossary\/#remission$/);
    await expect(page.locator('#remission')).toBeInViewport();
  });

  test('narrows by category, decade and place, each with its counts, and remembers it in the address', async ({ page }) => {
    await page.goto('/search/?q=ketamine');
    await openFilters(page);
    await value(page, 'Category', /^Law & regulation/).check();
    await expect(page).toHaveURL(/category=Law/);
    await expect.poll(() => kind(page).allTextContents()).not.toContainEqual(expect.not.stringContaining('Law & regulation'));
    await expect.poll(() => countOf(page, 'Decade', /^1970s/)).toBe(1);
    await value(page, 'Decade', /^1970s/).check();
    await expect(status(page)).toHaveText('1 result for “ketamine”');
    await expect(hits(page).getByRole('link')).toHaveText('FDA approves ketamine for people');
    await page.reload();
    await expect(status(page)).toHaveText('1 result for “ketamine”');
    await page.getByRole('button', { name: 'Remove Decade: 1970s' }).click();
    await page.getByRole('button', { name: 'Remove Category: Law & regulation' }).click();
    await expect(page).not.toHaveURL(/category|decade/);
    await page.goto('/search/?q=ketamine&place=Belgium');
    await expect(hits(page).getByRole('link', { name: /animals|patent/i }).first()).toBeVisible();
  });

  test("a value's count is what choosing it leaves, whatever else is chosen in its field", async ({ page }) => {
    await page.goto('/search/?tag=trial&confidence=high');
    await openFilters(page);
    await expect(value(page, 'Tag', /^trial/)).toBeChecked();
    await expect(value(page, 'Confidence', /^high/)).toBeChecked();
    const medium = await countOf(page, 'Confidence', /^medium/);
    expect(medium).toBeGreaterThan(0);
    await value(page, 'Confidence', /^high/).uncheck();
    await value(page, 'Confidence', /^medium/).check();
    await expect(status(page)).toHaveText(medium === 1 ? '1 result' : `${medium} results`);
  });

  test('clear gives up all filters and keeps the words', async ({ page }) => {
    await page.goto('/search/?q=ketamine&tag=trial');
    await page.getByRole('button', { name: 'clear', exact: true }).click();
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
    await expect(page).toHaveURL(/\?q=ketamine$/);
  });

  test('leads to the timeline with the same filter and words, and back', async ({ page }) => {
    await page.goto('/search/?q=ketamine&category=Depression+research&tag=trial&decade=2010s');
    await page.getByRole('link', { name: 'Show these on the timeline' }).click();
    const timeline = new Timeline(page);
    await timeline.ready();
    await expect(timeline.element).toHaveAttribute('filter', 'category:depression tag:trial decade:2010s');
    await expect(timeline.search).toHaveValue('ketamine');
    await timeline.element.getByRole('link', { name: 'Show in the search' }).click();
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('ketamine');
    expect(new URL(page.url()).search).toBe('?q=ketamine&category=Depression+research&tag=trial&decade=2010s');
  });

  test('sorts by date, both ways', async ({ page }) => {
    await page.goto('/search/?q=ketamine&kind=event');
    await expect(hits(page).first()).toBeVisible();
    const order = new Map(events.map(({ title, lo }) => [title, lo]));
    const places = async () => (await hits(page).getByRole('link').allTextContents()).map((title) => order.get(title) ?? NaN);
    await page.getByLabel('Order').selectOption('Oldest first');
    await expect.poll(async () => sorted(await places(), 1)).toBe(true);
    expect((await places()).length).toBeGreaterThan(5);
    await page.getByLabel('Order').selectOption('Newest first');
    await expect.poll(async () => sorted(await places(), -1)).toBe(true);
    await expect(page).toHaveURL(/sort=desc/);
  });

  test('says when nothing was found', async ({ page }) => {
    await page.goto('/search/?q=zeppelin');
    await expect(status(page)).toHaveText('Nothing found for “zeppelin”');
    await expect(hits(page)).toHaveCount(0);
  });

  test('shows more when asked', async ({ page }) => {
    await page.goto('/search/?q=ketamine');
    await expect(hits(page)).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(20);
  });

  test('text that is typed stays text', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(status(page)).not.toHaveText('Searching…');
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

/** Ids that the next search of the timeline finds. */
function heardHits(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        document.addEventListener(
          'annals:search',
          (event) => resolve((event as CustomEvent<{ ids: string[] }>).detail.ids),
          { once: true },
        );
      }),
  );
}

/** Whether places in time go only one way. */
function sorted(places: readonly number[], direction: 1 | -1): boolean {
  return places.every((place, index) => index === 0 || ((places[index - 1] ?? 0) - place) * direction <= 0);
}
