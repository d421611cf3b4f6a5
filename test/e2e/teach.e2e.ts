import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { extractText } from 'unpdf';
import { eventOf, events } from './built-site.ts';
import { Timeline } from './timeline.ts';
import { expect, test, type Page } from './watched-page.ts';

const sheets = ['/teach/worksheet/', '/teach/place/', '/teach/cards/', '/teach/answers/'];

/** The text of each page of paper. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false, margin: { top: '16mm', right: '16mm', bottom: '16mm', left: '16mm' } });
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((each) => each.replace(/\s+/g, ' '));
}

/** Writes words at the beginning and the end of parts of a page, to find them on paper. */
async function marked(parts: Locator): Promise<number> {
  return parts.evaluateAll((nodes) => {
    for (const [index, node] of nodes.entries()) {
      const [first, last] = [document.createElement('span'), document.createElement('span')];
      first.textContent = `begin${index}x`;
      last.textContent = `end${index}x`;
      // So small that they move nothing.
      for (const mark of [first, last]) Object.assign(mark.style, { position: 'absolute', fontSize: '1px', lineHeight: '1px' });
      (node as HTMLElement).style.position = 'relative';
      last.style.bottom = '0';
      node.prepend(first);
      node.append(last);
    }
    return nodes.length;
  });
}

/** The page that has a mark; letters so small stand apart where a browser places them on whole pixels. */
function pageOf(pages: readonly string[], mark: string): number {
  return pages.findIndex((page) => page.replaceAll(' ', '').includes(mark));
}

