import { categories, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const of = (...ids: string[]) => events.filter(({ category }) => ids.includes(category)).map(({ id }) => id);

/** The events that the list shows. */
function listed(timeline: Timeline): Promise<string[]> {
  return timeline.element
    .locator('[data-item]')
    .filter({ visible: true })
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.item ?? ''));
}

test('every category has a button that is off at first', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (const { id, label } of categories) {
    await expect(timeline.category(id)).toContainText(label);
    await expect(timeline.category(id)).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(timeline.element.locator('[data-clear]')).toBeHidden();
});

test('a category alone, several together, and none again: marks, list and count follow', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const count = timeline.element.locator('[data-count]');
  await expect(count).toHaveText(`${events.length} of ${events.length} events`);

  await timeline.category('regulation').click();
  await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
  await expect(count).toHaveText(`${of('regulation').length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(of('regulation'));
  await timeline.drawn();
  expect((await timeline.shown()).filter((id) => !of('regulation').includes(id))).toEqual([]);

  await timeline.category('debate').click();
  await expect(count).toHaveText(`${of('regulation', 'debate').length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(of('regulation', 'debate'));

  await timeline.category('regulation').click();
  expect(await listed(timeline)).toEqual(of('debate'));

  await timeline.category('debate').click();
  await expect(count).toHaveText(`${events.length} of ${events.length} events`);
  expect(await listed(timeline)).toEqual(events.map(({ id }) => id));
});

test('marks and clusters account for every event that the filter leaves', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  for (const { id } of categories) {
    await timeline.category(id).click();
    await timeline.drawn();
    const shown = await timeline.shown();
    const counts = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.cluster)));
    expect.soft(shown.length + counts.reduce((sum, count) => sum + count, 0), id).toBe(of(id).length);
    await timeline.category(id).click();
  }
});

test('clear shows everything again and hands the focus on', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=category:debate');
  const clear = timeline.element.locator('[data-clear]');
  await clear.click();
  await expect(clear).toBeHidden();
  await expect(timeline.categories.first()).toBeFocused();
  expect(await listed(timeline)).toEqual(events.map(({ id }) => id));
});

test('what else a filter asks stays while categories change', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=decade:2020s');
  await timeline.category('debate').click();
  const wanted = events.filter(({ category, hi }) => category === 'debate' && hi > Date.UTC(2020, 0)).map(({ id }) => id);
  expect(await listed(timeline)).toEqual(wanted);
  await timeline.category('debate').click();
  await expect(timeline.element).toHaveAttribute('filter', 'decade:2020s');
});

test('by keyboard: arrows walk through what the filter leaves', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.category('regulation').focus();
  await page.keyboard.press('Space');
  await timeline.drawn();
  await timeline.marks.first().focus();
  await page.keyboard.press('Home');
  for (const id of of('regulation')) {
    await expect(timeline.mark(id)).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
});

test('a filter that nothing answers says so by its count, and can be cleared', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#filter=tag:no-such-tag');
  await expect(timeline.element.locator('[data-count]')).toHaveText(`0 of ${events.length} events`);
  await expect(timeline.marks).toHaveCount(0);
  await timeline.element.locator('[data-clear]').click();
  await expect(timeline.marks.first()).toBeVisible();
});

test('categories say how many events each would leave beside what else is filtered for', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const count = (id: string) => timeline.category(id).locator('[data-category-count]');
  for (const { id } of categories) await expect(count(id)).toHaveText(String(of(id).length));
  await timeline.category('debate').click();
  await expect(count('regulation')).toHaveText(String(of('regulation').length));
  await timeline.call('setFilter', 'decade:1970s');
  const seventies = events.filter(({ category, lo, hi }) => category === 'regulation' && lo < Date.UTC(1980, 0) && hi > Date.UTC(1970, 0));
  await expect(count('regulation')).toHaveText(String(seventies.length));
});

