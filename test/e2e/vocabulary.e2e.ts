import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './watched-page.ts';

const story = '/';
const popover = (page: Page) => page.locator('.annals-popover');
const cite = (page: Page) => page.locator('[id="cite:domino-1965"]');
const term = (page: Page) => page.locator('.annals-prose').getByRole('link', { name: 'dissociative anaesthetic', exact: true });
const event = (page: Page) => page.locator('.annals-prose').getByRole('link', { name: 'made a milder relative', exact: true });

/** Popovers that lie over what they explain, or out of the window, help nobody. */
async function besideIn(page: Page, link: ReturnType<typeof cite>): Promise<void> {
  const [note, word, size] = [await popover(page).boundingBox(), await link.boundingBox(), page.viewportSize()];
  if (!note || !word || !size) throw new Error('Nothing to be seen');
  expect(note.x).toBeGreaterThanOrEqual(0);
  expect(note.x + note.width).toBeLessThanOrEqual(size.width);
  expect(note.y).toBeGreaterThanOrEqual(0);
  expect(note.y + note.height).toBeLessThanOrEqual(size.height);
  expect(note.y >= word.y + word.height || note.y + note.height <= word.y).toBe(true);
}

test.describe('a pointer that rests on', () => {
  test('a citation shows the whole reference, and its address can be reached', async ({ page }) => {
    await page.goto(story);
    await cite(page).hover();
    await expect(popover(page)).toBeVisible();
    await expect(popover(page)).toContainText('Domino, E. F., Chodoff, P., & Corssen, G. (1965). Pharmacologic effects of CI-581');
    await besideIn(page, cite(page));
    const address = popover(page).getByRole('link', { name: 'https://doi.org/10.1002/cpt196563279' });
    await address.hover();
    await expect(address).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(popover(page)).toBeHidden();
  });

  test('a term shows its definition', async ({ page }) => {
    await page.goto(story);
    await term(page).hover();
    await expect(popover(page)).toContainText('A medicine that makes people feel cut off from their body');
    await expect(popover(page).getByRole('link')).toHaveText(['In the glossary']);
  });

  test('an event link shows title and date; a press goes there', async ({ page }) => {
    await page.goto(story);
    await event(page).hover();
    await expect(popover(page)).toContainText('1962');
    await expect(popover(page).locator('b')).toHaveText('Ketamine is synthesised as CI-581');
    await besideIn(page, event(page));
    await event(page).click();
    await expect(page).toHaveURL(/\/events\/ketamine-synthesised\/$/);
  });

  test('another link shows that one’s note', async ({ page }) => {
    await page.goto(story);
    await term(page).hover();
    await expect(popover(page)).toContainText('A medicine that');
    await cite(page).hover();
    await expect(popover(page)).toContainText('Domino');
    await expect(popover(page)).not.toContainText('A medicine that');
  });

  test('a link at the bottom of the window shows its note above', async ({ page }) => {
    await page.goto(story);
    await event(page).evaluate((node) => node.scrollIntoView({ block: 'end' }));
    await event(page).hover();
    await expect(popover(page)).toBeVisible();
    await besideIn(page, event(page));
  });
});

