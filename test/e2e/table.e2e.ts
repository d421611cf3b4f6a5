import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { categories, eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** The table of a page's first timeline. */
class Table {
  readonly page: Page;
  readonly timeline: Timeline;
  readonly button: Locator;
  readonly section: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly words: Locator;
  readonly announced: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = new Timeline(page);
    this.button = this.timeline.element.locator('.annals-toolbar [data-part="table"]');
    this.section = this.timeline.element.getByRole('region', { name: 'Events as a table' });
    this.table = this.section.getByRole('table');
    this.rows = this.section.locator('tbody tr');
    this.words = this.section.getByRole('textbox', { name: 'Words in title or summary' });
    this.announced = this.timeline.element.locator('[data-announce]');
  }

  async open(path = '/timeline/'): Promise<void> {
    await this.timeline.open(path);
    await this.button.click();
    await expect(this.section).toBeVisible();
    await expect(this.section).not.toHaveAttribute('aria-busy');
  }

  head(name: string): Locator {
    return this.table.getByRole('columnheader', { name });
  }

  row(title: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  /** Ids of the rows' events, from above. */
  async ids(): Promise<string[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.row ?? ''));
  }
}

const ids = events.map(({ id }) => id);
const of = (...wanted: string[]) => events.filter(({ category }) => wanted.includes(category)).map(({ id }) => id);

