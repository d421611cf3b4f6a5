import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

/** The tour of a timeline, its clock in the hands of the test. */
class Tour {
  readonly page: Page;
  readonly timeline: Timeline;
  readonly opener: Locator;
  readonly bar: Locator;
  readonly caption: Locator;
  readonly title: Locator;
  readonly position: Locator;
  readonly slider: Locator;
  readonly speed: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = new Timeline(page);
    this.opener = this.timeline.element.locator('.annals-toolbar [data-part="tour"]');
    this.bar = this.timeline.element.getByRole('region', { name: 'Tour' });
    this.caption = this.bar.getByRole('group', { name: 'What is told' });
    this.title = this.caption.getByRole('heading');
    this.position = this.bar.locator('[data-tour-position]');
    this.slider = this.bar.getByRole('slider', { name: 'Stop of the tour' });
    this.speed = this.bar.getByRole('combobox', { name: 'Speed' });
  }

  /** Opens a page whose clock stands still once the timeline is ready, and the tour on it. */
  async start(path = '/timeline/', text = '100%'): Promise<void> {
    await this.page.clock.install({ time: '2026-01-01T10:00:00Z' });
    await this.timeline.open(path);
    await this.page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    await this.page.clock.pauseAt('2026-01-01T12:00:00Z');
    await this.opener.click();
    await expect(this.button('Pause')).toBeVisible();
    await this.draw();
  }

  button(name: 'Play' | 'Pause' | 'Play again' | 'Previous stop' | 'Next stop' | 'Close the tour'): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** Lets so much time pass, every timer and frame in it. */
  async pass(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  /** Calls one of the element's methods; frames pass only when the test lets them. */
  async call(method: 'zoomTo' | 'setFilter', argument: string): Promise<void> {
    await this.timeline.element.evaluate(
      (element, [name, value]) => (Reflect.get(element, name) as (value: string) => unknown).call(element, value),
      [method, argument] as const,
    );
    await this.draw();
  }

  /** A few frames. */
  async draw(): Promise<void> {
    await this.pass(50);
  }

  /** Expects the tour, the picture and the address to be at an event. */
  async expectAt(id: string): Promise<void> {
    const { title } = eventOf(id);
    await expect(this.title).toHaveText(title);
    await expect(this.timeline.element).toHaveAttribute('selected', id);
    await this.draw();
    await expect(this.timeline.mark(id)).toBeVisible();
    expect(new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get('event')).toBe(id);
  }
}

/** How long an event is told at speed 1, ms: 200 words a minute, four seconds at least. */
async function duration(page: Page, id: string): Promise<number> {
  return page.evaluate((wanted) => {
    const { events: all } = document.querySelector('annals-timeline') as unknown as {
      events: { id: string; when: string; title: string; summary: string }[];
    };
    const event = all.find((each) => each.id === wanted);
    const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(`${event?.when} ${event?.title} ${event?.summary}`);
    return Math.max(4000, Math.round([...words].filter(({ isWordLike }) => isWordLike).length * 300));
  }, id);
}

const id = (index: number) => events.at(index)?.id ?? '';
const ofRegulation = events.filter(({ category }) => category === 'regulation').map((event) => event.id);

test.use({ viewport: { width: 1280, height: 900 } });

test('plays from the first event in view: date, title and summary, each for the time it takes to read', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  await expect(tour.button('Pause')).toBeFocused();
  await expect(tour.opener).toHaveAttribute('aria-expanded', 'true');
  for (const index of [0, 1, 2]) {
    await tour.expectAt(id(index));
    await expect(tour.position).toHaveText(`${index + 1} of ${events.length}`);
    await expect(tour.caption).toContainText(eventOf(id(index)).when);
    await tour.pass((await duration(page, id(index))) - 300);
    await expect(tour.title).toHaveText(eventOf(id(index)).title);
    await tour.pass(250);
  }
});

test('plays from the selected event', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start('/timeline/#event=fda-approval');
  await tour.expectAt('fda-approval');
});