test.describe('the page for teachers', () => {
  test('is linked in the header, and has three levels with all questions', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Teach', exact: true }).click();
    await expect(page).toHaveURL(/\/teach\/$/);
    await expect(page.locator('.annals-teach-level h2')).toHaveText(['Recall', 'Analysis', 'Source criticism']);
    await expect(page.locator('.annals-teach-level').locator('h3')).toHaveCount(12);
    await expect(page.locator('.annals-teach-number')).toHaveText(Array.from({ length: 12 }, (_, index) => String(index + 1)));
  });

  test('each question leads to the timeline at its view, with its event selected and the others in sight', async ({ page }) => {
    await page.goto('/teach/');
    const question = page.locator('#question-trials-2000-and-2006');
    await expect(question.locator('.annals-scene-picture li')).toHaveText([/^2000\s+First controlled trial/, /^August 2006\s+NIMH trial/]);
    await question.getByRole('link', { name: 'Show on the timeline: 1996 to 2010' }).click();
    await expect(page).toHaveURL(/\/timeline\/#view=1996\/2010&event=zarate-trial$/);
    const timeline = new Timeline(page);
    await timeline.drawn();
    await expect(timeline.panel).toContainText(eventOf('zarate-trial').title);
    await expect(timeline.element.locator('[data-event="berman-trial"]')).toBeVisible();
    await page.goto('/teach/');
    await expect(page.locator('.annals-teach-view a[href*="#view="]')).toHaveCount(12);
  });

  test('notes unfold, and have numbered references; on a pupil’s paper there are neither', async ({ page }) => {
    await page.goto('/teach/');
    const note = page.locator('#question-why-midazolam details');
    const text = note.getByText('Midazolam is a sedative');
    await expect(text).toBeHidden();
    await note.locator('summary').click();
    await expect(text).toBeVisible();
    await expect(note.locator('.annals-cite')).toHaveText(/^\[\d+\]$/);
    const pages = (await printed(page, 'A4')).join(' ');
    expect(pages).toContain('Why was midazolam used as a comparison in 2013?');
    expect(pages).not.toMatch(/Midazolam is a sedative|Note for teachers|References/);
  });

  test('has the words of the glossary, and can be cited', async ({ page }) => {
    await page.goto('/teach/');
    await expect(page.locator('.annals-teach-words dt')).toHaveCount(20);
    await page.getByText('Cite this page').click();
    await expect(page.locator('.annals-cite-as dt')).toHaveText(['APA', 'MLA', 'Chicago', 'BibTeX']);
    await expect(page.locator('.annals-cite-as dd').first()).toContainText('https://astro-annals.example/teach/');
  });

  test('is there in the languages of the site', async ({ page }) => {
    await page.goto('/nl/teach/');
    await expect(page.getByRole('heading', { level: 1, name: 'Ermee lesgeven' })).toBeVisible();
    await expect(page.locator('#question-why-midazolam h3 [lang="en-GB"]')).toHaveText('Why was midazolam used as a comparison in 2013?');
    await page.getByRole('link', { name: 'Werkblad', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Werkblad' })).toBeVisible();
  });
});

for (const format of ['A4', 'Letter'] as const) {
  test.describe(`on ${format}`, () => {
    test('the worksheet has the timeline, and cuts no question and no heading from its question', async ({ page }) => {
      await page.goto('/teach/worksheet/');
      const questions = page.locator('.annals-sheet-question');
      expect(await marked(questions)).toBe(12);
      const pages = await printed(page, format);
      expect(pages).toHaveLength(4);
      for (let index = 0; index < 12; index++) {
        expect(pageOf(pages, `begin${index}x`), `question ${index + 1}`).toBeGreaterThanOrEqual(0);
        expect(pageOf(pages, `end${index}x`), `question ${index + 1}`).toBe(pageOf(pages, `begin${index}x`));
      }
      for (const [heading, first] of [['Recall', 0], ['Analysis', 4], ['Source criticism', 9]] as const) {
        expect(pages.flatMap((text, index) => (text.includes(heading) ? [index] : [])), heading).toEqual([pageOf(pages, `begin${first}x`)]);
      }
      expect(pages[0]).toContain('1960s An animal anaesthetic in Belgium');
      expect(pages.join(' ')).not.toMatch(/All material|News feed|Midazolam is a sedative/);
      // Drawn, not photographed: the numbers of the signs are text.
      await expect(page.locator('.annals-chart svg text.annals-chart-text')).toHaveText(Array.from({ length: 20 }, (_, index) => String(index + 1)));
      await expect(page.locator('.annals-sheet img, .annals-sheet canvas, .annals-sheet image')).toHaveCount(0);
    });

    test('the cards break between rows, and have no dates; the key has those of all cards', async ({ page }) => {
      await page.goto('/teach/cards/');
      const cards = page.locator('[data-card]');
      const numbers = await cards.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.card ?? ''));
      expect(numbers).toHaveLength(24);
      await marked(cards);
      const pages = await printed(page, format);
      expect(pages).toHaveLength(2);
      for (const [index, id] of numbers.entries()) {
        expect(pageOf(pages, `end${index}x`), id).toBe(pageOf(pages, `begin${index}x`));
        expect(pageOf(pages, `begin${index}x`), id).toBe(pageOf(pages, `begin${index - (index % 3)}x`));
      }
      const text = pages.join(' ');
      for (const id of numbers) expect(text).not.toContain(eventOf(id).when);
      await page.goto('/teach/answers/');
      // A line may end after a hyphen, and begins anew with a space then.
      const packed = (text: string) => text.replaceAll(/\s/g, '');
      const key = packed((await printed(page, format)).join(' '));
      for (const [index, id] of numbers.entries()) expect(key).toContain(packed(`${eventOf(id).when} ${eventOf(id).title} (card ${index + 1})`));
    });

    test('events to place fit on one page with an empty axis; the key has their letters on it', async ({ page }) => {
      await page.goto('/teach/place/');
      const asked = await page.locator('[data-place]').evaluateAll((nodes) => nodes.map((node) => [(node as HTMLElement).dataset.place ?? '', node.querySelector('b')?.textContent ?? '']));
      expect(asked.map(([, letter]) => letter)).toEqual([...'ABCDEFGHIJ']);
      await expect(page.locator('[data-sign]')).toHaveCount(0);
      const pages = await printed(page, format);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toMatch(/1960 1970 1980 1990 2000 2010 2020/);
      const text = /Write each letter(.*)1960 1970/.exec(pages[0] ?? '')?.[1] ?? '';
      for (const [id = ''] of asked) {
        expect(text).toContain(eventOf(id).title);
        expect(text).not.toContain(eventOf(id).when);
      }
      await page.goto('/teach/answers/');
      for (const [id = '', letter = ''] of asked) {
        await expect(page.locator(`[data-sign="${id}"]`)).toHaveText(letter);
        await expect(page.locator(`[data-place="${id}"]`)).toHaveText(`${letter} ${eventOf(id).when} ${eventOf(id).title}`);
      }
    });

    test('the key has the notes with their references, none of them cut', async ({ page }) => {
      await page.goto('/teach/answers/');
      await marked(page.locator('.annals-sheet-question'));
      const pages = await printed(page, format);
      for (let index = 0; index < 12; index++) expect(pageOf(pages, `end${index}x`)).toBe(pageOf(pages, `begin${index}x`));
      expect(pages.join(' ')).toMatch(/Midazolam is a sedative.*References/);
      expect(pages.length).toBeLessThanOrEqual(6);
    });
  });
}

