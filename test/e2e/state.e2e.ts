import { eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** The fragment as its parts. */
async function hash(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
}

test.use({ viewport: { width: 1280, height: 800 } });

test.describe('the address', () => {
  const link = '/timeline/#view=1956/1975&event=fda-approval&filter=category:regulation&q=ketamine';

  async function expectState(timeline: Timeline): Promise<void> {
    expect(await timeline.view()).toBe('1956/1975');
    await expect(timeline.panel.getByRole('heading')).toHaveText('FDA approves ketamine for people');
    await expect(timeline.mark('fda-approval')).toHaveAttribute('data-selected');
    await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
    await expect(timeline.category('depression')).toHaveAttribute('aria-pressed', 'false');
    await expect(timeline.search).toHaveValue('ketamine');
    await expect(timeline.mark('fda-approval')).toHaveAttribute('data-hit');
    await expect(timeline.mark('phencyclidine-made')).toBeHidden();
  }

  test('restores view, selection, filter and search', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open(link);
    await expectState(timeline);
  });

  test('keeps all of it over a reload', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open(link);
    await expectState(timeline);
    await page.reload();
    await timeline.ready();
    await expectState(timeline);
    expect(await hash(page)).toEqual({
      view: '1956/1975',
      event: 'fda-approval',
      filter: 'category:regulation',
      q: 'ketamine',
    });
  });

  test('follows each action', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    expect(await hash(page)).toEqual({});
    await timeline.category('regulation').click();
    await expect.poll(() => hash(page)).toEqual({ filter: 'category:regulation' });
    await timeline.mark('fda-approval').click();
    await expect.poll(() => hash(page)).toMatchObject({ event: 'fda-approval', filter: 'category:regulation' });
    await timeline.button('zoom-in').click();
    await expect.poll(async () => (await hash(page)).view).toBe(await timeline.view());
    await timeline.search.fill('ketamine');
    await expect.poll(() => hash(page)).toMatchObject({ q: 'ketamine' });
    await timeline.button('whole').click();
    await timeline.panel.getByRole('button', { name: 'Close' }).click();
    await timeline.element.getByRole('button', { name: 'Clear the search' }).click();
    await timeline.element.locator('[data-clear]').click();
    await expect.poll(() => hash(page)).toEqual({});
    expect(new URL(page.url()).pathname).toBe('/timeline/');
  });

  test('back and forward undo and redo', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const whole = await timeline.view();
    await timeline.category('regulation').click();
    await timeline.mark('fda-approval').click();
    await timeline.button('zoom-in').click();
    await timeline.drawn();
    const near = await timeline.view();
    expect(near).not.toBe(whole);

    await page.goBack();
    await expect.poll(() => timeline.view()).toBe(whole);
    await expect(timeline.panel).toBeVisible();
    await page.goBack();
    await expect(timeline.panel).toBeHidden();
    await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
    await page.goBack();
    await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'false');

    await page.goForward();
    await page.goForward();
    await expect(timeline.panel).toBeVisible();
    await page.goForward();
    await expect.poll(() => timeline.view()).toBe(near);
    await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
  });

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    test.describe(`with motion: ${reducedMotion}`, () => {
      test.use({ contextOptions: { reducedMotion } });

      test('selecting an event that takes a nearer view is one step back', async ({ page }) => {
        const timeline = new Timeline(page);
        await timeline.open();
        const whole = await timeline.view();
        const shown = await timeline.shown();
        const id = events.find((event) => !shown.includes(event.id))?.id ?? '';
        await timeline.element.evaluate((node, event) => (node as HTMLElement & { select(id: string): void }).select(event), id);
        await expect(timeline.mark(id)).toBeVisible();
        await expect(page).toHaveURL(/view=/);
        await page.goBack();
        await expect(timeline.panel).toBeHidden();
        await expect(page).toHaveURL(/\/timeline\/$/);
        await expect.poll(() => timeline.view()).toBe(whole);
      });
    });
  }

  test('an event that the filter leaves out is selected without zooming to where it is not', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval&filter=category:debate');
    await expect(timeline.panel).toContainText('19 February 1970');
    expect(await timeline.view()).toBe('1955/2026');
    await expect(timeline.mark('fda-approval')).toBeHidden();
  });

  test('an event that the first view has no room for is brought into view and marked', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const shown = await timeline.shown();
    const hidden = events.filter(({ id }) => !shown.includes(id)).map(({ id }) => id);
    expect(hidden.length).toBeGreaterThan(5);
    for (const id of hidden) {
      await timeline.open(`/timeline/?${id}#event=${id}`);
      await expect.soft(timeline.mark(id)).toBeVisible();
      await expect.soft(timeline.mark(id)).toHaveAttribute('data-selected');
    }
  });

  test('a link in the story moves the timeline, and back undoes it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/');
    const whole = await timeline.view();
    await page.locator('.annals-scene-link a').first().click();
    await expect.poll(() => timeline.view()).toBe('1956/1966');
    await expect(timeline.panel.getByRole('heading')).toHaveText(eventOf('belgium-animal-anaesthetic').title);
    await expect(timeline.picture).toBeInViewport();
    await page.goBack();
    await expect.poll(() => timeline.view()).toBe(whole);
    await expect(timeline.panel).toBeHidden();
  });

  test('a link to a heading is not a state', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/#view=1960/1970');
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').first().click();
    await timeline.drawn();
    expect(await timeline.view()).toBe('1960/1970');
  });

  for (const [what, bad, kept] of [
    ['view', 'view=yesterday', 'event=fda-approval&filter=category:regulation'],
    ['view that is turned round', 'view=1975/1956', 'event=fda-approval&filter=category:regulation'],
    ['view without an end', 'view=1975/..', 'event=fda-approval&filter=category:regulation'],
    ['event', 'event=no-such-event', 'view=1956/1975&filter=category:regulation'],
    ['filter', 'filter=colour:red', 'view=1956/1975&event=fda-approval'],
    ['parameter', 'shoe=size', 'view=1956/1975&event=fda-approval&filter=category:regulation'],
  ] as const) {
    test(`leaves out a ${what} that it cannot read, and keeps the rest`, async ({ page, trouble }) => {
      trouble.expect(/^console warning/);
      const timeline = new Timeline(page);
      await timeline.open(`/timeline/#${bad}&${kept}`);
      if (kept.includes('view=')) expect(await timeline.view()).toBe('1956/1975');
      if (kept.includes('event=')) await expect(timeline.panel).toContainText('19 February 1970');
      else await expect(timeline.panel).toBeHidden();
      await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', String(kept.includes('filter=')));
      expect((await timeline.shown()).length).toBeGreaterThan(0);
    });
  }

  test('text in it stays text', async ({ page, trouble }) => {
    trouble.expect(/^console warning/);
    const timeline = new Timeline(page);
    const script = encodeURIComponent('<img src=x onerror=alert(1)>');
    await timeline.open(`/timeline/#event=${script}&filter=${script}&q=${script}`);
    await expect(timeline.search).toHaveValue('<img src=x onerror=alert(1)>');
    await expect(timeline.element.locator('img')).toHaveCount(0);
  });
});

