import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { HostPage } from './host-page.ts';

interface Told {
  readonly type: string;
  readonly height?: number;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A page of somebody else with what it hears, and whatever goes wrong on it or in its frame. */
const test = base.extend<{ host: HostPage; frame: FrameLocator; timeline: string; trouble: string[] }>({
  host: async ({}, use) => {
    const host = await HostPage.start();
    await use(host);
    await host.stop();
  },
  frame: async ({ page }, use) => use(page.frameLocator('iframe[title]')),
  timeline: async ({ baseURL }, use) => use(`${baseURL ?? ''}embed/index/`),
  trouble: [
    async ({ page, context, host, baseURL }, use) => {
      const trouble: string[] = [];
      const origins = [new URL(host.url).origin, new URL(baseURL ?? '').origin, 'null'];
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      context.on('request', (request) => !origins.includes(new URL(request.url()).origin) && trouble.push(request.url()));
      await context.addInitScript(() => {
        if (self !== top) return;
        const told: unknown[] = [];
        Object.assign(globalThis, { told });
        addEventListener('message', ({ data }) => told.push(data));
      });
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

const told = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'told') as Told[]);
const ready = (frame: FrameLocator) => frame.locator('annals-timeline[data-ready]').waitFor();
const iframe = (src: string, height: number, more = '') => `<iframe src="${src}" title="Timeline" width="100%" height="${height}" ${more}></iframe>`;

test('a plain frame shows what its address asks for, and leads to the same on the full page', async ({ page, host, frame, timeline }) => {
  host.show(iframe(`${timeline}?view=1990/2026&event=fda-approval&filter=category:regulation&scale=gaps&theme=dark&title=0`, 600, 'loading="lazy" allow="fullscreen"'));
  await page.goto(host.url);
  await ready(frame);
  await expect(frame.locator('annals-timeline')).toHaveAttribute('scale', 'gaps');
  await expect(frame.locator('annals-timeline')).toHaveAttribute('filter', 'category:regulation');
  await expect(frame.locator('[data-panel-title]')).toHaveText('FDA approves ketamine for people');
  await expect(frame.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('[data-faults]')).toBeHidden();
  const full = frame.locator('[data-full]');
  await expect(full).toHaveAttribute('href', /\/timeline\/#view=1990\/2026&event=fda-approval&filter=category:regulation&scale=gaps$/);
  await expect(full).toHaveAttribute('target', '_blank');
  await expect(full).toHaveAttribute('rel', 'noopener');
});

for (const width of [1000, 360]) {
  for (const height of [240, 320, 480, 720]) {
    test(`a frame of ${width} × ${height} px is filled, and has no scrollbar`, async ({ page, host, frame, timeline }) => {
      await page.setViewportSize({ width: width + 16, height: 900 });
      host.show(iframe(timeline, height));
      await page.goto(host.url);
      await ready(frame);
      const sizes = await frame.locator('html').evaluate((root) => {
        const stage = root.querySelector('.annals-stage');
        const picture = root.querySelector('[data-drawing]')?.getBoundingClientRect();
        const foot = root.querySelector('[data-full]')?.getBoundingClientRect();
        return {
          page: [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth],
          stage: stage ? stage.scrollHeight - stage.clientHeight : -1,
          picture: picture?.height ?? 0,
          foot: foot ? innerHeight - foot.bottom : -1,
        };
      });
      expect(sizes.page).toEqual([0, 0]);
      expect(sizes.stage).toBe(0);
      expect(sizes.picture).toBeGreaterThan(100);
      expect(sizes.foot).toBeGreaterThanOrEqual(0);
      await expect(frame.locator('a[data-event]').filter({ visible: true }).first()).toBeVisible();
      await expect(frame.getByRole('button', { name: 'Zoom in' })).toBeVisible();
    });
  }
}

test('in a sandbox with nothing but scripts, on a host without CORS headers, it works, and its links still lead somewhere', async ({ page, host, frame, timeline, trouble }) => {
  host.show(iframe(`${timeline}?view=1960/1980&lang=en&search=1`, 480, 'sandbox="allow-scripts"'));
  await page.goto(host.url);
  await ready(frame);
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await frame.locator('[data-event="fda-approval"]').click();
  await expect(frame.locator('[data-panel-title]')).toHaveText('FDA approves ketamine for people');
  await expect(frame.getByRole('searchbox')).toBeHidden();
  expect((await told(page)).map(({ type }) => type)).toEqual(expect.arrayContaining(['annals:height', 'annals:ready', 'annals:select']));
  await frame.getByRole('button', { name: 'Help', exact: true }).click();
  await frame.getByRole('dialog').getByRole('button').click();
  await expect(frame.getByRole('dialog')).toBeHidden();
  expect(trouble).toEqual([]);
  // No new page may be opened here: the event's own opens in the frame.
  await frame.locator('[data-panel-link]').click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('FDA approves ketamine for people');
  // The browser says what it has forbidden, and what of the full page it does not load without an origin.
  trouble.length = 0;
});

test('a long timeline loads what it needs into such a sandbox, from a host that reads the headers that the build has written', async ({ page, host, frame, trouble }) => {
  const long = process.env.ANNALS_LONG ?? '';
  host.show(iframe(`${long}embed/index/?view=1950/1960`, 600, 'sandbox="allow-scripts"'));
  await page.goto(host.url);
  await ready(frame);
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await told(page)).map(({ type }) => type)).toContain('annals:view');
  await expect(frame.locator('a[data-event]').filter({ visible: true }).first()).toBeVisible();
  // Nobody else is asked.
  expect(trouble.every((address) => address.startsWith(long))).toBe(true);
  trouble.length = 0;
});

test('a long timeline that such a sandbox may not load stays a picture, without buttons that would do nothing', async ({ page, host, frame, trouble }) => {
  const long = process.env.ANNALS_LONG ?? '';
  await page.route(/\/_annals\/.*\.json$/, (route) => route.abort());
  host.show(iframe(`${long}embed/index/`, 480, 'sandbox="allow-scripts"'));
  await page.goto(host.url);
  await expect(frame.locator('html[data-still]')).toBeAttached();
  await expect(frame.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(frame.locator('a[data-event]').filter({ visible: true }).first()).toBeVisible();
  await expect(frame.locator('[data-full]')).toBeVisible();
  expect(await frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);
  trouble.length = 0;
});

test('where storage is blocked, nothing is asked of it', async ({ page, host, frame, timeline, context }) => {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException(`${name} is blocked`, 'SecurityError'); } });
    }
  });
  host.show(iframe(timeline, 480));
  await page.goto(host.url);
  await ready(frame);
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await told(page)).map(({ type }) => type)).toContain('annals:view');
  expect(await context.cookies()).toEqual([]);
});