test('a sheet prints at a press', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-asked', '');
  });
  await page.goto('/teach/cards/');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html[data-asked]')).toBeAttached();
});

class Exercise {
  readonly page: Page;
  readonly items: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.items = page.locator('[data-order-part="list"] > li');
    this.status = page.locator('[data-order] [role="status"]');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/teach/order/${search}`);
    await this.page.locator('[data-order][data-ready]').waitFor();
  }

  async titles(): Promise<string[]> {
    return this.page.locator('[data-order-part="list"] [data-title]').allTextContents();
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the order' }).click();
  }
}

const byTitle = new Map(events.map((event) => [event.title, event]));
const begins = (title: string) => byTitle.get(title)?.lo ?? Number.NaN;

test.describe('the exercise', () => {
  test('gives a class the same events, as many as the address says', async ({ page }) => {
    const exercise = new Exercise(page);
    const sets = [];
    for (const size of [5, 8, 12]) {
      await exercise.open(`?events=${size}&set=7`);
      const titles = await exercise.titles();
      expect(titles).toHaveLength(size);
      await exercise.open(`?events=${size}&set=7`);
      expect(await exercise.titles()).toEqual(titles);
      sets.push(titles);
    }
    await page.getByLabel('Number of events').selectOption('5');
    await page.getByLabel('Set').fill('8');
    await page.getByRole('button', { name: 'Show this set' }).click();
    await expect(page).toHaveURL(/\?events=5&set=8$/);
    await expect(exercise.items).toHaveCount(5);
    expect(await exercise.titles()).not.toEqual(sets[0]);
  });

  test('is done with the keyboard alone, told as it goes, and judged', async ({ page }) => {
    const exercise = new Exercise(page);
    await exercise.open('?events=5&set=1');
    const titles = await exercise.titles();
    const solved = titles.toSorted((a, b) => begins(a) - begins(b));
    for (const [index, title] of solved.entries()) {
      const handle = page.getByRole('button', { name: `Move: ${title}`, exact: true });
      await handle.focus();
      await page.keyboard.press('End');
      await expect(handle).toBeFocused();
      expect((await exercise.titles()).at(-1), String(index)).toBe(title);
    }
    expect(await exercise.titles()).toEqual(solved);
    await expect(exercise.status).toHaveText(`${solved.at(-1)}, place 5 of 5`);
    await page.keyboard.press('ArrowUp');
    await expect(exercise.status).toHaveText(`${solved.at(-1)}, place 4 of 5`);
    await page.keyboard.press('ArrowDown');
    await exercise.check();
    await expect(exercise.status).toHaveText('Everything is in order.');
  });

  test('explains each wrong pair with its dates', async ({ page }) => {
    const exercise = new Exercise(page);
    await exercise.open('?events=5&set=1');
    const solved = (await exercise.titles()).toSorted((a, b) => begins(a) - begins(b));
    for (const title of solved.toReversed()) {
      await page.getByRole('button', { name: `Move: ${title}`, exact: true }).press('End');
    }
    await exercise.check();
    const of = solved.map((title) => byTitle.get(title));
    const pairs = of.flatMap((a, index) => of.slice(index + 1).flatMap((b) => (a && b && a.hi <= b.lo ? [`${a.title} (${a.when}) came before ${b.title} (${b.when}).`] : [])));
    await expect(exercise.status).toHaveText(`Pairs in the right order: 0 of ${pairs.length}.`);
    const lines = page.locator('[data-pairs="before"] li');
    expect((await lines.allTextContents()).sort()).toEqual(pairs.sort());
    // What is moved is to be judged again.
    await page.getByRole('button', { name: /^Move down/ }).first().click();
    await expect(lines).toHaveCount(0);
  });

  test('has buttons up and down, of which the first and the last do nothing', async ({ page }) => {
    const exercise = new Exercise(page);
    await exercise.open('?events=8&set=3');
    const [first = '', second = '', ...rest] = await exercise.titles();
    await page.getByRole('button', { name: `Move down: ${first}`, exact: true }).click();
    expect(await exercise.titles()).toEqual([second, first, ...rest]);
    await expect(exercise.status).toHaveText(`${first}, place 2 of 8`);
    const up = page.getByRole('button', { name: `Move up: ${second}`, exact: true });
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    await up.press('Enter');
    expect(await exercise.titles()).toEqual([second, first, ...rest]);
    await expect(up).toBeFocused();
  });

  test('is done by drag', async ({ page }) => {
    const exercise = new Exercise(page);
    await exercise.open('?events=5&set=2');
    const [first = '', ...rest] = await exercise.titles();
    const [from, to] = [await exercise.items.first().boundingBox(), await exercise.items.nth(3).boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 120, (from?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 120, (to?.y ?? 0) + (to?.height ?? 0) - 4, { steps: 12 });
    await page.mouse.up();
    expect(await exercise.titles()).toEqual([...rest.slice(0, 3), first, ...rest.slice(3)]);
    await expect(exercise.status).toHaveText(`${first}, place 4 of 5`);
    await expect(page.locator('[data-dragged]')).toHaveCount(0);
  });

  test('is done by finger on the handle, while a finger elsewhere scrolls', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const exercise = new Exercise(page);
    await exercise.open('?events=5&set=2');
    const [first = '', second = '', ...rest] = await exercise.titles();
    const touch = await context.newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const handle = await exercise.items.first().locator('[data-move="handle"]').boundingBox();
    const next = await exercise.items.nth(1).boundingBox();
    const x = (handle?.x ?? 0) + 20;
    await send('touchStart', x, (handle?.y ?? 0) + 20);
    for (let step = 1; step <= 8; step++) await send('touchMove', x, (handle?.y ?? 0) + 20 + (step / 8) * ((next?.y ?? 0) + (next?.height ?? 0) - 4 - (handle?.y ?? 0) - 20));
    await send('touchEnd');
    expect(await exercise.titles()).toEqual([second, first, ...rest]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await context.close();
  });

  test('keeps nothing, and its script is on no other page', async ({ page }) => {
    const exercise = new Exercise(page);
    const own = async (path: string) => {
      await page.goto(path);
      return page.locator('script[type="module"][src]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('src') ?? ''));
    };
    const here = await own('/teach/order/');
    const elsewhere = [...(await own('/')), ...(await own('/teach/')), ...(await own('/timeline/')), ...(await own('/teach/cards/'))];
    const scripts = here.filter((src) => !elsewhere.includes(src));
    expect(scripts).toHaveLength(1);
    expect(await (await page.request.get(scripts[0] ?? '')).text()).toContain('data-order');
    await exercise.open('?events=5&set=2');
    await page.getByRole('button', { name: /^Move down/ }).first().click();
    await exercise.check();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('has nothing wrong for axe once it is judged, in dark on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const exercise = new Exercise(page);
    await exercise.open('?events=12&set=4');
    await exercise.check();
    await page.locator('[data-order] summary').last().click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheets are whole, and the exercise has its first set and a solution to unfold', async ({ page }) => {
    for (const path of sheets) {
      await page.goto(path);
      await expect(page.locator('.annals-sheet h1')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    }
    await page.goto('/teach/order/');
    await expect(page.locator('[data-order-part="list"] > li')).toHaveCount(5);
    await expect(page.getByText('JavaScript is needed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check the order' })).toBeHidden();
    await page.getByText('Solution', { exact: true }).click();
    await expect(page.locator('[data-order-part="solution"] li').first()).toBeVisible();
  });

  test('notes of the questions unfold', async ({ page }) => {
    await page.goto('/teach/');
    await page.locator('#question-why-midazolam summary').click();
    await expect(page.getByText('Midazolam is a sedative')).toBeVisible();
  });
});

for (const path of ['/teach/', ...sheets, '/teach/order/?events=12&set=1']) {
  test(`${path} fits on 320 px, with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await wide()).toBeLessThanOrEqual(640);
  });
}

test('in Arabic letters, sheets run from right to left and time from left to right', async ({ page }) => {
  await page.goto('/teach/answers/');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const [early, late] = ['fda-approval', 'elekt-d'].map((id) => page.locator(`[data-sign="${id}"]`));
  expect((await early?.boundingBox())?.x).toBeLessThan((await late?.boundingBox())?.x ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.goto('/teach/order/');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const [handle, up] = ['handle', 'up'].map((name) => page.locator(`[data-move="${name}"]`).first());
  expect((await handle?.boundingBox())?.x).toBeGreaterThan((await up?.boundingBox())?.x ?? Infinity);
});