test.describe('in a wide window', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('the table takes the place of the picture, with all events in the order of time', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await expect(table.button).toHaveAttribute('aria-expanded', 'true');
    await expect(table.section.getByRole('heading')).toBeFocused();
    await expect(table.timeline.picture).toBeHidden();
    await expect(table.timeline.element.locator('[data-overview]')).toBeHidden();
    await expect(table.timeline.button('zoom-in')).toBeDisabled();
    await expect(table.table.getByRole('caption')).toHaveText(`${events.length} of ${events.length} events, by date`);
    expect(await table.ids()).toEqual(ids);
    await expect(table.section.locator('[data-pager]').first()).toBeHidden();
  });

  test('a row says date, title, category, place and confidence, and leads to the event’s page', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await expect(table.table.getByRole('columnheader')).toHaveText(['Date', 'Event', 'Category', 'Place', 'Confidence']);
    const { title, when } = eventOf('fda-approval');
    const row = table.row(title);
    await expect(row.getByRole('cell')).toHaveText([when, 'Law & regulation', 'United States', 'high']);
    await row.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(/\/events\/fda-approval\/$/);
  });

  test('closing it gives the picture back as it was, and the focus to the button', async ({ page }) => {
    const table = new Table(page);
    await table.open('/timeline/#view=1980/1999');
    const before = await table.timeline.view();
    await table.section.getByRole('button', { name: 'Back to the picture' }).click();
    await expect(table.section).toBeHidden();
    await expect(table.button).toBeFocused();
    await expect(table.button).toHaveAttribute('aria-expanded', 'false');
    await expect(table.timeline.picture).toBeVisible();
    await expect(table.timeline.button('zoom-in')).toBeEnabled();
    expect(await table.timeline.view()).toBe(before);
    await table.button.press('Enter');
    await expect(table.section.getByRole('heading')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(table.section).toBeHidden();
    await expect(table.button).toBeFocused();
  });

  test('a press on a heading sorts, another turns it round; the focus stays, and it is said', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    const button = table.head('Event').getByRole('button');
    await button.click();
    await expect(table.head('Event')).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.head('Date')).toHaveAttribute('aria-sort', 'none');
    const { compare } = new Intl.Collator('en', { numeric: true });
    const byTitle = events.toSorted((a, b) => compare(a.title, b.title)).map(({ id }) => id);
    await expect.poll(() => table.ids()).toEqual(byTitle);
    await expect(button).toBeFocused();
    await expect(table.announced).toHaveText(`${events.length} of ${events.length} events, by title`);
    await button.press('Enter');
    await expect(table.head('Event')).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => table.ids()).toEqual(byTitle.toReversed());
    await expect(table.announced).toHaveText(`${events.length} of ${events.length} events, by title, descending`);
    await table.head('Date').getByRole('button').click();
    await expect.poll(() => table.ids()).toEqual(ids);
  });

  test('the categories of the timeline narrow the table, and the table keeps to them', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await table.timeline.category('regulation').click();
    await expect(table.rows).toHaveCount(of('regulation').length);
    expect(await table.ids()).toEqual(of('regulation'));
    await expect(table.table.getByRole('caption')).toHaveText(`${of('regulation').length} of ${events.length} events, by date`);
    await table.timeline.element.locator('[data-clear]').click();
    await expect(table.rows).toHaveCount(events.length);
  });

  test('words narrow the events of the timeline and leave its other filters; Esc takes them away, then closes', async ({ page }) => {
    const table = new Table(page);
    await table.open('/timeline/#filter=category:depression');
    expect(await table.ids()).toEqual(of('depression'));
    await table.words.fill('Trial');
    await expect(table.timeline.element).toHaveAttribute('filter', 'category:depression Trial');
    await expect(table.words).toHaveValue('Trial');
    await expect(table.rows).not.toHaveCount(of('depression').length);
    const narrowed = await table.ids();
    expect(narrowed.length).toBeGreaterThan(0);
    expect(of('depression').filter((id) => narrowed.includes(id))).toEqual(narrowed);
    await expect(table.timeline.element.locator('[data-count]')).toHaveText(`${narrowed.length} of ${events.length} events`);
    await page.keyboard.press('Escape');
    await expect(table.timeline.element).toHaveAttribute('filter', 'category:depression');
    await expect(table.words).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(table.section).toBeHidden();
  });

  test('words that no event has leave an empty table that says so', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await table.words.fill('no such words: anywhere');
    await expect(table.section.getByText('No event answers the filter.')).toBeVisible();
    await expect(table.table.getByRole('caption')).toHaveText(`0 of ${events.length} events, by date`);
  });

  test('words in the address stand in the field', async ({ page }) => {
    const table = new Table(page);
    await table.open('/timeline/#filter=depression');
    await expect(table.words).toHaveValue('depression');
  });

  test('a search leaves the rows it finds, also one from before the table', async ({ page }) => {
    const table = new Table(page);
    await table.open('/timeline/#q=schedule');
    await expect(table.rows).not.toHaveCount(events.length);
    const found = await table.ids();
    const lit = await table.timeline.element.locator('a[data-event][data-hit]').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.event ?? ''));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(ids.filter((id) => lit.includes(id)));
    await table.timeline.search.fill('');
    await expect(table.rows).toHaveCount(events.length);
  });

  test('“Show on the timeline” closes the table, selects the event and hands it the focus', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    const { title } = eventOf('uk-class-b');
    await table.row(title).getByRole('button', { name: `Show “${title}” on the timeline` }).click();
    await expect(table.section).toBeHidden();
    await expect(table.timeline.panel.getByRole('heading')).toHaveText(title);
    await expect(table.timeline.panel.getByRole('link')).toBeFocused();
    await expect(table.timeline.mark('uk-class-b')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(table.timeline.mark('uk-class-b')).toBeFocused();
  });

  test('an event that is selected elsewhere, and a link to a view, bring the picture back', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await table.timeline.call('select', 'fda-approval');
    await expect(table.section).toBeHidden();
    await expect(table.timeline.panel).toBeVisible();
    await table.button.click();
    await expect(table.section).toBeVisible();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#view=1990/1999';
      link.textContent = 'The nineties';
      document.body.prepend(link);
    });
    await page.getByRole('link', { name: 'The nineties' }).click();
    await expect(table.section).toBeHidden();
    await expect(table.timeline.picture).toBeVisible();
  });

  test('back undoes a filter and leaves the table open, also with an event selected', async ({ page }) => {
    const table = new Table(page);
    await table.open('/timeline/#event=fda-approval');
    await table.timeline.category('regulation').click();
    await expect(table.rows).toHaveCount(of('regulation').length);
    await page.goBack();
    await expect(table.rows).toHaveCount(events.length);
    await expect(table.section).toBeVisible();
  });

  test('while the table is open, keys of the picture do nothing; / and ? lead to search and help', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    const before = await table.timeline.view();
    const link = table.rows.first().getByRole('link');
    await link.focus();
    for (const key of ['ArrowRight', 'ArrowDown', '+', '0', 'End']) await page.keyboard.press(key);
    await expect(link).toBeFocused();
    expect(await table.timeline.view()).toBe(before);
    await page.keyboard.press('?');
    await expect(table.timeline.help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(table.timeline.help).toBeHidden();
    await expect(table.section).toBeVisible();
    await page.keyboard.press('/');
    await expect(table.timeline.search).toBeFocused();
  });

  test('a row keeps the focus while others go, and gives it to the heading when it goes itself', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    const link = table.row(eventOf('fda-approval').title).getByRole('link');
    await link.focus();
    await table.timeline.call('setFilter', 'category:regulation');
    await expect(table.rows).toHaveCount(of('regulation').length);
    await expect(link).toBeFocused();
    await table.timeline.call('setFilter', 'category:debate');
    await expect(table.rows).toHaveCount(of('debate').length);
    await expect(table.section.getByRole('heading')).toBeFocused();
  });

  test('a timeline that leaves the page and comes back has one table, closed', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await table.timeline.element.evaluate((element) => {
      const parent = element.parentElement;
      element.remove();
      parent?.append(element);
    });
    await expect(table.section).toHaveCount(0);
    await expect(table.timeline.picture).toBeVisible();
    await table.button.click();
    await expect(table.rows).toHaveCount(events.length);
  });

  test('print has the table in place of picture and list', async ({ page }) => {
    const table = new Table(page);
    await table.open();
    await page.emulateMedia({ media: 'print' });
    await expect(table.table).toBeVisible();
    await expect(table.timeline.picture).toBeHidden();
    await expect(table.timeline.element.locator('.annals-as-list')).toBeHidden();
    await expect(table.words).toBeHidden();
    await expect(table.rows.first().getByRole('button')).toBeHidden();
  });
});

