import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { atStart, scene } from '../soak/visitor.ts';
import { monkey, soak } from '../soak/soak.ts';
import { events } from './built-site.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const keyboard = '.annals-kiosk-keyboard';
const timeline = 'annals-timeline';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-kiosk="ready"]').waitFor();
}

/** The site as if its author had set `kiosk` so: the settings stand in the file of the kiosk's words. */
async function withSettings(page: Page, { attract = [], counts = false }: { attract?: readonly object[]; counts?: boolean }): Promise<void> {
  await page.route(/\/_astro\/words\.[^/]*\.js$/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const changed = text.replace(/attract:\[\],keyboard:!0,dim:10,counts:!1/, `attract:${JSON.stringify(attract)},keyboard:!0,dim:10,counts:${counts}`);
    if (changed === text) throw new Error('The settings of the kiosk are not where they were');
    await route.fulfill({ response: answer, body: changed });
  });
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
    // However long that took, from here on nobody does anything.
    await page.keyboard.press('Shift');
    await page.clock.runFor(70_500);
    await expect(page.getByText('Dit scherm begint zo opnieuw.')).toBeVisible();
    await page.clock.runFor(4500);
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

  test('opens no window for the middle button of a mouse, not even before it is at work', async ({ page, context }) => {
    const windows: string[] = [];
    context.on('page', (other) => windows.push(other.url()));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/_astro\/kiosk\.[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/kiosk/', { waitUntil: 'commit' });
    const link = page.locator('.annals-kiosk-large a').first();
    await link.click({ button: 'middle' });
    letGo();
    await page.locator('html[data-kiosk="ready"]').waitFor();
    await link.click({ button: 'middle' });
    await link.click({ modifiers: ['ControlOrMeta'] });
    await link.click();
    await expect(page).toHaveURL(/\/\?kiosk&visit$/);
    expect(windows).toEqual([]);
  });

  test('sends no form before it is at work', async ({ page }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/search/?kiosk', { waitUntil: 'commit' });
    await page.getByRole('searchbox').first().press('Enter');
    letGo();
    await page.locator('html[data-kiosk="ready"]').waitFor();
    await expect(page).toHaveURL(/[?&]kiosk\b/);
  });

  test('shows what its author has listed after the tour, and the start after that', async ({ page }) => {
    await withSettings(page, { attract: [{ view: '1956/1975' }, { event: 'fda-approval' }] });
    await page.clock.install();
    await open(page, '/kiosk/');
    await page.locator(`${timeline}[data-ready]`).waitFor();
    // What is shown from when to when, s, beginning with the end of the tour.
    const shown = await page.evaluateHandle((name) => {
      const element = document.querySelector(name);
      const list: { second: number; view: string | null; selected: string | null }[] = [];
      const note = () => {
        const second = Math.round(performance.now() / 1000);
        if (list.at(-1)?.second === second) list.pop();
        list.push({ second, view: element?.getAttribute('view') ?? null, selected: element?.getAttribute('selected') ?? null });
      };
      if (element) new MutationObserver(note).observe(element, { attributeFilter: ['view', 'selected'] });
      note();
      return list;
    }, timeline);
    const atFirst = (await shown.jsonValue())[0];
    await page.clock.runFor(7000);
    // Its script comes over the network, which takes its own time.
    await page.locator('.annals-tour[data-mode="playing"]').waitFor();
    await page.clock.runFor(600_000);
    const all = await shown.jsonValue();
    const begin = all.findIndex(({ view, selected }) => view === '1956/1975' && selected === null);
    // The whole tour comes before, and again after that.
    expect(begin).toBe(events.length + 1);
    expect(all.slice(begin, begin + 8).map(({ second, ...state }, _index, from) => ({ ...state, after: second - (from[0]?.second ?? 0) }))).toMatchObject([
      { after: 0, view: '1956/1975', selected: null },
      { after: 10, selected: 'fda-approval' },
      { after: 25, view: atFirst?.view, selected: null },
      ...events.slice(0, 5).map(({ id }) => ({ selected: id })),
    ]);
  });

  test('counts visits, events and searches where its author wants it, as a table and a file', async ({ page }) => {
    await withSettings(page, { counts: true });
    await page.clock.install({ time: new Date(2026, 10, 24, 10) });
    await open(page, '/kiosk/');
    await page.touchscreen.tap(20, 20);
    await page.evaluate((name) => document.querySelector<HTMLElement & { select(id: string): void }>(name)?.select('fda-approval'), timeline);
    await open(page, '/events/fda-approval/?kiosk&visit');
    await open(page, '/search/?kiosk&visit');
    await page.getByRole('searchbox').fill('trial');
    await page.clock.runFor(2500);
    await open(page, '/kiosk/?kiosk=operator');
    const sheet = page.getByRole('dialog', { name: 'For operators' });
    await expect(sheet.getByRole('row')).toHaveText([/^Day/, '2026-11-24121']);
    const [file] = await Promise.all([page.waitForEvent('download'), sheet.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('kiosk-counts.csv');
    expect(await readFile(await file.path(), 'utf8')).toBe('day,kind,event,count\r\n2026-11-24,session,,1\r\n2026-11-24,event,fda-approval,2\r\n2026-11-24,search,,1\r\n');
  });

  test('starts over where storage is full, and where it is forbidden', async ({ page, trouble }) => {
    trouble.expect(/A fault of the test/);
    const fail = () =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('A fault of the test');
        });
      });
    await withSettings(page, { counts: true });
    await open(page, '/glossary/?kiosk&visit');
    const left = await page.evaluate(() =>
      [localStorage, sessionStorage].map((storage) => {
        for (let length = 2 ** 23; length >= 1; length /= 2) {
          for (let number = 0; ; number++) {
            try {
              storage.setItem(`${length} ${number}`, 'x'.repeat(length));
            } catch {
              break;
            }
          }
        }
        try {
          storage.setItem('one more', 'x');
          return true;
        } catch (error) {
          return error instanceof Error && error.name;
        }
      }),
    );
    expect(left).toEqual(['QuotaExceededError', 'QuotaExceededError']);
    await fail();
    await page.waitForURL(/\/kiosk\/\?kiosk$/);
    await atStart(page);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      }
    });
    await open(page, '/glossary/?kiosk&visit');
    await fail();
    await page.waitForURL(/\/kiosk\/\?kiosk$/);
    await atStart(page);
    await page.touchscreen.tap(20, 20);
    await expect(page.locator('html')).toHaveAttribute('data-kiosk', 'ready');
  });

  test('does not mind when the clock of its machine is changed', async ({ page }) => {
    await page.clock.install({ time: new Date(2026, 10, 24, 10) });
    await open(page, '/glossary/?kiosk&visit');
    const asked = page.getByRole('alertdialog');
    for (const year of [2036, 1970]) {
      await page.clock.setSystemTime(new Date(year, 0, 1));
      await page.clock.runFor(35_000);
      await expect(asked).toHaveCount(0);
    }
    await page.clock.runFor(6000);
    await expect(asked).toBeVisible();
    await page.clock.setSystemTime(new Date(2046, 0, 1));
    await page.clock.runFor(16_000);
    await atStart(page);
  });

  test('is at its start when its tab was killed, whatever a visitor had done', async ({ page, context, baseURL }) => {
    await open(page, '/kiosk/?kiosk');
    await atStart(page);
    const atFirst = await page.evaluate(scene);
    await open(page, '/nl/kiosk/?kiosk=nl&visit&reach#view=1956/1975&event=fda-approval&filter=category:trial');
    await page.touchscreen.tap(500, 900);
    const crash = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crash;
    const next = await context.newPage();
    await next.goto(new URL('/kiosk/?kiosk', baseURL).href);
    await atStart(next);
    expect(await next.evaluate(scene)).toBe(atFirst);
  });

  test('has its browser ended by annals-screen when its page is killed', { tag: '@thorough' }, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'annals-screen-'));
    const script = join(import.meta.dirname, '../../examples/kiosk/annals-screen');
    const screen = spawn('sh', [script, findChromium() ?? '', ...chromiumArguments, '--headless', `--user-data-dir=${profile}`, 'chrome://crash']);
    let said = '';
    screen.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(screen, 'close');
    expect(said).toContain('a page has been killed, the browser ends');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('is itself again after visitors and random input', async ({ page, baseURL }) => {
    test.slow();
    const site = new URL('/', baseURL).href;
    const { before, after, same, trouble } = await soak(page, { site, seed: 7, hours: 0.1, warmUp: 3, sessions: 3 });
    expect(trouble).toEqual([]);
    expect(same).toBe(true);
    expect(after).toEqual({ ...before, heap: after.heap });
    expect(Math.abs(after.heap / before.heap - 1)).toBeLessThanOrEqual(0.1);
    const played = await monkey(page, { site, seed: 7, inputs: 60 });
    expect(played.trouble).toEqual([]);
    expect(played.homecomings).toBeGreaterThan(0);
  });
});
