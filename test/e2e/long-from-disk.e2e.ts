import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dataSet } from '../bench/browser/data-set.ts';
import { BuiltSite } from '../../src/kiosk/built-site.ts';
import { addressOn, formNames, makeForms, type Forms } from './kiosk-forms.ts';
import { Timeline } from './timeline.ts';

/** What the server of the tests with a long timeline has built. */
const built = join(import.meta.dirname, '../../.bench/e2e/long/site');
const events = dataSet(6000);

test.describe('a timeline on tiles, from disk', { tag: '@thorough' }, () => {
  test.describe.configure({ mode: 'default' });
  test.use({ offline: true });

  let home = '';
  let forms: Forms;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    home = await mkdtemp(join(tmpdir(), 'annals-long-'));
    forms = await makeForms(home, await BuiltSite.open(built, { host: 'https://example.org' }));
  });
  test.afterAll(() => rm(home, { recursive: true, force: true }));

  for (const form of formNames) {
    test(`the ${form} shows all events, comes nearer, opens one and finds one`, async ({ page }) => {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('request', (request) => !/^(?:file|data|blob|about):/.test(request.url()) && faults.push(request.url()));
      const timeline = new Timeline(page);
      await timeline.open(addressOn(forms, form, 'timeline/'));
      const counted = () =>
        timeline.element.locator('[data-drawing]').evaluate((drawing) => {
          const seen = (selector: string) => [...drawing.querySelectorAll<HTMLElement>(selector)].filter((node) => node.getClientRects().length > 0);
          return seen('[data-cluster]').reduce((sum, { dataset }) => sum + Number(dataset.cluster), 0) + seen('a[data-event]').length;
        });
      await expect.poll(counted).toBe(events.length);

      const far = await timeline.places();
      for (let step = 0; step < 6; step++) await timeline.button('zoom-in').click();
      // What only a nearer view shows has come from its own tiles.
      await expect.poll(async () => Object.keys(await timeline.places()).filter((id) => !(id in far)).length).toBeGreaterThan(5);
      const [id = ''] = Object.keys(await timeline.places()).filter((each) => !(each in far));
      const title = events.find((event) => event.id === id)?.title ?? '';
      await timeline.call('select', id);
      await expect(timeline.panel).toContainText(`What is known of “${title}”, in one sentence.`);

      await timeline.search.fill('harbour bridge museum');
      await timeline.search.press('Enter');
      await expect(timeline.element.locator('[data-hit]').first()).toBeVisible();

      await page.goto('about:blank');
      await page.goto(addressOn(forms, form, 'search/'));
      await page.locator('form[data-search-page] input').first().fill('harbour bridge museum');
      await expect(page.locator('.annals-hit-title').first()).toBeVisible();
      expect(faults).toEqual([]);
    });
  }
});
