import { readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { build, Workshop } from '../build/site.ts';
import { StaticHost } from './static-host.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 1280, height: 800 } });
// One after the other: they share two builds.
test.describe.configure({ mode: 'default' });

/**
 * A small site below a base, in two versions: “De toelating” becomes “De
 * erkenning”, and there is one event more. Of a third one, hardly anything is
 * kept from the beginning; its pages are files without folders of their own.
 */
const workshop = new Workshop();
const versions = { before: '', after: '', small: '' };
const base = '/history/';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const root = workshop.copy('base');
  const make = async (name: string) => {
    const { code, output } = await build(root);
    if (code !== 0) throw new Error(output);
    await rename(join(root, 'dist'), join(root, name));
    return join(root, name);
  };
  versions.before = await make('before');
  const event = join(root, 'content/events/approval.mdx');
  const text = readFileSync(event, 'utf8');
  writeFileSync(event, text.replace('De toelating', 'De erkenning'));
  writeFileSync(join(root, 'content/events/later.mdx'), text.replace('De toelating', 'De herziening').replace('1970-02-19', '1980'));
  versions.after = await make('after');
  const config = join(root, 'astro.config.mjs');
  writeFileSync(config, readFileSync(config, 'utf8').replace('annals({', 'annals({ offline: { megabytes: 0 },').replace('integrations:', `build: { format: 'file' }, trailingSlash: 'never', integrations:`));
  versions.small = await make('small');
});
test.afterAll(() => workshop.remove());

const event = 'events/approval/';
let host: StaticHost;
test.beforeEach(async () => {
  host = await StaticHost.start(versions.before, base);
});
test.afterEach(() => host.stop());

/** Opens a page of a site whose worker answers for it. */
async function open(context: BrowserContext, path = event): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((found) => navigator.serviceWorker.addEventListener('controllerchange', found, { once: true }));
  });
  await page.reload();
  return page;
}

/** Looks for a new version, as a browser does by itself; resolves to what has become of it. */
async function look(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
    return worker.state;
  });
}

const note = (page: Page) => page.locator('[data-update]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Titles in the site's data, as a page gets them. */
async function titles(page: Page): Promise<string[]> {
  return page.evaluate(async (address) => {
    const { events } = (await (await fetch(address)).json()) as { events: { title: string }[] };
    return events.map(({ title }) => title);
  }, `${base}events.json`);
}

/** What the search of a page finds. */
async function found(page: Page, words: string): Promise<string[]> {
  return page.evaluate(
    async ([folder, text]) => {
      const pagefind = (await import(`${folder}pagefind.js`)) as {
        search(text: string): Promise<{ results: { data(): Promise<{ meta: { title: string } }> }[] }>;
      };
      const { results } = await pagefind.search(text);
      return Promise.all(results.map(async (result) => (await result.data()).meta.title));
    },
    [`${base}pagefind/`, words] as const,
  );
}

const before = ['De toelating', 'De film'];
const after = ['De erkenning', 'De herziening', 'De film'];

test('below a base, every address is kept: home, timeline, event and search open without a host', async ({ context }) => {
  const page = await open(context, '');
  await host.stop();
  await context.setOffline(true);
  for (const path of ['', 'timeline/', 'law/', event, 'search/', 'sources/', 'glossary/']) {
    expect((await page.goto(host_url(page) + path))?.status(), path).toBe(200);
  }
  expect(await found(page, 'toegelaten')).toEqual(['De toelating']);
  host = await StaticHost.start(versions.before, base);
});

function host_url(page: Page): string {
  return new URL(base, page.url()).href;
}

test('a new version waits: the open page stays what it is, and a note says so', async ({ context }) => {
  const page = await open(context);
  await expect(note(page)).toBeHidden();
  await page.evaluate(() => Reflect.set(globalThis, 'stillHere', true));
  host.serve(versions.after);
  expect(await look(page)).toBe('installed');
  await expect(note(page)).toBeVisible();
  await expect(heading(page)).toHaveText('De toelating');
  expect(await titles(page)).toEqual(before);
  // Other pages are of the version before as well.
  const other = await context.newPage();
  await other.goto(host.url + event);
  await expect(heading(other)).toHaveText('De toelating');
  await expect(note(other)).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'stillHere'))).toBe(true);
});