test.describe('more events than a page holds', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  /** The demonstration's page with events made up, as a site with many would have it. */
  async function withEvents(page: Page, count: number): Promise<void> {
    await page.route('**/timeline/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/(<script type="application\/json" data-annals-data>)(.*?)(<\/script>)/s, (_, open: string, json: string, close: string) => {
        const data = JSON.parse(json) as { events: Record<string, unknown>[]; spec: { home: { lo: number; hi: number } } };
        const [first] = data.events;
        const { lo, hi } = data.spec.home;
        data.events = Array.from({ length: count }, (_each, n) => {
          const at = lo + ((hi - lo) * n) / count;
          // Titles in an order of their own, none of them twice.
          const title = `Event ${(n * 7919) % count} of many`;
          return { ...first, id: `e${n}`, title, when: `day ${n}`, at, end: at, lo: at, hi: at + 1, importance: 1 + (n % 5) };
        });
        return open + JSON.stringify(data).replaceAll('<', '\\u003c') + close;
      });
      await route.fulfill({ response, body });
    });
  }

  test('come a hundred at a time', async ({ page }) => {
    await withEvents(page, 250);
    const table = new Table(page);
    await table.open();
    const [head, foot] = [table.section.locator('[data-pager]').first(), table.section.locator('[data-pager]').last()];
    await expect(head.locator('[data-rows]')).toHaveText('Rows 1–100 of 250');
    await expect(table.rows).toHaveCount(100);
    const previous = head.getByRole('button', { name: 'Previous rows' });
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await previous.click({ force: true });
    await expect(head.locator('[data-rows]')).toHaveText('Rows 1–100 of 250');
    await head.getByRole('button', { name: 'Next rows' }).click();
    expect((await table.ids())[0]).toBe('e100');
    await expect(table.announced).toHaveText('Rows 101–200 of 250');
    await foot.getByRole('button', { name: 'Next rows' }).press('Enter');
    await expect(head.locator('[data-rows]')).toHaveText('Rows 201–250 of 250');
    await expect(head.getByRole('button', { name: 'Next rows' })).toBeFocused();
    await expect(head.getByRole('button', { name: 'Next rows' })).toBeInViewport();
    await expect(table.rows).toHaveCount(50);
    await table.head('Date').getByRole('button').click();
    await expect.poll(async () => (await table.ids()).slice(0, 2)).toEqual(['e249', 'e248']);
  });

  test('paper has all of them', async ({ page }) => {
    await withEvents(page, 250);
    const table = new Table(page);
    await table.open();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(table.rows).toHaveCount(250);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(table.rows).toHaveCount(100);
  });

  test('numbers of a hundred thousand are legible', async ({ page }) => {
    test.setTimeout(120_000);
    await withEvents(page, 100_000);
    const table = new Table(page);
    await table.open();
    await expect(table.table.getByRole('caption')).toHaveText('100,000 of 100,000 events, by date');
    await table.head('Event').getByRole('button').click();
    await expect(table.rows.first().getByRole('link')).toHaveText('Event 0 of many');
    await expect(table.section.locator('[data-rows]').first()).toHaveText('Rows 1–100 of 100,000');
  });
});