test.describe('the panel of filters', () => {
  const opened = async (page: Page, path?: string) => {
    const timeline = new Timeline(page);
    await timeline.open(path);
    const opener = timeline.element.getByRole('button', { name: 'Filters' });
    await opener.click();
    const panel = timeline.element.getByRole('region', { name: 'Filters' });
    await expect(panel.getByRole('checkbox').first()).toBeVisible();
    const value = (field: string, name: RegExp) => panel.getByRole('group', { name: field, exact: true }).getByRole('checkbox', { name });
    return { timeline, opener, panel, value };
  };

  test('has a group of values for each field, and is read as such', async ({ page }) => {
    const { timeline, panel } = await opened(page, '/timeline/#filter=decade:1970s');
    await expect(panel).toMatchAriaSnapshot(`
      - region "Filters":
        - group:
          - text: Category
          - group "Category":
            - checkbox "Anaesthesia & emergency 1"
            - checkbox "Depression research 0" [disabled]
        - group:
          - text: Tag
          - 'searchbox "Find: Tag"'
          - group "Tag":
            - checkbox "anaesthetic-use 2"
          - button "Show all 34"
        - group:
          - text: Place
          - group "Place":
            - checkbox "United States 2"
          - button "Show all 17"
        - group:
          - text: Confidence
          - group "Confidence":
            - checkbox "high 2"
            - checkbox "medium 1"
            - checkbox "low 0" [disabled]
        - group:
          - text: Decade 1
          - group "Decade":
            - checkbox "1970s 3" [checked]
            - checkbox "2020s 11"
        - paragraph:
          - button "Show 3 events"
    `);
    await expect(timeline.element.locator('.annals-state')).toMatchAriaSnapshot(`
      - paragraph:
        - text: 3 of 42 events ·
        - button "clear"
      - group "Chosen filters":
        - 'button "Remove Decade: 1970s"'
      - link "Show in the search":
        - /url: /search/?decade=1970s
    `);
  });

  test('choosing writes the query, and moves neither the panel nor the focus', async ({ page }) => {
    const { timeline, panel, value } = await opened(page);
    const before = await panel.boundingBox();
    await value('Tag', /^trial/).focus();
    await page.keyboard.press('Space');
    await expect(timeline.element).toHaveAttribute('filter', 'tag:trial');
    await value('Decade', /^2010s/).check();
    await value('Decade', /^2000s/).check();
    await expect(timeline.element).toHaveAttribute('filter', 'tag:trial decade:2010s decade:2000s');
    await expect(value('Decade', /^2000s/)).toBeFocused();
    expect(await panel.boundingBox()).toEqual(before);
    const left = (await listed(timeline)).length;
    await expect(timeline.element.locator('[data-count]')).toHaveText(`${left} of ${events.length} events`);
    await expect(panel.getByRole('button', { name: `Show ${left} events` })).toBeVisible();
    await value('Tag', /^trial/).uncheck();
    await expect(timeline.element).toHaveAttribute('filter', 'decade:2010s decade:2000s');
  });

  test("a value's count is what choosing it alone in its field leaves; what would leave nothing cannot be chosen", async ({ page }) => {
    const { timeline, value } = await opened(page, '/timeline/#filter=decade:1970s');
    const regulation = categories.find(({ id }) => id === 'regulation')?.label ?? '';
    await expect(value('Confidence', /^low 0/)).toBeDisabled();
    const row = value('Category', new RegExp(`^${regulation} \\d+`));
    const name = await row.locator('..').textContent();
    await row.check();
    expect(name).toBe(`${regulation} ${(await listed(timeline)).length}`);
  });

  test('long lists: the most frequent first, all on demand, found by letters', async ({ page }) => {
    const { panel } = await opened(page);
    const tags = panel.getByRole('group', { name: 'Tag', exact: true }).getByRole('checkbox');
    await expect(tags).toHaveCount(12);
    await panel.getByRole('button', { name: 'Show all 34' }).click();
    await expect(tags).toHaveCount(34);
    await panel.getByRole('button', { name: 'Show fewer' }).click();
    await expect(tags).toHaveCount(12);
    await panel.getByRole('searchbox', { name: 'Find: Tag' }).fill('TRI');
    await expect(tags.first()).toHaveAccessibleName(/tri/);
    expect(await tags.count()).toBeLessThan(5);
    await page.keyboard.press('Escape');
    await expect(tags).toHaveCount(12);
    await expect(panel).toBeVisible();
  });

  test('Esc closes it and gives the focus back; so does its button', async ({ page }) => {
    const { opener, panel, value } = await opened(page);
    await expect(opener).toBeFocused();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await value('Confidence', /^high/).focus();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.click();
    await panel.getByRole('button', { name: `Show ${events.length} events` }).click();
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('shows what an address asks, also what it has no list for; the rest stays in the query', async ({ page }) => {
    const { timeline, value } = await opened(page, '/timeline/#filter=tag:trial+place:be+importance:2+ketamine');
    await expect(value('Tag', /^trial/)).toBeChecked();
    await expect(value('Place', /^be /)).toBeChecked();
    await value('Place', /^be /).uncheck();
    await expect(timeline.element).toHaveAttribute('filter', 'tag:trial importance:2 ketamine');
  });
});

test.describe('what is chosen', () => {
  test('stands beside the count without the panel, and can be given up one by one by keyboard', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#filter=category:debate+decade:2020s+importance:2+person:krupitsky+"esketamine"');
    const chips = timeline.element.getByRole('group', { name: 'Chosen filters' }).getByRole('button');
    await expect(chips).toHaveText(['Decade: 2020s', 'Importance: 2 and above', 'Person: krupitsky', '“esketamine”']);
    await chips.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(chips).toHaveText(['Decade: 2020s', 'Person: krupitsky', '“esketamine”']);
    await expect(chips.nth(1)).toBeFocused();
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('Enter');
      await expect(chips).toHaveCount(left);
    }
    await expect(timeline.element).toHaveAttribute('filter', 'category:debate');
    await expect(timeline.element.getByRole('button', { name: 'Filters' })).toBeFocused();
  });

  test('nothing below it moves when something is chosen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const timeline = new Timeline(page);
    await timeline.open();
    const top = async () => (await timeline.picture.boundingBox())?.y;
    const before = await top();
    await timeline.call('setFilter', 'tag:trial decade:2010s decade:2000s confidence:high importance:1');
    await expect(timeline.element.getByRole('button', { name: 'Remove Tag: trial' })).toBeVisible();
    expect(await top()).toBe(before);
  });
});

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('categories, chips and values can be hit with a finger, and the page is not wider than the window', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#filter=tag:trial+confidence:high');
    await timeline.element.getByRole('button', { name: 'Filters' }).click();
    await expect(timeline.element.getByRole('checkbox').first()).toBeVisible();
    const low = await timeline.element
      .locator('.annals-category, .annals-chip, .annals-clear, .annals-facet-value, .annals-facet > summary, [data-filters-close]')
      .filter({ visible: true })
      .evaluateAll((nodes) => nodes.filter((node) => node.getBoundingClientRect().height < 44).map((node) => node.textContent));
    expect(low).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