test('the note can be put away', async ({ context }) => {
  const page = await open(context);
  host.serve(versions.after);
  await look(page);
  await note(page).getByRole('button', { name: 'Later' }).click();
  await expect(note(page)).toBeHidden();
  await expect(heading(page)).toHaveText('De toelating');
});

test('who reloads has the new version; another tab goes on with its own, data and search, until it is reloaded', async ({ context }) => {
  const reader = await open(context);
  const tab = await open(context);
  await tab.evaluate(() => Reflect.set(globalThis, 'stillHere', true));
  host.serve(versions.after);
  await look(reader);
  await note(reader).getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(heading(reader)).toHaveText('De erkenning');
  await expect(note(reader)).toBeHidden();
  expect(await titles(reader)).toEqual(after);
  expect(await found(reader, 'toegelaten')).toEqual(expect.arrayContaining(['De erkenning', 'De herziening']));

  host.asked.length = 0;
  await expect(heading(tab)).toHaveText('De toelating');
  expect(await tab.evaluate(() => Reflect.get(globalThis, 'stillHere'))).toBe(true);
  expect(await titles(tab)).toEqual(before);
  // Nothing of the search had been loaded: it comes from the version of the page, with its worker and index.
  expect(await found(tab, 'toegelaten')).toEqual(['De toelating']);
  expect(host.asked.filter((path) => path !== 'sw.js')).toEqual([]);

  await note(tab).getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(heading(tab)).toHaveText('De erkenning');
  expect(await titles(tab)).toEqual(after);
});

test('what only pages of the old version needed is thrown away once they are closed', async ({ context }) => {
  const reader = await open(context);
  host.serve(versions.after);
  await look(reader);
  await note(reader).getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(heading(reader)).toHaveText('De erkenning');
  // The next version is the first one again.
  host.serve(versions.before);
  await look(reader);
  await note(reader).getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(heading(reader)).toHaveText('De toelating');
  const kept = await reader.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('annals-files')) ?? '');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  const counts = new Map<string, number>();
  for (const path of kept) counts.set(path, (counts.get(path) ?? 0) + 1);
  // Of the page that asked for the reload, the files of its version may still be there; none of an earlier one.
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
});

for (const [status, file] of [[404, 'timeline/index.html'], [500, 'events.json']] as const) {
  test(`an update of which ${file} answers ${status} changes nothing, and comes whole later`, async ({ context }) => {
    const page = await open(context);
    host.serve(versions.after);
    host.failing.set(file, status);
    expect(await look(page)).toBe('redundant');
    await expect(note(page)).toBeHidden();
    await context.setOffline(true);
    await page.reload();
    await expect(heading(page)).toHaveText('De toelating');
    expect(await titles(page)).toEqual(before);
    expect((await page.goto(`${host.url}timeline/`))?.status()).toBe(200);
    await context.setOffline(false);
    host.failing.clear();
    await page.goto(host.url + event);
    expect(await look(page)).toBe('installed');
    await note(page).getByRole('button', { name: 'Opnieuw laden' }).click();
    await expect(heading(page)).toHaveText('De erkenning');
  });
}

test('a host that has the new worker but still an old file gives no update', async ({ context }) => {
  const page = await open(context);
  // Of the new version, only its worker has arrived.
  host.elsewhere.set('sw.js', versions.after);
  expect(await look(page)).toBe('redundant');
  await page.reload();
  await expect(heading(page)).toHaveText('De toelating');
});

test('a page that only the new version has comes from the network, with all that it needs', async ({ context }) => {
  const page = await open(context);
  host.serve(versions.after);
  await look(page);
  await page.goto(`${host.url}events/later/`);
  await expect(heading(page)).toHaveText('De herziening');
  expect(await titles(page)).toEqual(after);
  expect(await found(page, 'toegelaten')).toEqual(expect.arrayContaining(['De erkenning', 'De herziening']));
  // Back in what has been kept, all is of the version before.
  await page.goto(host.url + event);
  await expect(heading(page)).toHaveText('De toelating');
  expect(await titles(page)).toEqual(before);
});

test('a site that is no longer carried offline leaves nothing behind', async ({ context }) => {
  const page = await open(context);
  const without = workshop.copy('sparse');
  const { code, output } = await build(without);
  if (code !== 0) throw new Error(output);
  host.elsewhere.set('sw.js', join(without, 'dist'));
  await look(page);
  await expect.poll(() => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);
});

