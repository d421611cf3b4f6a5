import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve, Workshop } from './site.ts';

const workshop = new Workshop();
afterAll(() => workshop.remove());

describe('a translation in development', () => {
  const root = workshop.copy('languages');
  const file = join(root, 'content/ar/events/film.mdx');
  const note = '<p class="annals-untranslated"';

  it('shows when it is written, and is gone when its file is', async () => {
    const { url, stop } = await serve(root);
    const page = new URL('/history/ar/events/film/', url);
    try {
      expect(await pageOnce(page, (html) => html.includes('Few saw the film.'))).toContain(note);

      writeFileSync(file, '---\ntitle: الفيلم\nsummary: فيلم عن الدواء.\n---\n\nشاهده القليل.\n');
      const translated = await pageOnce(page, (html) => html.includes('شاهده القليل.'));
      expect(translated).toMatch(/<h1[^>]*>الفيلم<\/h1>/);
      expect(translated).not.toContain(note);

      rmSync(file);
      expect(await pageOnce(page, (html) => html.includes('Few saw the film.'))).toContain(note);
    } finally {
      await stop();
    }
  });

  it('can be searched for in its language', async () => {
    const { url, stop } = await serve(root);
    try {
      const entry = await fetch(new URL('/history/nl/pagefind/pagefind-entry.json', url));
      expect(Object.keys(((await entry.json()) as { languages: object }).languages)).toEqual(['nl']);
    } finally {
      await stop();
    }
  });
});

/** The text of a page once it is as expected: the server hears of a change when the file system tells it. */
async function pageOnce(url: URL, ready: (html: string) => boolean): Promise<string> {
  for (;;) {
    const html = await (await fetch(url)).text();
    if (ready(html)) return html;
    await new Promise((next) => setTimeout(next, 100));
  }
}
