import { categories, eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { VirtualReader } from './virtual-reader.ts';
import { expect, test, type Page } from './watched-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const labels = new Map(categories.map(({ id, label }) => [id, label]));
const nameOf = (id: string) => {
  const { title, when, category } = eventOf(id);
  return `${title}, ${when}, ${labels.get(category)}`;
};
const positionOf = (id: string) => {
  const { title, when } = eventOf(id);
  return `${title}, ${when}, ${events.findIndex((event) => event.id === id) + 1} of ${events.length}`;
};

async function reading(page: Page, path = '/timeline/', selector?: string): Promise<{ timeline: Timeline; reader: VirtualReader }> {
  const timeline = new Timeline(page);
  await timeline.open(path);
  const reader = new VirtualReader(page);
  await reader.start(selector);
  return { timeline, reader };
}

/** What the page has announced, when at least one has come. */
async function announcements(reader: VirtualReader): Promise<string[]> {
  const heard: string[] = [];
  await expect
    .poll(async () => {
      heard.push(...(await reader.said()).filter((phrase) => phrase.startsWith('polite: ')));
      return heard.length;
    })
    .toBeGreaterThan(0);
  return heard.map((phrase) => phrase.replace('polite: ', ''));
}

test.describe('by a virtual screen reader', () => {
  test('landmarks lead to the timeline and its search', async ({ page }) => {
    const { reader } = await reading(page, '/timeline/', 'body');
    expect(await reader.walk('moveToNextLandmark', 8)).toEqual([
      'banner',
      'navigation, Site',
      'navigation, Languages',
      'main',
      'complementary, Help in a crisis',
      'region, Timeline: Can ketamine treat depression?',
      'search',
      'contentinfo',
    ]);
  });

  test('the picture says what it is and how much it holds, then its events as links in the order of time, then its clusters as buttons', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    const before = await reader.readTo('group, Picture of the timeline');
    const phrases = await reader.readTo('end of group, Picture of the timeline');
    const about = `${events.length} events, ${events[0]?.when} to ${events.at(-1)?.when}. The same events follow as a list.`;
    expect(phrases[0]).toBe(`group, Picture of the timeline, ${about}`);
    expect([...before, ...phrases.slice(1, -1)].filter((phrase) => phrase.includes(about))).toHaveLength(1);
    const shown = await timeline.shown();
    expect(phrases.filter((phrase) => phrase.startsWith('link, '))).toEqual(shown.map((id) => `link, ${nameOf(id)}`));
    expect(events.map(({ id }) => id).filter((id) => shown.includes(id))).toEqual(shown);
    const clusters = phrases.filter((phrase) => phrase.startsWith('button, '));
    const named = /^button, (?:1 more event, \d{4} \(\D+\)|\d+ more events, (?:\w+ )?\d{4}(?: to (?:\w+ )?\d{4})? \(.+ \d+\))$/;
    expect(clusters.filter((phrase) => !named.test(phrase))).toEqual([]);
    const counted = clusters.reduce((sum, phrase) => sum + Number.parseInt(phrase.replace('button, ', ''), 10), 0);
    expect(shown.length + counted).toBe(events.length);
  });

  test('nothing of the drawing but names of eras stands between the events', async ({ page }) => {
    const { reader } = await reading(page);
    await reader.readTo('group, Picture of the timeline');
    const phrases = await reader.readTo('end of group, Picture of the timeline');
    const first = phrases.findIndex((phrase) => phrase.startsWith('link, '));
    const own = new Set(events.map(({ title }) => title));
    const other = phrases.slice(first, -1).filter((phrase) => !/^(?:end of )?(?:link|button), |^\+\d+$/.test(phrase) && !own.has(phrase));
    expect(other).toEqual([]);
  });

  test('the list has every event as a heading that is a link, with its place among all', async ({ page }) => {
    const { reader } = await reading(page);
    await reader.readTo('listitem, level 1, position 1, set size 42');
    expect(await reader.walk('moveToNextHeading', events.length)).toEqual(events.map(({ title }) => `heading, ${title}, level 2`));
  });

  test('an event that is pressed opens the panel, which is a region with a heading', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await reader.readTo(`link, ${nameOf('fda-approval')}`);
    await reader.said();
    await reader.press();
    await expect(timeline.panel).toBeVisible();
    await reader.readTo('region, Selected event');
    const phrases = await reader.readTo('end of region, Selected event');
    const { title } = eventOf('fda-approval');
    expect(phrases).toContain(`heading, ${title}, level 2`);
    expect(phrases).toEqual(
      expect.arrayContaining(['link, Read more', 'button, Previous event', 'button, Next event', 'button, Close']),
    );
  });

  test('a cluster that is pressed opens to its events, and says what is in view', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await reader.readTo('button, 4 more events');
    const before = await timeline.view();
    await reader.press();
    expect(await announcements(reader)).toEqual([expect.stringMatching(/^Showing .+ to .+, \d+ events$/)]);
    expect(await timeline.view()).not.toBe(before);
  });

  test('arrow keys: each event is named as it gets the focus, and the place of the last is announced once one rests', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await timeline.mark('phencyclidine-made').focus();
    await reader.said();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
    const phrases: string[] = [];
    await expect
      .poll(async () => phrases.push(...(await reader.said())) && phrases.at(-1))
      .toBe(`polite: ${positionOf('belgium-animal-anaesthetic')}`);
    const walked = ['ketamine-synthesised', 'belgian-patent', 'first-human-dose', 'belgium-animal-anaesthetic'];
    expect(phrases).toEqual([...walked.map((id) => `link, ${nameOf(id)}`), `polite: ${positionOf('belgium-animal-anaesthetic')}`]);
  });

  test('the view is announced once for several changes in a row', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await reader.said();
    for (let presses = 0; presses < 3; presses++) await timeline.button('zoom-in').click();
    expect(await announcements(reader)).toEqual([expect.stringMatching(/^Showing \d{4} to \d{4}, \d+ events$/)]);
  });

  test('a filter says how many events are left', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await reader.said();
    await timeline.category('regulation').click();
    const left = events.filter(({ category }) => category === 'regulation').length;
    expect(await announcements(reader)).toEqual([`${left} of ${events.length} events`]);
  });

  test('what is announced is short: never a summary, at most 120 characters', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await timeline.mark('phencyclidine-made').focus();
    await reader.said();
    const summaries = await timeline.element.evaluate((element) => (element as HTMLElement & { events: { summary: string }[] }).events.map(({ summary }) => summary));
    const heard: string[] = [];
    for (const key of ['End', 'ArrowLeft', '+', '0']) {
      await page.keyboard.press(key);
      heard.push(...(await announcements(reader)));
    }
    for (const phrase of heard) {
      expect.soft(phrase.length).toBeLessThanOrEqual(120);
      expect.soft(summaries.filter((summary) => phrase.includes(summary))).toEqual([]);
    }
  });

  test('the table has a caption, headings that say how it is sorted, and rows with a heading', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await timeline.element.locator('.annals-toolbar [data-part="table"]').click();
    await timeline.element.locator('[data-row]').first().waitFor();
    await reader.readTo('region, Events as a table');
    expect((await reader.readTo('heading, Events as a table, level 2')).at(-1)).toBe('heading, Events as a table, level 2');
    const phrases = await reader.readTo('end of row, 1962');
    expect(phrases).toContain(`table, ${events.length} of ${events.length} events, by date`);
    expect(phrases.filter((phrase) => phrase.startsWith('columnheader, '))).toEqual([
      'columnheader, Date, sorted in ascending order',
      'columnheader, Event, no defined sort order',
      'columnheader, Category, no defined sort order',
      'columnheader, Place, no defined sort order',
      'columnheader, Confidence, no defined sort order',
    ]);
    const [first] = events;
    expect(phrases).toEqual(
      expect.arrayContaining([
        `cell, ${first?.when}`,
        `rowheader, ${first?.title}`,
        `link, ${first?.title}`,
        `button, Show “${first?.title}” on the timeline`,
      ]),
    );
    await reader.said();
    await timeline.element.locator('[data-sort="place"]').focus();
    await page.keyboard.press('Enter');
    expect(await announcements(reader)).toEqual([`${events.length} of ${events.length} events, by place`]);
  });

  test('the picture is not there while the table stands in its place', async ({ page }) => {
    const { timeline, reader } = await reading(page);
    await timeline.element.locator('.annals-toolbar [data-part="table"]').click();
    await timeline.element.locator('[data-row]').first().waitFor();
    await reader.readTo('region, Timeline');
    const phrases = await reader.readTo('end of region, Timeline');
    expect(phrases.filter((phrase) => phrase.includes('Picture of the timeline'))).toEqual([]);
    expect(phrases.filter((phrase) => phrase.startsWith('slider'))).toEqual([]);
  });
});