test('without scripts, picture and list are there, and the page scrolls as one', async ({ browser, host, timeline }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  host.show(iframe(timeline, 320));
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('a[data-event]').filter({ visible: true }).first()).toBeVisible();
  await frame.locator('summary').filter({ hasText: 'as a list' }).click();
  await expect(frame.getByRole('heading', { level: 2, name: 'FDA approves ketamine for people' })).toBeVisible();
  await context.close();
});

test('what cannot be read is named, the rest holds, and no markup comes in', async ({ page, host, frame, timeline }) => {
  const bad = new URLSearchParams({ view: '<img src=x onerror=alert(1)>', filter: 'colour:red', event: 'no-such-event', scale: 'gaps', lang: 'xx' });
  host.show(iframe(`${timeline}?${String(bad).replaceAll('&', '&amp;')}`, 600));
  await page.goto(host.url);
  await ready(frame);
  await expect(frame.locator('[data-fault-list]')).toHaveText('view=<img src=x onerror=alert(1)>, filter=colour:red, lang=xx, event=no-such-event');
  await expect(frame.locator('[data-faults] img')).toHaveCount(0);
  await expect(frame.locator('annals-timeline')).toHaveAttribute('scale', 'gaps');
  await frame.getByRole('status').getByRole('button', { name: 'Close' }).click();
  await expect(frame.locator('[data-faults]')).toBeHidden();
});