for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 844 }, 'narrow phone': { width: 320, height: 640 } })) {
  test.describe(name, () => {
    test.use({ viewport });

    test('rows are cards that still are rows of a table, and nothing scrolls sideways', async ({ page }) => {
      const table = new Table(page);
      await table.open();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await expect(table.table.getByRole('row')).toHaveCount(events.length + 1);
      const { title, when } = eventOf('fda-approval');
      await expect(table.row(title).getByRole('cell').first()).toHaveText(when);
      const card = await table.row(title).boundingBox();
      const date = await table.row(title).getByRole('cell').first().boundingBox();
      const head = await table.row(title).getByRole('rowheader').boundingBox();
      expect(head?.y).toBeGreaterThanOrEqual((date?.y ?? 0) + (date?.height ?? 0) - 1);
      expect(card?.width).toBeLessThanOrEqual(viewport.width);
    });

    test('what is pressed is 44 px high and wide', async ({ page }) => {
      const table = new Table(page);
      await table.open();
      const small = await table.section.locator('button, a, input').filter({ visible: true }).evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          // A field is pressed by its frame.
          const { width, height } = (node.matches('input') ? (node.parentElement ?? node) : node).getBoundingClientRect();
          return height < 43.9 || width < 43.9 ? [`${node.outerHTML.slice(0, 60)} ${width} × ${height}`] : [];
        }),
      );
      expect(small).toEqual([]);
    });

    test('“Show on the timeline” scrolls to the event', async ({ page }) => {
      const table = new Table(page);
      await table.open();
      const { title } = eventOf('uk-class-b');
      await table.row(title).getByRole('button').click();
      await expect(table.timeline.mark('uk-class-b')).toBeInViewport();
      await expect(table.timeline.panel.getByRole('heading')).toHaveText(title);
    });
  });
}

test('with text twice as large, nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 720 });
  const table = new Table(page);
  await table.open();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing wrong: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await new Table(page).open();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.annals-timeline').analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    });
  }
}

test('each category has its shape beside its name', async ({ page }) => {
  const table = new Table(page);
  await table.open();
  for (const { id, label } of categories) {
    const event = events.find(({ category }) => category === id);
    if (!event) continue;
    const shape = await table.timeline.category(id).locator('path').getAttribute('d');
    await expect(table.row(event.title).getByRole('cell', { name: label }).locator('path')).toHaveAttribute('d', shape ?? '');
  }
});
