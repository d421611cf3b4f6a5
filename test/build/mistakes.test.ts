import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build, overlayOf, serve, Workshop } from './site.ts';

const report = `5 mistakes in the content:

content/events/approval.mdx:3  date
    found:   "1960s"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; "s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s

content/events/approval.mdx:5  category
    found:   "lawe"
    allowed: a category of the options: law; did you mean "law"?

content/events/approval.mdx:7  doses
    found:   12
    allowed: a number of at most 9

content/events/approval.mdx:10  <EventLink id>
    found:   "film"
    allowed: the id of an event in content/events: approval

content/timelines/index.mdx:5  <EventLink id>
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?`;

const mended = {
  'content/events/approval.mdx':
    '---\ntitle: The approval\ndate: 196X\nsummary: It was approved.\ncategory: law\nsources: [roe-1970]\ndoses: 2\n---\n',
  'content/timelines/index.mdx':
    '---\ntitle: What happened?\n---\n\nThe <EventLink id="approval">approval</EventLink>.\n',
};

const workshop = new Workshop();
afterAll(() => workshop.remove());

describe('content with mistakes', () => {
  const root = workshop.copy('mistaken');

  it('fails the build, which reports all of them', async () => {
    const { code, output } = await build(root);
    expect(code).toBe(1);
    expect(output).toContain(report);
    expect(output).toContain('Mend each of them where its file and line say; all are listed at once.');
    expect(output).not.toContain('Stack trace');
  });

  it('shows them over the page in development, until they are mended', async () => {
    const { url, stop } = await serve(root);
    try {
      const first = await fetch(url);
      expect(first.status).toBe(500);
      expect(await overlayOf(url)).toBe(report);

      for (const [file, text] of Object.entries(mended)) writeFileSync(join(root, file), text);
      const page = await pageOnce(url, (html) => html.includes('data-event="approval"'));
      expect(page.status).toBe(200);

      rmSync(join(root, 'content/events/approval.mdx'));
      await pageOnce(url, (_, status) => status === 500);
      expect(await overlayOf(url)).toContain('content/timelines/index.mdx:5  <EventLink id>\n    found:   "approval"');
    } finally {
      await stop();
    }
  });
});

/** Asks for a page again and again: the server hears of a change when the file system tells it. */
async function pageOnce(url: string, ready: (html: string, status: number) => boolean): Promise<Response> {
  for (;;) {
    const response = await fetch(url);
    if (ready(await response.clone().text(), response.status)) return response;
    await new Promise((next) => setTimeout(next, 100));
  }
}