test('another language of the site is one parameter away', async ({ page, host, frame, timeline }) => {
  host.show(iframe(`${timeline}?lang=nl-BE&amp;view=1960/1980`, 480));
  await page.goto(host.url);
  await ready(frame);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(frame.locator('annals-timeline')).toHaveAttribute('view', '1960/1980');
});

test('the element is as high as its timeline, and follows when that changes', async ({ page, host, frame, timeline, baseURL }) => {
  host.show(`<script src="${baseURL}embed.js" async></script><astro-annals-embed src="${timeline}" title="Ketamine" view="1960/2026"></astro-annals-embed>`, `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`);
  await page.goto(host.url);
  await ready(frame);
  const element = page.locator('iframe');
  for (const [name, value] of [['title', 'Ketamine'], ['loading', 'lazy'], ['allow', 'fullscreen']] as const) await expect(element).toHaveAttribute(name, value);
  const height = () => element.evaluate((node) => node.clientHeight);
  const wanted = async () => (await told(page)).filter(({ type }) => type === 'annals:height').at(-1)?.height;
  await expect.poll(async () => (await height()) === (await wanted())).toBe(true);
  const before = await height();
  const fits = () => frame.locator('html').evaluate((root) => [root.scrollHeight - root.clientHeight, Math.round((root.querySelector('.annals-legend')?.clientHeight ?? 0) / 1000)]);
  expect(await fits()).toEqual([0, 0]);
  await frame.locator('summary').filter({ hasText: 'as a list' }).click();
  await expect.poll(height).toBeGreaterThan(before + 500);
});

test('the element takes commands and passes events on, and hears nobody else', async ({ page, host, frame, timeline, baseURL }) => {
  host.show(`<astro-annals-embed src="${timeline}" height="480"></astro-annals-embed><script src="${baseURL}embed.js"></script>`);
  await page.addInitScript(() => {
    if (self !== top) return;
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['annals:ready', 'annals:view', 'annals:select', 'annals:filter']) addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
  });
  await page.goto(host.url);
  await ready(frame);
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard') as [string, Record<string, unknown>][]);
  await expect.poll(heard).toContainEqual(['annals:ready', {}]);
  const inside = frame.locator('annals-timeline');
  const call = (method: string, value: string | null) => page.locator('astro-annals-embed').evaluate((element, [name, given]) => (Reflect.get(element, name ?? '') as (value: string | null) => void).call(element, given), [method, value] as const);
  await call('setFilter', 'category:regulation');
  await expect(inside).toHaveAttribute('filter', 'category:regulation');
  await expect.poll(heard).toContainEqual(['annals:filter', expect.objectContaining({ filter: 'category:regulation' })]);
  await call('select', 'fda-approval');
  await expect.poll(heard).toContainEqual(['annals:select', { id: 'fda-approval' }]);
  await call('zoomTo', '1960/1980');
  await expect(inside).toHaveAttribute('view', '1960/1980');
  await expect.poll(heard).toContainEqual(['annals:view', expect.objectContaining({ view: '1960/1980' })]);
  await page.locator('astro-annals-embed').evaluate((element) => element.setAttribute('view', '1990/2020'));
  await expect(inside).toHaveAttribute('view', '1990/2020');

  // What the page tells itself is no message of the frame, and what is no command changes nothing.
  const before = (await heard()).length;
  await page.evaluate(() => {
    postMessage({ type: 'annals:select', detail: { id: 'forged' } }, '*');
    postMessage({ type: 'annals:height', height: 3000 }, '*');
    const inFrame = document.querySelector('iframe')?.contentWindow;
    for (const data of [null, 'annals:set', { type: 'annals:set', view: 'x' }, { type: 'annals:set', event: '<b>' }, { type: 'other', view: '1960/1961' }]) inFrame?.postMessage(data, '*');
  });
  // A stranger beside it may send what it likes.
  await page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.srcdoc = "<script>parent.frames[0].postMessage({ type: 'annals:set', view: '1960/1961' }, '*'); parent.postMessage({ type: 'annals:select', detail: { id: 'forged' } }, '*'); parent.postMessage('stranger', '*')</script>";
    document.body.append(stranger);
  });
  await expect.poll(() => told(page)).toContainEqual('stranger');
  await call('select', null);
  await expect.poll(async () => (await heard()).slice(before)).toContainEqual(['annals:select', { id: null }]);
  expect((await heard()).filter(([, { id }]) => id === 'forged')).toEqual([]);
  await expect(inside).toHaveAttribute('view', '1990/2020');
  expect(await page.locator('astro-annals-embed iframe').evaluate((node) => node.clientHeight)).toBe(480);
});