test('plays from the first event of the part that is in view', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start('/timeline/#view=2000/2024');
  await tour.expectAt(events.find(({ lo }) => lo >= Date.UTC(2000, 0))?.id ?? '');
});

test('the panel is not there while the caption says the same, and comes back when the tour closes', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start('/timeline/#event=fda-approval');
  await expect(tour.timeline.panel).toBeHidden();
  await tour.button('Close the tour').click();
  await expect(tour.bar).toBeHidden();
  await expect(tour.opener).toBeFocused();
  await expect(tour.opener).toHaveAttribute('aria-expanded', 'false');
  await expect(tour.timeline.panel.getByRole('heading')).toHaveText(eventOf('fda-approval').title);
});

test('pausing keeps what was left of the stop', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  const first = await duration(page, id(0));
  await tour.pass(first / 2);
  await tour.button('Pause').click();
  await tour.pass(600_000);
  await tour.expectAt(id(0));
  await tour.button('Play').click();
  await tour.pass(first / 2 - 200);
  await expect(tour.title).toHaveText(eventOf(id(0)).title);
  await tour.pass(200);
  await tour.expectAt(id(1));
});

test('the speed changes at once what is left', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  const first = await duration(page, id(0));
  await tour.speed.selectOption('2×');
  await tour.pass(first / 2 - 200);
  await expect(tour.title).toHaveText(eventOf(id(0)).title);
  await tour.pass(200);
  await tour.expectAt(id(1));
  await tour.speed.selectOption('0.5×');
  await tour.pass((await duration(page, id(1))) * 2 - 500);
  await expect(tour.title).toHaveText(eventOf(id(1)).title);
  await tour.pass(500);
  await tour.expectAt(id(2));
});

test('ends after the last event, and plays again from the first', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start(`/timeline/#event=${id(-2)}`);
  await tour.pass(await duration(page, id(-2)));
  await tour.expectAt(id(-1));
  await tour.pass(await duration(page, id(-1)));
  await expect(tour.button('Play again')).toBeFocused();
  await tour.pass(1000);
  await expect(tour.timeline.element.locator('[data-announce]')).toHaveText('End of the tour');
  await tour.button('Play again').click();
  await tour.expectAt(id(0));
  await expect(tour.button('Pause')).toBeVisible();
});

test.describe('any turn to the timeline pauses it', () => {
  const turns: Record<string, (tour: Tour) => Promise<unknown>> = {
    'a press on the picture': ({ timeline, page }) => pressAtCorner(timeline, page),
    'the wheel': async ({ timeline, page }) => {
      await timeline.picture.hover({ position: { x: 5, y: 5 } });
      await page.mouse.wheel(0, 10);
    },
    'the focus on a mark': ({ timeline }) => timeline.mark(id(5)).focus(),
    'a zoom button': ({ timeline }) => timeline.button('zoom-in').click(),
    'a press on the overview': ({ timeline }) => timeline.element.locator('[data-overview]').click({ position: { x: 200, y: 20 } }),
    'a key in the overview': async ({ timeline, page }) => {
      await timeline.element.getByRole('slider', { name: 'Overview' }).focus();
      await page.keyboard.press('ArrowRight');
    },
    'a page that is hidden': ({ page }) =>
      page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
    'a picture out of sight': ({ page }) => page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })),
  };
  for (const [name, turn] of Object.entries(turns)) {
    test(name, async ({ page }) => {
      const tour = new Tour(page);
      await tour.start();
      await turn(tour);
      await expect(tour.button('Play')).toBeVisible();
      await tour.pass(60_000);
      await expect(tour.title).toHaveText(eventOf(id(0)).title);
    });
  }

  async function pressAtCorner(timeline: Timeline, page: Page): Promise<void> {
    await timeline.picture.hover({ position: { x: 3, y: 3 } });
    await page.mouse.down();
    await page.mouse.up();
  }
});

