import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { CourseSystem } from './course-system.ts';

/** A course system with the SCORM package, and whatever goes wrong in it or is asked of anybody else. */
const test = base.extend<{ course: CourseSystem; asked: string[] }>({
  course: async ({}, use) => {
    const course = await CourseSystem.start('teach/index-scorm.zip');
    await use(course);
    await course.stop();
  },
  asked: [
    async ({ page, context, course }, use) => {
      const trouble: string[] = [];
      const asked: string[] = [];
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      context.on('request', (request) => !request.url().startsWith('data:') && asked.push(request.url().replace(course.url, '/')));
      await use(asked);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

interface Lms {
  readonly kept: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
}

const lms = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'lms') as Lms);

test('a course system learns what was opened, that all was, and goes on where the last visit ended; nobody else is asked', async ({ page, course, asked }) => {
  await page.goto(course.url);
  const frame = page.frameLocator('iframe');
  await frame.locator('annals-timeline[data-ready]').waitFor();
  const list = frame.locator('.annals-course-assigned');
  const progress = list.locator('[data-progress-text]');
  const items = list.locator('li a');
  await expect(progress).toHaveText('0 of 17 events opened');
  expect((await lms(page)).kept['cmi.core.lesson_status']).toBe('incomplete');

  // From the list; then one on the timeline itself.
  await list.locator('summary').click();
  await items.first().click();
  await expect(frame.locator('[data-panel-title]')).toHaveText('A patent is granted in Belgium');
  await expect(progress).toHaveText('1 of 17 events opened');
  await frame.locator('[data-act="close"]').click();
  await frame.locator('[data-act="whole"]').click();
  await frame.locator('a[data-event="fda-approval"]').filter({ visible: true }).click();
  await expect(progress).toHaveText('2 of 17 events opened');
  expect((await lms(page)).kept).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '11', 'cmi.core.exit': 'suspend' });

  // The visit ends with its frame.
  const player = page.locator('div');
  await player.evaluate((element) => element.replaceChildren());
  const { kept, calls } = await lms(page);
  expect(kept['cmi.core.session_time']).toMatch(/^0000:0\d:\d\d\.\d\d$/);
  expect(calls.at(-1)).toBe('LMSFinish');
  expect(kept['cmi.suspend_data']?.length).toBeLessThan(100);

  await player.evaluate((element) => {
    element.append(Object.assign(document.createElement('iframe'), { src: '/package/index.html', width: '1000', height: '640' }));
  });
  await frame.locator('annals-timeline[data-ready]').waitFor();
  await expect(progress).toHaveText('2 of 17 events opened');
  await expect(list.locator('[data-done]')).toHaveCount(2);
  for (let at = 0; at < 17; at++) {
    if (!(await list.getAttribute('open').then((open) => open !== null))) await list.locator('summary').click();
    await items.nth(at).click();
  }
  await expect(progress).toHaveText('17 of 17 events opened');
  await expect(frame.locator('[data-course-note]')).toHaveText('All of them have been opened.');
  expect((await lms(page)).kept).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100', 'cmi.core.exit': '' });
  expect(new Set(asked)).toEqual(new Set(['/', '/package/index.html']));
});

test('in a window of its own it finds the course system that has opened it; one that refuses is as none', async ({ page, course }) => {
  await page.goto(course.url);
  await page.frameLocator('iframe').locator('annals-timeline[data-ready]').waitFor();
  await page.locator('div').evaluate((element) => element.replaceChildren());
  const open = async () => {
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/package/index.html'))]);
    await opened.locator('annals-timeline[data-ready]').waitFor();
    return opened;
  };
  const lesson = await open();
  await lesson.locator('.annals-course-assigned summary').click();
  await lesson.locator('.annals-course-assigned li a').first().click();
  await expect(lesson.locator('[data-progress-text]')).toHaveText('1 of 17 events opened');
  expect((await lms(page)).kept).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '5' });
  await lesson.close({ runBeforeUnload: false });
  await expect.poll(async () => (await lms(page)).calls.slice(-2)).toEqual(['LMSCommit', 'LMSFinish']);

  await page.evaluate(() => {
    const { API } = globalThis as unknown as { API: Record<string, () => string> };
    API.LMSInitialize = () => 'false';
  });
  const calls = (await lms(page)).calls.length;
  const refused = await open();
  await expect(refused.locator('[data-course-note]')).toHaveText('No course system is listening: nothing is recorded.');
  await expect(refused.locator('[data-progress-text]')).toHaveText('0 of 17 events opened');
  await refused.close();
  expect((await lms(page)).calls).toHaveLength(calls);
});

test('without a course system it says so and works: events open, their texts are there, and lead to each other', async ({ page, course, context, asked }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${course.url}package/index.html`);
  await page.locator('annals-timeline[data-ready]').waitFor();
  await context.setOffline(true);
  await expect(page.locator('[data-course-note]')).toHaveText('No course system is listening: nothing is recorded.');
  await page.locator('a[data-event="fda-approval"]').filter({ visible: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-progress-text]')).toHaveText('1 of 17 events opened');
  await page.getByRole('link', { name: 'Read more' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'FDA approves ketamine for people' });
  await expect(dialog).toContainText('Sources');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Read more' })).toBeFocused();
  await expect(page).toHaveURL(`${course.url}package/index.html`);

  await page.locator('.annals-as-list summary').click();
  await page.locator('[data-item="perry-death"] a').click();
  const other = page.getByRole('dialog', { name: /Perry/ });
  const term = other.locator('a[href^="#word-"], a[href^="#event-"]').first();
  const name = (await term.getAttribute('href')) ?? '';
  await term.click();
  await expect(page.locator('[data-course-dialog]').locator(`[id="${name.slice(1)}"]`)).toBeInViewport();
  await page.locator('[data-course-close]').click();
  await expect(page.locator('[data-course-dialog]')).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(asked).toEqual(['/package/index.html']);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the package is a picture, a list and the texts, one below the other', async ({ page, course }) => {
    await page.goto(`${course.url}package/index.html`);
    await page.locator('.annals-course-assigned summary').click();
    await page.locator('[data-assigned="fda-approval"] a').click();
    await expect(page.getByRole('heading', { level: 2, name: 'FDA approves ketamine for people' })).toBeInViewport();
    await expect(page.locator('[data-progress]')).toBeHidden();
  });
});
