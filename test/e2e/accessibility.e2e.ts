import { AxeBuilder } from '@axe-core/playwright';
import { eventPages, kinds } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** What axe finds wrong, short enough to read in a failed test. */
async function violations(page: Page, rules?: string[], part = 'html'): Promise<string[]> {
  // No page has frames, which only the slower mode looks into.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} – ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`),
  );
}

/** A page of each kind as it loads, and the timeline in each state that shows more. */
const states: Record<string, (page: Page) => Promise<void>> = {
  ...Object.fromEntries(
    Object.entries(kinds).map(([kind, path]) => [
      kind,
      async (page: Page) => {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
      },
    ]),
  ),
  home: (page) => new Timeline(page).open('/'),
  timeline: (page) => new Timeline(page).open(),
  search: async (page) => {
    await page.goto(kinds.search);
    await page.locator('[data-search-hits] li').first().waitFor();
  },
  'event on its panel': async (page) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval');
    await expect(timeline.panel).toBeVisible();
  },
  'help': async (page) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.button('help').click();
    await expect(timeline.help).toBeVisible();
  },
  'filters': async (page) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#filter=tag:trial');
    await timeline.element.getByRole('button', { name: 'Filters' }).click();
    await expect(timeline.element.getByRole('checkbox').first()).toBeVisible();
  },
  'filters of the search': async (page) => {
    await page.goto('/search/?q=ketamine&tag=trial');
    await page.locator('[data-search-filters] > summary').click();
    await expect(page.getByRole('group', { name: 'Chosen filters' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^trial/ })).toBeVisible();
  },
  'filter and search on the timeline': async (page) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#filter=category:depression&q=trial');
    await expect(timeline.marks.and(page.locator('[data-hit]')).first()).toBeVisible();
  },
};

/** What depends on the colours; all else was looked at in light. */
const dependent = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [window, viewport] of Object.entries({
    wide: { width: 1280, height: 800 },
    phone: { width: 390, height: 844 },
  })) {
    test.describe(`${colorScheme}, ${window}`, { tag: colorScheme === 'dark' && window === 'phone' ? '@thorough' : [] }, () => {
      test.use({ colorScheme, viewport });
      for (const [name, show] of Object.entries(states)) {
        test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
          await show(page);
          expect(await violations(page, dependent[colorScheme])).toEqual([]);
        });
      }
    });
  }
}

// Their frame is looked at above, in all colours and windows; their texts differ.
for (const [name, paths] of [
  ['first', eventPages.slice(0, eventPages.length / 2)],
  ['second', eventPages.slice(eventPages.length / 2)],
] as const) {
  test(`axe finds nothing wrong in the ${name} half of the events`, { tag: '@thorough' }, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await violations(page, undefined, 'main'), path).toEqual([]);
    }
  });
}