test('what the reader selects is told, and it plays on from there', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  await tour.timeline.mark('fda-approval').click();
  await tour.expectAt('fda-approval');
  await expect(tour.timeline.panel).toBeHidden();
  await expect(tour.button('Play')).toBeVisible();
  await tour.button('Play').click();
  await tour.pass(await duration(page, 'fda-approval'));
  const after = events.findIndex((event) => event.id === 'fda-approval') + 1;
  await tour.expectAt(id(after));
});

test('Enter on a mark leads to the link of what is told', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  await tour.timeline.mark('fda-approval').focus();
  await page.keyboard.press('Enter');
  await expect(tour.caption.getByRole('link', { name: 'Read more' })).toBeFocused();
  await expect(tour.caption.getByRole('link')).toHaveAttribute('href', '/events/fda-approval/');
});

test.describe('a filter', () => {
  test('leaves the stops of the tour', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start('/timeline/#filter=category:regulation');
    for (const [index, each] of ofRegulation.entries()) {
      await tour.expectAt(each);
      await expect(tour.position).toHaveText(`${index + 1} of ${ofRegulation.length}`);
      await tour.button('Next stop').click();
    }
    await expect(tour.button('Play again')).toBeVisible();
  });

  test('that changes while it plays leads to the nearest event, and the tour goes on', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start(`/timeline/#event=${id(0)}`);
    await tour.timeline.category('regulation').click();
    await tour.expectAt(ofRegulation[0] ?? '');
    await expect(tour.button('Pause')).toBeVisible();
    await tour.pass(await duration(page, ofRegulation[0] ?? ''));
    await tour.expectAt(ofRegulation[1] ?? '');
    await tour.timeline.element.locator('[data-clear]').click();
    await tour.expectAt(ofRegulation[1] ?? '');
    const all = events.findIndex((event) => event.id === ofRegulation[1]);
    await expect(tour.position).toHaveText(`${all + 1} of ${events.length}`);
    await expect(tour.button('Pause')).toBeVisible();
  });

  test('that leaves nothing says so, and the tour waits', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start();
    await tour.call('setFilter', 'tag:no-such-tag');
    await expect(tour.caption).toContainText('No event answers the filter.');
    await expect(tour.button('Play')).toBeVisible();
    await expect(tour.position).toHaveText('0 of 0');
  });
});

test('the whole tour is one step back', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start('/timeline/#filter=category:regulation');
  const began = await page.evaluate(() => history.length);
  for (const each of ofRegulation) await tour.pass(await duration(page, each));
  await expect(tour.button('Play again')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(began);
  await page.goBack();
  await tour.draw();
  await expect(tour.timeline.element).not.toHaveAttribute('selected');
  await expect(tour.timeline.element).toHaveAttribute('filter', 'category:regulation');
});

test.describe('by keyboard', () => {
  test('Space pauses and plays, arrows lead to the stops before and after, Esc closes', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start();
    await page.keyboard.press('Space');
    await expect(tour.button('Play')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(tour.button('Pause')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await tour.expectAt(id(1));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await tour.expectAt(id(1));
    await page.keyboard.press('End');
    await tour.expectAt(id(-1));
    await page.keyboard.press('Home');
    await tour.expectAt(id(0));
    await expect(tour.button('Pause')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tour.bar).toBeHidden();
    await expect(tour.opener).toBeFocused();
    await expect(tour.timeline.element).toHaveAttribute('selected', id(0));
  });

  test('the progress goes to any stop, tells which, and Space on it pauses', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start();
    await tour.slider.focus();
    await page.keyboard.press('ArrowRight');
    await tour.expectAt(id(1));
    await expect(tour.slider).toHaveAttribute('aria-valuetext', `2 of ${events.length}`);
    await page.keyboard.press('End');
    await tour.expectAt(id(-1));
    await expect(tour.slider).toHaveValue(String(events.length));
    await page.keyboard.press('Space');
    await expect(tour.button('Play')).toBeVisible();
    await expect(tour.slider).toBeFocused();
  });

  test('keys of the speed and of the other buttons stay their own', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start();
    await tour.speed.focus();
    await page.keyboard.press('ArrowDown');
    await expect(tour.speed).toHaveValue('1.5');
    await tour.expectAt(id(0));
    await tour.button('Next stop').focus();
    await page.keyboard.press('Space');
    await tour.expectAt(id(1));
    await expect(tour.button('Pause')).toBeVisible();
  });
});