test.describe('the element', () => {
  test('reflects its state in its attributes', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await expect(timeline.element).not.toHaveAttribute('view');
    await expect(timeline.element).not.toHaveAttribute('selected');
    await timeline.call('zoomTo', '1956/1975');
    await expect(timeline.element).toHaveAttribute('view', '1956/1975');
    await timeline.call('setFilter', 'category:regulation');
    await expect(timeline.element).toHaveAttribute('filter', 'category:regulation');
    await timeline.call('select', 'fda-approval');
    await expect(timeline.element).toHaveAttribute('selected', 'fda-approval');
    await timeline.call('select', null);
    await timeline.call('setFilter', '');
    await expect(timeline.element).not.toHaveAttribute('selected');
    await expect(timeline.element).not.toHaveAttribute('filter');
  });

  test('follows its attributes', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const set = async (name: string, value: string) => {
      await timeline.element.evaluate((node, [key, text]) => node.setAttribute(key, text), [name, value] as const);
      await timeline.drawn();
    };
    await set('view', '1956/1975');
    expect(await timeline.view()).toBe('1956/1975');
    await set('selected', 'fda-approval');
    await expect(timeline.panel.getByRole('heading')).toHaveText('FDA approves ketamine for people');
    await set('filter', 'category:regulation');
    await expect(timeline.mark('phencyclidine-made')).toBeHidden();
    await set('filter', '');
    await expect(timeline.mark('phencyclidine-made')).toBeVisible();
    await set('lanes', 'category');
    await expect(timeline.element.locator('.annals-ground-live [data-lane]')).toHaveCount(7);
    await set('lanes', 'none');
    await expect(timeline.element.locator('.annals-ground-live [data-lane]')).toHaveCount(0);
    await set('orientation', 'vertical');
    const lefts = new Set(Object.values(await timeline.places()).map(({ x }) => Math.round(x)));
    expect(lefts.size).toBe(1);
    await set('orientation', 'auto');
    const after = new Set(Object.values(await timeline.places()).map(({ x }) => Math.round(x)));
    expect(after.size).toBeGreaterThan(1);
  });

  for (const scale of ['gaps', 'log']) {
    test(`keeps the events in order with scale="${scale}"`, async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open();
      await timeline.element.evaluate((node, value) => node.setAttribute('scale', value), scale);
      await timeline.drawn();
      const places = await timeline.places();
      const xs = events.filter(({ id }) => id in places).map(({ id }) => Math.round(places[id]?.x ?? NaN));
      expect(xs.length).toBeGreaterThan(5);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    });
  }

  test('has a property for every attribute, and its events', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const seen = await timeline.element.evaluate(async (node) => {
      const element = node as HTMLElement & {
        view: string; selected: string | null; filter: string; lanes: string; scale: string; orientation: string;
        events: readonly { id: string }[];
      };
      const before = [element.view, element.selected, element.filter, element.lanes, element.scale, element.orientation];
      element.view = '1956/1975';
      element.selected = 'fda-approval';
      element.filter = 'category:regulation';
      element.lanes = 'category';
      element.scale = 'gaps';
      element.orientation = 'horizontal';
      const names = ['selected', 'filter', 'lanes', 'scale', 'orientation'];
      return { before, after: names.map((name) => element.getAttribute(name)), ids: element.events.map(({ id }) => id) };
    });
    expect(seen.before).toEqual(['1955/2026', null, '', 'none', 'time', 'auto']);
    expect(seen.after).toEqual(['fda-approval', 'category:regulation', 'category', 'gaps', 'horizontal']);
    expect(seen.ids).toEqual(events.map(({ id }) => id));
  });

  test('tells what happens, with its details, to whoever listens above it', async ({ page }) => {
    await page.addInitScript(() => {
      const heard: [string, unknown][] = [];
      Reflect.set(globalThis, 'heard', heard);
      for (const name of ['ready', 'view', 'select', 'filter', 'search']) {
        document.addEventListener(`annals:${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
      }
    });
    const timeline = new Timeline(page);
    await timeline.open();
    const heard = () =>
      page.evaluate(() => (Reflect.get(globalThis, 'heard') as [string, unknown][]).splice(0));
    expect(await heard()).toEqual([['ready', {}]]);
    await timeline.call('zoomTo', '1956/1975');
    expect(await heard()).toEqual([
      ['view', { view: '1956/1975', lo: expect.any(Number) as unknown, hi: expect.any(Number) as unknown }],
    ]);
    await timeline.call('select', 'fda-approval');
    expect(await heard()).toEqual([['select', { id: 'fda-approval' }]]);
    await timeline.call('setFilter', 'category:regulation');
    const regulated = events.filter(({ category }) => category === 'regulation').length;
    expect(await heard()).toEqual([['filter', { filter: 'category:regulation', shown: regulated, count: events.length }]]);
    await timeline.call('search', 'ketamine');
    const [[name, detail] = []] = await heard();
    expect(name).toBe('search');
    expect(detail).toEqual({ query: 'ketamine', ids: expect.arrayContaining(['fda-approval']) as unknown });
    await timeline.call('select', null);
    expect(await heard()).toEqual([['select', { id: null }]]);
  });

  test('refuses a view and a filter that it cannot read, and stays as it is', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.view();
    const names = await timeline.element.evaluate((node) => {
      const thrown = (method: string, text: string) => {
        try {
          (Reflect.get(node, method) as (text: string) => void).call(node, text);
          return null;
        } catch (error) {
          return error instanceof Error && error.message.length > 20;
        }
      };
      return [thrown('zoomTo', 'yesterday'), thrown('setFilter', 'colour:red'), thrown('select', 'no-such-event')];
    });
    expect(names).toEqual([true, true, null]);
    await timeline.drawn();
    expect(await timeline.view()).toBe(before);
    await expect(timeline.panel).toBeHidden();
  });

  test('toSVG() is a picture that stands alone', async ({ page, browser }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const shown = await timeline.shown();
    const svg = await timeline.element.evaluate((node) => (node as HTMLElement & { toSVG(): string }).toSVG());
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? null,
        root: [parsed.documentElement.namespaceURI, parsed.documentElement.localName],
        scripts: parsed.querySelectorAll('script, foreignObject').length,
        handlers: all.filter((node) => node.getAttributeNames().some((name) => /^(?:on|style$)/.test(name))).length,
        loads: all.filter((node) => /url\(|https?:/.test([...node.attributes].filter(({ name }) => !name.startsWith('xmlns')).map(({ value }) => value).join(' '))).length,
        texts: [...parsed.querySelectorAll('text')].map((node) => node.textContent),
        width: Number(parsed.documentElement.getAttribute('width')),
      };
    }, svg);
    expect(read).toMatchObject({
      fault: null,
      root: ['http://www.w3.org/2000/svg', 'svg'],
      scripts: 0,
      handlers: 0,
      loads: 0,
    });
    expect(read.texts).toContain('1970');
    expect(read.texts.filter((text) => /FDA approves ketamine/.test(text ?? ''))).toHaveLength(1);
    expect(read.texts.length).toBeGreaterThan(shown.length);

    const alone = await browser.newPage();
    await alone.setContent(`<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`);
    const width = await alone.locator('img').evaluate((node) => (node as HTMLImageElement).decode().then(() => (node as HTMLImageElement).naturalWidth));
    expect(width).toBe(Math.round(read.width));
    await alone.close();
  });

  for (const [what, move] of [
    ['taken out and put back', (node: Element) => { const { parentElement: home, nextSibling: next } = node; node.remove(); home?.insertBefore(node, next); }],
    ['moved elsewhere', (node: Element) => document.querySelector('main')?.append(node)],
  ] as const) {
    test(`works after it was ${what}, and no listener is left behind`, async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#view=1956/1975&event=fda-approval');
      for (let times = 0; times < 3; times++) {
        await timeline.element.evaluate(move);
        await timeline.ready();
      }
      expect(await timeline.view()).toBe('1956/1975');
      await expect(timeline.panel).toContainText('19 February 1970');
      for (const part of ['.annals-ground-live', '.annals-brush', '[role="slider"]']) {
        await expect(timeline.element.locator(part)).toHaveCount(1);
      }
      const counts = await timeline.clusters.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')));
      expect(new Set(counts).size).toBe(counts.length);

      // One press, one step: a second listener would take another.
      await page.evaluate(() => {
        const heard: string[] = [];
        Reflect.set(globalThis, 'heard', heard);
        for (const name of ['view', 'select', 'filter', 'search']) document.addEventListener(`annals:${name}`, () => heard.push(name));
      });
      const heard = () => page.evaluate(() => (Reflect.get(globalThis, 'heard') as string[]).splice(0));
      const { lo, hi } = await timeline.extent();
      await timeline.button('zoom-in').click();
      await timeline.drawn();
      const near = await timeline.extent();
      expect((near.hi - near.lo) / (hi - lo)).toBeCloseTo(0.5, 1);
      expect(await heard()).toEqual(['view']);
      await timeline.category('regulation').click();
      await timeline.drawn();
      await expect(timeline.category('regulation')).toHaveAttribute('aria-pressed', 'true');
      expect(await heard()).toEqual(['filter']);
      await timeline.search.fill('ketamine');
      await expect(timeline.mark('fda-approval')).toHaveAttribute('data-hit');
      expect(await heard()).toEqual(['search']);
      await timeline.panel.getByRole('button', { name: 'Close' }).click();
      expect(await heard()).toEqual(['select']);
      await page.goBack();
      await expect(timeline.panel).toBeVisible();
    });
  }

  test('out of the page it does nothing, to the page or the address', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.element.evaluate((node) => {
      node.remove();
      Reflect.set(globalThis, 'gone', node);
    });
    await page.evaluate(() => {
      location.hash = '#view=1960/1970';
      dispatchEvent(new Event('resize'));
      const gone = Reflect.get(globalThis, 'gone') as HTMLElement & { zoomTo(view: string): void; select(id: string): void };
      gone.zoomTo('1980/1990');
      gone.select('fda-approval');
    });
    await timeline.drawn();
    expect(await page.evaluate(() => location.hash)).toBe('#view=1960/1970');
  });
});