test.describe('by keyboard', () => {
  /** Leads the focus to a link as the Tab key does. */
  async function tabTo(page: Page, link: ReturnType<typeof cite>): Promise<void> {
    await link.evaluate((node) => {
      const links = [...document.querySelectorAll<HTMLElement>('main a[href]')];
      links[links.findIndex((each) => each === node) - 1]?.focus();
    });
    await page.keyboard.press('Tab');
    // The link before may show a note of its own, whose links come first.
    for (let step = 0; step < 4 && !(await link.evaluate((node) => node === document.activeElement)); step += 1) await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
  }

  test('focus shows the note, Esc closes it and leaves the focus where it is', async ({ page }) => {
    await page.goto(story);
    await tabTo(page, cite(page));
    await expect(popover(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popover(page)).toBeHidden();
    await expect(cite(page)).toBeFocused();
  });

  test('Tab leads into the note and out of it to the next link', async ({ page }) => {
    await page.goto(story);
    await tabTo(page, event(page));
    await expect(popover(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(popover(page).getByRole('link', { name: 'Read about it' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(popover(page).getByRole('link', { name: 'Show on the timeline' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(popover(page)).toContainText('Domino, E. F. (2010)');
    await expect(page.locator(':focus')).toHaveText('[2]');
  });

  test('Enter on a citation goes to the reference, and its way back to the text', async ({ page }) => {
    await page.goto(story);
    await tabTo(page, cite(page));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#ref:domino-1965$/);
    const reference = page.locator('[id="ref:domino-1965"]');
    await expect(reference).toBeInViewport();
    await reference.getByRole('link', { name: 'Back to the text, place 2 of 2' }).click();
    await expect(page.locator('[id="cite:domino-1965:2"]')).toBeInViewport();
  });

  test('“Show on the timeline” selects the event there', async ({ page }) => {
    await page.goto(story);
    await page.locator('#timeline-index[data-ready]').waitFor();
    await tabTo(page, event(page));
    await popover(page).getByRole('link', { name: 'Show on the timeline' }).press('Enter');
    await expect(page.locator('#timeline-index')).toHaveAttribute('selected', 'ketamine-synthesised');
    await expect(popover(page)).toBeHidden();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('a tap shows the note, with a link that goes on; a second tap closes it', async ({ page }) => {
    await page.goto(story);
    await event(page).tap();
    await expect(popover(page)).toBeVisible();
    await besideIn(page, event(page));
    expect(new URL(page.url()).pathname).toBe('/');
    const open = popover(page).getByRole('link', { name: 'Read about it' });
    expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await event(page).tap();
    await expect(popover(page)).toBeHidden();
    await event(page).tap();
    await open.tap();
    await expect(page).toHaveURL(/\/events\/ketamine-synthesised\/$/);
  });

  test('a tap elsewhere closes it', async ({ page }) => {
    await page.goto(story);
    const heading = page.getByRole('heading', { name: 'What ketamine is' });
    // Below the heading there is room for the note.
    await heading.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await cite(page).tap();
    await expect(popover(page)).toBeVisible();
    await heading.tap();
    await expect(popover(page)).toBeHidden();
  });

  test('what is compared stands below each other', async ({ page }) => {
    await page.goto(story);
    const [left, right] = await page.locator('.annals-side').all();
    const [above, below] = [await left?.boundingBox(), await right?.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  });
});

test('without anchors, a note stands beside its link all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...query: [string]) => !query[0].includes('anchor') && supports(...query);
  });
  await page.goto(story);
  for (const link of [cite(page), term(page), event(page)]) {
    await link.hover();
    await expect(popover(page)).toBeVisible();
    await expect(popover(page)).not.toHaveAttribute('data-anchored');
    await besideIn(page, link);
    await page.mouse.move(2, 2);
    await expect(popover(page)).toBeHidden();
  }
});

test('the script of the notes is loaded when a reader comes to one', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(story, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => url.includes('note-popover'))).toEqual([]);
  await cite(page).hover();
  await expect(popover(page)).toBeVisible();
  expect(loaded.filter((url) => url.includes('note-popover'))).toHaveLength(1);
});

test('each note is the description of its link', async ({ page }) => {
  await page.goto(story);
  await expect(term(page)).toHaveAccessibleDescription(/^dissociative anaesthetic A medicine that makes people feel cut off/);
  await expect(event(page)).toHaveAccessibleDescription('1962 Ketamine is synthesised as CI-581');
  await expect(cite(page)).toHaveAccessibleDescription(/^Domino, E\. F\., Chodoff, P\., & Corssen, G\. \(1965\)/);
});

test('what is compared is a group with a heading for each side', async ({ page }) => {
  await page.goto(story);
  const group = page.getByRole('group', { name: 'Ketamine and esketamine' });
  await expect(group.getByRole('heading', { level: 3 })).toHaveText(['Ketamine', 'Esketamine']);
});

test('the bibliography leads back to each place that cites a source', async ({ page }) => {
  await page.goto('/sources/');
  const source = page.locator('[id="domino-1965"]');
  await source.getByRole('link', { name: 'Can ketamine treat depression?' }).click();
  await expect(page).toHaveURL(/\/#cite:domino-1965$/);
  await expect(page.locator('[id="cite:domino-1965"]')).toBeInViewport();
});

test.describe('copying', () => {
  test('a form of a source puts it into the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/sources/');
    const source = page.locator('[id="lilly-1978"]');
    await source.getByText('Cite this source').click();
    await source.getByRole('button', { name: 'Copy as MLA' }).click();
    await expect(source.getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Lilly, J. C. The Scientist: A Novel Autobiography. Lippincott, 1978.');
  });

  test('where the browser forbids it, the text is selected', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('/events/fda-approval/');
    await page.getByText('Cite this event').click();
    await page.getByRole('button', { name: 'Copy as BibTeX' }).click();
    await expect(page.locator('.annals-cite-as').getByRole('status')).toContainText('Press Ctrl+C');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('@misc{fda-approval,');
  });
});

test.describe('the reader’s country', () => {
  const line = (page: Page) => page.getByRole('complementary', { name: 'Help in a crisis' });

  test('comes first on all crisis lines once it is chosen, also on the next page of the visit', async ({ page }) => {
    await page.goto(story);
    await line(page).getByRole('combobox').selectOption('Belgium');
    for (const lead of await page.locator('.annals-crisis-lead').all()) {
      await expect(lead.getByRole('link', { name: '1813', exact: true })).toHaveAttribute('href', 'tel:1813');
    }
    await page.goto('/events/fda-approval/');
    await expect(line(page).getByRole('combobox')).toHaveValue('BE');
    await expect(line(page).getByRole('link', { name: '1813', exact: true })).toBeVisible();
    await expect(line(page).getByRole('link', { name: '988', exact: true }).first()).toBeHidden();
    await line(page).getByText('Other countries').click();
    await expect(line(page).getByRole('listitem').filter({ hasText: 'United States:' }).getByRole('link', { name: '988', exact: true })).toBeVisible();
  });

  test('is asked for anew in a new visit', async ({ page, browser, baseURL }) => {
    await page.goto(story);
    await line(page).getByRole('combobox').selectOption('FR');
    const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const visit = await other.newPage();
    await visit.goto(story);
    await expect(line(visit).getByRole('combobox')).toHaveValue('US');
    await other.close();
  });

  test('can be chosen where there is no storage', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
    await page.goto(story);
    await line(page).getByRole('combobox').selectOption('DE');
    await expect(line(page).getByRole('link', { name: '0800 111 0 111', exact: true })).toBeVisible();
  });

  test('moves nothing when a page is opened with it', async ({ page }) => {
    await page.goto(story);
    await line(page).getByRole('combobox').selectOption('BE');
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Reflect.set(window, 'shifted', Number(Reflect.get(window, 'shifted') ?? 0) + Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/events/fda-approval/', { waitUntil: 'networkidle' });
    await expect(line(page).getByRole('combobox')).toHaveValue('BE');
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shifted') ?? 0))).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('citations lead to the reference, terms to the glossary, event links to the event', async ({ page }) => {
    await page.goto(story);
    await expect(popover(page)).toBeHidden();
    await expect(event(page)).toHaveAttribute('href', '/events/ketamine-synthesised/');
    await expect(term(page)).toHaveAttribute('href', '/glossary/#dissociative-anaesthetic');
    await cite(page).click();
    await expect(page.locator('[id="ref:domino-1965"]')).toBeInViewport();
  });

  test('all countries of the crisis line are a press away, and nothing is offered that needs a script', async ({ page }) => {
    await page.goto(story);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    const line = page.getByRole('complementary', { name: 'Help in a crisis' });
    await expect(line.getByText('United States:').first()).toBeVisible();
    await expect(line.getByRole('link', { name: '988', exact: true }).first()).toBeVisible();
    await line.getByText('Other countries').click();
    await expect(line.getByRole('link', { name: '1813', exact: true })).toBeVisible();
  });

  test('the forms of a source can be selected', async ({ page }) => {
    await page.goto('/sources/');
    const source = page.locator('[id="lilly-1978"]');
    await source.getByText('Cite this source').click();
    await expect(source.getByText('Lilly, J. C. 1978. The Scientist: A Novel Autobiography. Lippincott.')).toBeVisible();
    await expect(source.getByRole('button')).toHaveCount(0);
  });
});

test('on paper, definitions and events are notes, and no popover is there', async ({ page }) => {
  await page.goto(story);
  await term(page).hover();
  await expect(popover(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(popover(page)).toBeHidden();
  const notes = page.locator('.annals-notes');
  await expect(notes.getByText('A medicine that makes people feel cut off')).toBeVisible();
  await expect(notes.getByText('Ketamine is synthesised as CI-581')).toBeVisible();
  await expect(page.locator('[id="ref:domino-1965"]')).toBeVisible();
  await expect(page.locator('.annals-prose').getByRole('link', { name: 'made a milder relative (1962)', exact: true })).toBeVisible();
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`axe finds nothing wrong with open notes and forms, forced colours ${forcedColors}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    const wrong = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    };
    await page.goto('/events/fda-approval/');
    await page.getByText('Cite this event').click();
    for (const link of [page.locator('.annals-cite').first(), page.locator('.annals-term').first(), page.locator('.annals-event-link').first()]) {
      await link.hover();
      await expect(popover(page)).toBeVisible();
      expect(await wrong()).toEqual([]);
    }
    if (forcedColors === 'active') {
      const { borderTopWidth, borderTopStyle } = await popover(page).evaluate((node) => getComputedStyle(node));
      expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid']);
    }
  });
}

test('no page is wider than a narrow phone with its forms unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/events/fda-approval/', '/sources/']) {
    await page.goto(path);
    await page.locator('.annals-cite-as summary').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