test('screen readers hear where they have led it, and nothing while it plays by itself', async ({ page }) => {
  const tour = new Tour(page);
  await tour.start();
  const region = tour.timeline.element.locator('[data-announce]');
  await tour.call('zoomTo', '1962/1964');
  await tour.pass(2000);
  await tour.button('Next stop').click();
  await tour.pass(1500);
  const said = (index: number) => `${eventOf(id(index)).title}, ${eventOf(id(index)).when}, ${index + 1} of ${events.length}`;
  await expect(region).toHaveText(said(1));
  for (const index of [1, 2, 3, 4]) await tour.pass(await duration(page, id(index)));
  expect([said(1), '']).toContain(await region.textContent());
  await tour.button('Pause').click();
  await tour.pass(1500);
  await expect(region).toHaveText(said(5));
});

test.describe('motion', () => {
  const path = '/timeline/#view=1962/1963';

  test('with reduced motion it cuts to the next event', async ({ page }) => {
    const tour = new Tour(page);
    await tour.start(path);
    await tour.button('Next stop').click();
    await tour.button('Next stop').click();
    await tour.button('Next stop').click();
    const view = await tour.timeline.view();
    await tour.pass(300);
    expect(await tour.timeline.view()).toBe(view);
  });

  test.describe('without that wish', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('it flies', async ({ page }) => {
      const tour = new Tour(page);
      await tour.start(path);
      await tour.pass(1000);
      const from = await tour.timeline.view();
      await tour.slider.focus();
      await page.keyboard.press('End');
      await tour.pass(200);
      const between = await tour.timeline.view();
      await tour.pass(1000);
      const to = await tour.timeline.view();
      expect(new Set([from, between, to]).size).toBe(3);
    });
  });
});

test.describe('layout', () => {
  for (const [name, viewport] of Object.entries({
    wide: { width: 1280, height: 900 },
    phone: { width: 390, height: 844 },
    narrow: { width: 320, height: 640 },
    lying: { width: 844, height: 390 },
  })) {
    test.describe(name, () => {
      test.use({ viewport });

      test('no stop changes the height of the bar, and the bar covers no mark that it tells of', async ({ page }) => {
        const tour = new Tour(page);
        await tour.start();
        const height = (await tour.bar.boundingBox())?.height;
        for (const { id: each } of events) {
          await expect(tour.timeline.element).toHaveAttribute('selected', each);
          await tour.draw();
          const bar = await tour.bar.boundingBox();
          const mark = await tour.timeline.mark(each).boundingBox();
          expect.soft(bar?.height, each).toBe(height);
          expect.soft((mark?.y ?? NaN) + (mark?.height ?? NaN), each).toBeLessThanOrEqual(bar?.y ?? NaN);
          expect.soft(mark?.y, each).toBeGreaterThanOrEqual(0);
          await tour.button('Next stop').click();
        }
      });

      for (const size of ['100%', '200%']) {
        test(`with text at ${size} nothing is wider than the window, and every button can be reached`, async ({ page }) => {
          const tour = new Tour(page);
          await tour.start('/timeline/', size);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
          for (const button of await tour.bar.getByRole('button').all()) {
            await button.scrollIntoViewIfNeeded();
            await expect.soft(button).toBeInViewport({ ratio: 0.99 });
            const box = await button.boundingBox();
            expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
          }
          // Two lines of text at the least.
          expect((await tour.caption.boundingBox())?.height).toBeGreaterThanOrEqual(2 * 1.5 * 16 * (size === '200%' ? 2 : 1));
        });
      }
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of Object.entries({ wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } })) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing wrong', async ({ page }) => {
        const tour = new Tour(page);
        await tour.start();
        await tour.button('Pause').click();
        await page.clock.resume();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule}: ${target.join(' ')}`))).toEqual([]);
      });
    });
  }
}
