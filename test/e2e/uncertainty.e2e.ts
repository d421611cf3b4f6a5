import { eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test } from './watched-page.ts';

/** An event whose date is written so. */
function dated(date: string): string {
  const event = events.find((each) => each.date === date);
  if (!event) throw new Error(`No event of the demonstration has the date ${date}`);
  return event.id;
}

/** The looks of the pieces of an event's line, and how many tips it has. */
async function line(timeline: Timeline, id: string): Promise<{ looks: (string | undefined)[]; tips: number }> {
  return timeline.element.locator('[data-drawing]').evaluate((drawing, event) => {
    const seen = (selector: string) => [...drawing.querySelectorAll<SVGElement>(selector)].filter((node) => node.getClientRects().length > 0);
    const own = `[data-bar="${event}"]`;
    return {
      looks: seen(`line${own}, ${own} line`).map((node) => node.dataset.end),
      tips: seen(`path${own}, ${own} path`).length,
    };
  }, id);
}

for (const [how, view] of [
  ['across', { width: 1280, height: 800 }],
  ['down', { width: 390, height: 844 }],
] as const) {
  test.describe(`a date as it is known, where time runs ${how}`, () => {
    test.use({ viewport: view });

    test('a decade is a line between two caps', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open(`/timeline/#event=${dated('196X')}`);
      expect(await line(timeline, dated('196X'))).toEqual({ looks: ['sharp'], tips: 2 });
    });

    test('an end that is about a date thins out', async ({ page }) => {
      const timeline = new Timeline(page);
      await timeline.open(`/timeline/#event=${dated('1970~/1975')}`);
      expect(await line(timeline, dated('1970~/1975'))).toEqual({ looks: ['about', 'sharp'], tips: 0 });
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1920, height: 900 } });

  test('dates look the same', async ({ page }) => {
    const timeline = new Timeline(page);
    await page.goto('/timeline/');
    expect(await line(timeline, dated('196X'))).toEqual({ looks: ['sharp'], tips: 2 });
    expect(await line(timeline, dated('1990~/2000~'))).toEqual({ looks: ['about', 'about'], tips: 0 });
  });
});

test('the legend explains the kinds of dates that occur, and no other', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open();
  const told = await timeline.element.locator('.annals-legend li:visible').allInnerTexts();
  expect(told.map((text) => text.trim())).toEqual([
    'lasted',
    'happened some time in this interval',
    'about this date',
    expect.stringContaining('several events, not enough room for their names'),
  ]);
});

test('a mark is named with how well its date is known', async ({ page }) => {
  const timeline = new Timeline(page);
  await timeline.open('/timeline/#view=1955/1975');
  await expect(timeline.mark(dated('196X'))).toHaveAccessibleName(new RegExp(`^${eventOf(dated('196X')).title}, 1960s, `));
  await expect(timeline.mark(dated('1970~/1975'))).toHaveAccessibleName(/, about 1970 – 1975, /);
});
