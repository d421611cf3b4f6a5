import { events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** Goes to the picture with Tab alone, from the top of the page. */
async function tabToMarks(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-marks] a[data-event]') ?? false)) return;
  }
  throw new Error('Tab never came to a mark of the timeline');
}

/** What a reader sees of the focus: its ring, and how much of what has it is in the window and in the picture. */
async function focusSeen(page: Page): Promise<{ ring: boolean; inView: boolean; id: string | null }> {
  return page.evaluate(() => {
    const node = document.activeElement as HTMLElement;
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const picture = node.closest('[data-picture]')?.getBoundingClientRect();
    const room = {
      left: Math.max(0, picture?.left ?? 0),
      right: Math.min(innerWidth, picture?.right ?? Infinity),
      top: Math.max(0, picture?.top ?? 0),
      bottom: Math.min(innerHeight, picture?.bottom ?? Infinity),
    };
    const shape = (node.querySelector('svg') ?? node).getBoundingClientRect();
    return {
      id: node.dataset.event ?? null,
      ring: node.matches(':focus-visible') && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      inView:
        shape.left >= room.left - 1 && shape.right <= room.right + 1 && box.top >= room.top - 1 && box.bottom <= room.bottom + 1,
    };
  });
}

test.describe('in a wide window', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('Tab stops once among the marks', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const stops = await timeline.marks.evaluateAll((nodes) => nodes.filter((node) => (node as HTMLElement).tabIndex >= 0).length);
    expect(stops).toBe(1);
    await tabToMarks(page);
    expect(await timeline.focused()).toBe((await timeline.shown())[0]);
    await page.keyboard.press('Tab');
    expect(await timeline.focused()).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await timeline.focused()).toBe((await timeline.shown())[0]);
  });

  test('→ walks through all events in the order of time, each focused in sight and named', { tag: '@thorough' }, async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('Home');
    for (const { id, title, when } of events) {
      await expect(timeline.mark(id)).toBeFocused();
      await timeline.drawn();
      expect.soft(await focusSeen(page)).toEqual({ id, ring: true, inView: true });
      await expect.soft(timeline.mark(id)).toHaveAccessibleName(new RegExp(`^${escaped(`${title}, ${when}, `)}`));
      await page.keyboard.press('ArrowRight');
    }
    await expect(timeline.mark(events.at(-1)?.id ?? '')).toBeFocused();
  });

  test('← walks all the way back', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('End');
    for (const { id } of [...events].reverse()) {
      await expect(timeline.mark(id)).toBeFocused();
      await page.keyboard.press('ArrowLeft');
    }
    await expect(timeline.mark(events[0]?.id ?? '')).toBeFocused();
  });

  test('every event opens with Enter and closes with Esc, which gives the focus back', { tag: '@thorough' }, async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('Home');
    for (const { id, title } of events) {
      await expect(timeline.mark(id)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(timeline.panel.getByRole('heading')).toHaveText(title);
      await expect(timeline.panel.getByRole('link')).toHaveAttribute('href', `/events/${id}/`);
      await expect(timeline.panel.getByRole('link')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(timeline.panel).toBeHidden();
      await expect(timeline.mark(id)).toBeFocused();
      await page.keyboard.press('ArrowRight');
    }
  });

  test('Enter twice leads to the page of the event', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(timeline.panel.getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/events/${events.at(-1)?.id}/$`));
  });

  test('with the panel open, ← and → go from event to event', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval');
    await timeline.panel.getByRole('link').focus();
    await page.keyboard.press('ArrowRight');
    await expect(timeline.panel.getByRole('heading')).toHaveText(events[9]?.title ?? '');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(timeline.panel.getByRole('heading')).toHaveText(events[7]?.title ?? '');
  });

  test('↓ and ↑ go to the nearest event of the next row', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    const places = await timeline.places();
    const here = await timeline.focused();
    const top = (id: string | null) => places[id ?? '']?.y ?? NaN;
    const rows = [...new Set(Object.values(places).map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    const row = rows.indexOf(Math.round(top(here)));
    const down = rows.length - 1 - row;
    for (let n = 1; n <= down; n++) {
      await page.keyboard.press('ArrowDown');
      expect(Math.round(top(await timeline.focused()))).toBe(rows[row + n]);
    }
    await page.keyboard.press('ArrowDown');
    expect(Math.round(top(await timeline.focused()))).toBe(rows.at(-1));
    for (let n = rows.length - 2; n >= 0; n--) {
      await page.keyboard.press('ArrowUp');
      expect(Math.round(top(await timeline.focused()))).toBe(rows[n]);
    }
  });

  test('Home and End go to the first and the last event', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('End');
    await expect(timeline.mark(events.at(-1)?.id ?? '')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(timeline.mark(events[0]?.id ?? '')).toBeFocused();
  });

  test('+ and − zoom, 0 shows the whole extent', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    const span = async () => {
      await timeline.drawn();
      const { lo, hi } = await timeline.extent();
      return hi - lo;
    };
    const whole = await span();
    await page.keyboard.press('+');
    expect((await span()) / whole).toBeCloseTo(0.5, 1);
    await page.keyboard.press('+');
    expect((await span()) / whole).toBeCloseTo(0.25, 1);
    await page.keyboard.press('-');
    expect((await span()) / whole).toBeCloseTo(0.5, 1);
    await page.keyboard.press('0');
    expect(await span()).toBe(whole);
  });

  test('the focus stays in sight while one zooms in on it and out again', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 16; presses++) await page.keyboard.press('ArrowRight');
    const id = events[16]?.id ?? '';
    await expect(timeline.mark(id)).toBeFocused();
    const start = (await timeline.places())[id]?.x ?? NaN;
    for (const key of ['+', '+', '+', '-', '-', '-', '-']) {
      await page.keyboard.press(key);
      await timeline.drawn();
      expect.soft(await focusSeen(page), `after ${key}`).toEqual({ id, ring: true, inView: true });
      expect.soft((await timeline.places())[id]?.x, `after ${key}`).toBeCloseTo(start, 0);
    }
    await page.keyboard.press('0');
    await timeline.drawn();
    expect(await focusSeen(page)).toEqual({ id, ring: true, inView: true });
  });

  test('/ goes to the search, ? opens the help and Esc closes it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    const here = await timeline.focused();
    await page.keyboard.press('?');
    await expect(timeline.help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(timeline.help).toBeHidden();
    expect(await timeline.focused()).toBe(here);
    await page.keyboard.press('/');
    await expect(timeline.search).toBeFocused();
    await expect(timeline.search).toHaveValue('');
  });

  test('while one types, keys are letters', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.view();
    await timeline.search.focus();
    await page.keyboard.type('0+-/?');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    await expect(timeline.search).toHaveValue('0+-/?');
    await expect(timeline.search).toBeFocused();
    await expect(timeline.help).toBeHidden();
    expect(await timeline.view()).toBe(before);
  });

  test('outside the timeline, keys do nothing', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const before = await timeline.view();
    await page.getByRole('link', { name: 'Glossary' }).focus();
    for (const key of ['+', '/', '?', 'End']) await page.keyboard.press(key);
    await timeline.drawn();
    await expect(timeline.help).toBeHidden();
    await expect(page.getByRole('link', { name: 'Glossary' })).toBeFocused();
    expect(await timeline.view()).toBe(before);
  });

  test('every control that Tab reaches shows its focus', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval&filter=category:regulation');
    const without: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const node = document.activeElement;
        if (!node || node === document.body) return null;
        // A slider and a text field show it on the frame around them.
        const ringed = [node, node.parentElement].some((each) => {
          const style = each && getComputedStyle(each);
          return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        });
        return { ringed, name: node.outerHTML.slice(0, 80) };
      });
      if (seen === null) break;
      if (!seen.ringed) without.push(seen.name);
    }
    expect(without).toEqual([]);
  });
});

/** What the focus is on now. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
}

/** Whether the focus is on a mark or a cluster that can be seen. */
function focusInPicture(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const node = document.activeElement;
    return node instanceof HTMLElement && node.matches('[data-marks] :is([data-event], [data-cluster])') && node.checkVisibility();
  });
}

test.describe('the focus survives', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('a filter that leaves its event', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.mark('fda-approval').focus();
    await timeline.call('setFilter', 'category:regulation');
    await expect(timeline.mark('fda-approval')).toBeFocused();
    await timeline.call('setFilter', '');
    await expect(timeline.mark('fda-approval')).toBeFocused();
  });

  test('a filter that takes its event away: it goes to the nearest in time', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.mark('fda-approval').focus();
    await timeline.call('setFilter', 'category:debate');
    expect(await focusInPicture(page)).toBe(true);
    expect(await timeline.focused()).toBe((await timeline.shown())[0]);
    await page.keyboard.press('ArrowRight');
    await expect(timeline.mark(events.filter(({ category }) => category === 'debate')[1]?.id ?? '')).toBeFocused();
  });

  test('zooming out until its event has no room: it stays on the event, or goes to the cluster that holds it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const hidden = events.find(({ id }) => id === 'escape-trd');
    await timeline.call('zoomTo', '2023/2024');
    await timeline.mark('escape-trd').focus();
    await timeline.call('zoomTo', '1900/2100');
    expect(await focusInPicture(page)).toBe(true);
    const name = await focusedName(page);
    const [, from = 0, to = from] = /more events?, (\d+)(?: to (\d+))?/.exec(name)?.map(Number) ?? [];
    const year = new Date(hidden?.lo ?? 0).getUTCFullYear();
    expect(name.startsWith(hidden?.title ?? '-') || (year >= from && year <= to)).toBe(true);
  });

  test('a pan that takes its event out of view: Tab still leads to the picture', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.mark('phencyclidine-made').focus();
    await timeline.call('zoomTo', '2000/2010');
    const stops = await timeline.marks.evaluateAll((nodes) => nodes.filter((node) => (node as HTMLElement).tabIndex >= 0).length);
    expect(stops).toBe(1);
  });

  test('a cluster that is opened: it goes to the first event that was in it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const cluster = timeline.element.getByRole('button', { name: /^4 more events, 2014 to 2017/ });
    await cluster.focus();
    await page.keyboard.press('Enter');
    await timeline.drawn();
    expect(await focusInPicture(page)).toBe(true);
    const year = Number(/\d{4}/.exec((await focusedName(page)).replace(/^.*?, /, ''))?.[0]);
    expect(year).toBeGreaterThanOrEqual(2014);
    expect(year).toBeLessThanOrEqual(2017);
  });
});

test('the focus stays in the picture while one zooms in from a cluster and out again', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.clusters.first().focus();
  for (const key of ['+', '+', '+', '-', '-', '-', '-']) {
    await page.keyboard.press(key);
    await timeline.drawn();
    expect(await focusInPicture(page)).toBe(true);
  }
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('↓ walks through all events in the order of time, and the page follows', { tag: '@thorough' }, async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    await page.keyboard.press('Home');
    for (const { id } of events) {
      await expect(timeline.mark(id)).toBeFocused();
      await timeline.drawn();
      expect.soft(await focusSeen(page)).toEqual({ id, ring: true, inView: true });
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('ArrowUp');
    await expect(timeline.mark(events.at(-2)?.id ?? '')).toBeFocused();
  });

  test('the whole key map: ends, zoom, whole extent, open, close, search and help', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    const length = async () => {
      await timeline.drawn();
      const { lo, hi } = await timeline.extent();
      return hi - lo;
    };
    const whole = await length();
    await tabToMarks(page);
    await page.keyboard.press('End');
    await expect(timeline.mark(events.at(-1)?.id ?? '')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(timeline.mark(events[0]?.id ?? '')).toBeFocused();
    const before = await length();
    await page.keyboard.press('+');
    expect((await length()) / before).toBeCloseTo(0.5, 1);
    await expect(timeline.mark(events[0]?.id ?? '')).toBeFocused();
    await page.keyboard.press('-');
    expect((await length()) / before).toBeCloseTo(1, 1);
    await page.keyboard.press('0');
    expect((await length()) / whole).toBeCloseTo(1, 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(timeline.panel.getByRole('link')).toBeFocused();
    await expect(timeline.panel.getByRole('heading')).toHaveText(events[1]?.title ?? '');
    await page.keyboard.press('Escape');
    await expect(timeline.panel).toBeHidden();
    await expect(timeline.mark(events[1]?.id ?? '')).toBeFocused();
    await page.keyboard.press('?');
    await expect(timeline.help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(timeline.mark(events[1]?.id ?? '')).toBeFocused();
    await page.keyboard.press('/');
    await expect(timeline.search).toBeFocused();
  });

  test('← and → have nothing to do where all events stand in one column', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await tabToMarks(page);
    const here = await timeline.focused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await timeline.focused()).toBe(here);
  });
});

test('keys with Ctrl, Alt or ⌘ are the browser’s', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.mark('fda-approval').focus();
  const before = await timeline.view();
  const taken = await timeline.mark('fda-approval').evaluate((node) =>
    ['ctrlKey', 'altKey', 'metaKey', 'isComposing'].filter(
      (held) => !node.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true, [held]: true })),
    ),
  );
  expect(taken).toEqual([]);
  expect(await timeline.view()).toBe(before);
});

test('the help says every key of the map', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  await timeline.button('help').click();
  await expect(timeline.help.locator('kbd')).toHaveText(['←', '→', '↑', '↓', 'Home', 'End', '+', '−', '0', 'Enter', 'Esc', '/', '?']);
  await timeline.help.getByRole('button', { name: 'Close' }).click();
  await expect(timeline.help).toBeHidden();
  await expect(timeline.button('help')).toBeFocused();
});

test.describe('with motion', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'no-preference' } });

  test('the place of the event is announced, also when the view moves to show it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.mark('dissociative-named').focus();
    await page.keyboard.press('ArrowRight');
    await expect(timeline.mark(events[6]?.id ?? '')).toBeFocused();
    // Longer than flight and pause together.
    await page.waitForTimeout(2000);
    await expect(timeline.element.locator('[data-announce]')).toHaveText(`${events[6]?.title}, ${events[6]?.when}, 7 of ${events.length}`);
  });

  test('a cluster that is opened gives the focus to the first event that was in it', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.element.getByRole('button', { name: /^4 more events, 2014 to 2017/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-event]:focus')).toHaveAccessibleName(/, (?:\d* ?\w* ?)?2014, /);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