test.describe('what the browser tells a screen reader', () => {
  /** The toolbar's buttons and all else that other tests hold are left out: snapshots match in part. */
  test('the timeline at rest', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await expect(timeline.element).toMatchAriaSnapshot(`
      - search:
        - searchbox "Search"
      - button "Help"
      - group "Categories":
        - button /^Chemistry & mechanism \\d+$/
        - button /^Animals \\d+$/
        - button /^Anaesthesia & emergency \\d+$/
        - button /^Law & regulation \\d+$/
        - button /^Depression research \\d+$/
        - button /^Culture \\d+$/
        - button /^Public debate \\d+$/
      - paragraph: 42 of 42 events
      - group "Picture of the timeline":
        - link "Phencyclidine is made at Parke-Davis, 26 March 1956, Chemistry & mechanism"
        - link "FDA approves ketamine for people, 19 February 1970, Law & regulation"
        - link "Matthew Perry dies, 28 October 2023, Public debate"
        - button /^1 more event, 1966/
        - button /^\\d+ more events, \\d+ to \\d+/
      - group /Overview/:
        - slider /Overview/
    `);
    await expect(timeline.picture).toHaveAccessibleDescription(
      '42 events, 26 March 1956 to 21 January 2025. The same events follow as a list.',
    );
  });

  test('the timeline with an event selected', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#event=fda-approval');
    await expect(timeline.element).toMatchAriaSnapshot(`
      - group "Picture of the timeline":
        - link "FDA approves ketamine for people, 19 February 1970, Law & regulation"
      - region "Selected event":
        - paragraph: 19 February 1970 · Law & regulation · United States
        - heading "FDA approves ketamine for people" [level=2]
        - paragraph
        - paragraph:
          - link "Read more":
            - /url: /events/fda-approval/
          - button "Previous event"
          - button "Next event"
          - button "Close"
    `);
  });

  test('the timeline filtered', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open('/timeline/#filter=category:debate');
    const left = events.filter(({ category }) => category === 'debate');
    await expect(timeline.element).toMatchAriaSnapshot(`
      - group "Categories":
        - button /^Culture/
        - button /^Public debate/ [pressed]
      - paragraph:
        - text: /^${left.length} of 42 events/
        - button "clear"
    `);
    await expect(timeline.element.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(left.length);
  });

  test('the help', async ({ page }) => {
    const timeline = new Timeline(page);
    await timeline.open();
    await timeline.button('help').click();
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
      - dialog "How to use the timeline":
        - button "Close"
        - heading "How to use the timeline" [level=2]
        - heading "By keyboard" [level=3]
        - term: ← →
        - definition: Previous and next event
        - term: ↑ ↓
        - definition: Event in the row above or below
        - term: Home End
        - definition: First and last event
        - term: + −
        - definition: Zoom in and out
        - term: "0"
        - definition: Whole extent
        - term: Enter
        - definition: Open the event
        - term: Esc
        - definition: Close what is open
        - term: /
        - definition: Search
        - term: "?"
        - definition: This help
        - paragraph: /Tab leads to an event/
        - heading "By mouse or touch" [level=3]
        - term: Move
        - definition: /Drag the picture along the axis/
        - term: Zoom
        - definition: /Turn the wheel with Ctrl or ⌘ held.*pinch with two fingers/
        - term: Events
        - definition: /Click or tap an event/
        - term: Overview
        - definition: /Drag the frame/
        - paragraph: /as a table/
    `);
  });

  for (const [name, width] of [['wide', 1280], ['as cards on a phone', 390]] as const) {
    test(`the table, ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      const timeline = new Timeline(page);
      await timeline.open('/timeline/#filter=category:veterinary');
      await timeline.element.locator('.annals-toolbar [data-part="table"]').click();
      await expect(timeline.element.getByRole('region', { name: 'Events as a table' })).toMatchAriaSnapshot(`
        - heading "Events as a table" [level=2]
        - button "Back to the picture"
        - textbox "Words in title or summary"
        - table "2 of 42 events, by date":
          - caption: 2 of 42 events, by date
          - rowgroup:
            - row "Date Event Category Place Confidence":
              - columnheader "Date":
                - button "Date"
              - columnheader "Event":
                - button "Event"
              - columnheader "Category":
                - button "Category"
              - columnheader "Place":
                - button "Place"
              - columnheader "Confidence":
                - button "Confidence"
          - rowgroup:
            - row:
              - cell "1963"
              - rowheader:
                - link "A patent is granted in Belgium":
                  - /url: /events/belgian-patent/
                - button "Show “A patent is granted in Belgium” on the timeline"
              - cell "Animals"
              - cell "Belgium"
              - cell "medium"
            - row:
              - cell "1960s"
              - rowheader:
                - link "An animal anaesthetic in Belgium"
                - button "Show “An animal anaesthetic in Belgium” on the timeline"
              - cell "Animals"
              - cell "Belgium"
              - cell "medium"
      `);
    });
  }
});