test.describe('a site that is too large to be kept from the beginning', () => {
  test.beforeEach(() => host.serve(versions.small));

  test('is kept as it is visited; what has not been says that it is not there', async ({ context }) => {
    const page = await open(context);
    await context.setOffline(true);
    expect((await page.reload())?.status()).toBe(200);
    await expect(heading(page)).toHaveText('De erkenning');
    const response = await page.goto(`${host.url}events/film/`);
    expect(response?.status()).toBe(503);
    await expect(heading(page)).toHaveText('Deze pagina staat niet op het apparaat');
    await expect(page.getByRole('link', { name: 'Tijdlijn' }).first()).toBeVisible();
    // What is no page at all is still told apart.
    expect((await page.goto(`${host.url}nowhere/`))?.status()).toBe(404);
    await context.setOffline(false);
    await page.goto(`${host.url}events/film/`);
    await expect(heading(page)).toHaveText('De film');
    await context.setOffline(true);
    await page.reload();
    await expect(heading(page)).toHaveText('De film');
  });

  test('is kept as a whole when a page asks for it', async ({ context }) => {
    const page = await open(context, '');
    const { kept, of } = await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      return new Promise<{ kept: number; of: number }>((done) => {
        navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type: string; kept: number; of: number }>) => {
          if (data.type === 'annals:kept' && (data.kept < 0 || data.kept === data.of)) done(data);
        });
        navigator.serviceWorker.startMessages();
        active?.postMessage('annals:keep');
      });
    });
    expect(kept).toBeGreaterThan(20);
    expect(kept).toBe(of);
    await host.stop();
    await context.setOffline(true);
    for (const path of ['timeline/', 'events/film/', 'search/']) {
      await page.goto(new URL(base + path, page.url()).href);
      await expect(heading(page)).not.toHaveText('Deze pagina staat niet op het apparaat');
    }
    expect(await found(page, 'toegelaten')).toEqual(expect.arrayContaining(['De erkenning', 'De herziening']));
    host = await StaticHost.start(versions.small, base);
  });

  test('fetches nothing of it that is of another version', async ({ context }) => {
    const page = await open(context, '');
    host.serve(versions.before);
    host.elsewhere.set('sw.js', versions.small);
    // The page is of another version: it comes as it is, with what belongs to it.
    await page.goto(host.url + event);
    await expect(heading(page)).toHaveText('De toelating');
    expect(await titles(page)).toEqual(before);
    // A page of the version that is kept gets no data rather than those of the other one.
    await page.goto(host.url);
    const answer = () => page.evaluate((address) => fetch(address).then(({ status }) => status, () => 'none'), `${base}events.json`);
    expect(await answer()).toBe('none');
    host.serve(versions.small);
    expect(await answer()).toBe(200);
    expect(await titles(page)).toEqual(after);
  });
});

test.describe('where no worker is allowed, pages are as they would be without', () => {
  /** Answers for an address with a page of the site, and says what the browser complains of. */
  async function opened(page: Page, address: string, headers: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    const origin = new URL(address).origin;
    await page.route(`${origin}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(origin, new URL(host.url).origin), maxRetries: 2 });
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*', ...headers } });
    });
    await page.goto(address);
    await page.locator('annals-timeline[data-ready]').waitFor();
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    return trouble;
  }

  test('on plain http', async ({ page }) => {
    expect(await opened(page, `http://annals.test${base}timeline/`)).toEqual([]);
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await expect(note(page)).toBeHidden();
  });

  test('in a sandbox without an origin', async ({ page }) => {
    expect(await opened(page, `${host.url}timeline/`, { 'content-security-policy': 'sandbox allow-scripts' })).toEqual([]);
    expect(await page.evaluate(() => origin)).toBe('null');
    expect(host.asked).not.toContain('sw.js');
  });

  test('in a frame of another page', async ({ page }) => {
    await page.route('**/framing.html', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${host.url}timeline/"></iframe>` }));
    await page.goto(`${host.url}framing.html`);
    await page.frameLocator('iframe').locator('annals-timeline[data-ready]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(host.asked).toContain('timeline/');
    expect(host.asked).not.toContain('sw.js');
  });
});