test('the element takes over a frame that the page has brought, and has the colours of the page, also when they change', async ({ page, host, frame, timeline, baseURL }) => {
  host.show(`<astro-annals-embed src="${timeline}">${iframe(timeline, 600)}</astro-annals-embed>`);
  await page.goto(host.url);
  await ready(frame);
  await page.addScriptTag({ url: `${baseURL}embed.js` });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect.poll(() => page.locator('iframe').evaluate((node) => node.clientHeight)).not.toBe(600);
  const root = frame.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  const paper = () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.evaluate(() => document.body.setAttribute('style', 'background: #101418; color: #fff'));
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).toBe('rgb(20, 23, 26)');
  await page.evaluate(() => document.body.setAttribute('style', 'background: white'));
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('an address that is unfurled leads to an answer, whose frame works as WordPress puts it there: with a few attributes, in a sandbox', async ({ page, host, frame, baseURL, request }) => {
  // What the site calls itself is where it is served here.
  const here = (text: string) => text.replaceAll('https://astro-annals.example/', baseURL ?? '');
  const told = here(await (await request.get(`${baseURL}timeline/`)).text());
  const answer = /<link rel="alternate" type="application\/json\+oembed" [^>]*href="([^"]*)"/.exec(told)?.[1] ?? '';
  const { html, type, height } = (await (await request.get(answer)).json()) as { html: string; type: string; height: number };
  expect(type).toBe('rich');
  const kept = [...here(html).matchAll(/ (src|width|height|title)="[^"]*"/g)].map(([attribute]) => attribute);
  host.show(`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${kept.join('')}></iframe>`);
  await page.goto(host.url);
  await ready(frame);
  expect(await page.locator('iframe').evaluate((node) => node.clientHeight)).toBe(height);
  await expect(frame.getByRole('heading', { level: 1, name: 'Can ketamine treat depression?' })).toBeVisible();
});

test('what the component of another Astro site writes is a frame without scripts, and sizes itself with them', async ({ page, host, frame, timeline, baseURL }) => {
  const { href } = new URL('?filter=category:regulation&title=0', timeline);
  host.show(
    `<astro-annals-embed src="${timeline}" title="Ketamine" filter="category:regulation"><iframe src="${href.replace('&', '&amp;')}" title="Ketamine" width="100%" height="600" loading="lazy" allow="fullscreen" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></astro-annals-embed><script async src="${baseURL}embed.js"></script>`,
  );
  await page.goto(host.url);
  await ready(frame);
  await expect(frame.locator('annals-timeline')).toHaveAttribute('filter', 'category:regulation');
  await expect(frame.getByRole('heading', { level: 1 })).toBeHidden();
  const wanted = async () => (await told(page)).filter(({ type }) => type === 'annals:height').at(-1)?.height;
  await expect.poll(async () => (await page.locator('iframe').evaluate((node) => node.clientHeight)) === (await wanted())).toBe(true);
});

test('axe finds nothing, in light and dark, high and low, with the panel open', { tag: '@thorough' }, async ({ page, host, frame, timeline }) => {
  for (const [query, height] of [['', 720], ['?theme=dark&amp;event=fda-approval', 480], ['?theme=dark&amp;view=x', 240]] as const) {
    host.show(iframe(timeline + query, height));
    await page.goto(host.url);
    await ready(frame);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
});
