import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, remove } from '../../../src/kiosk/markup.ts';
import { selfContainedPage } from '../../../src/kiosk/self-contained-page.ts';
import { page, withSite } from './small-site.ts';

const data = '<script type="application/json" data-annals-data>{"search":"/pagefind/","events":[{"id":"x","href":"/events/x/"}]}</script>';
const files = {
  'index.html': page(
    '<link rel="stylesheet" href="/site.css">',
    `<header>Head</header><a href="/events/x/#a">X</a><a href="/#b">B</a><a data-event="x" href="/events/x/">Mark</a><a data-share="csv" href="/events.csv">Table</a><img src="/p.png">${data}<script type="module" src="/go.js"></script><script src="/old.js"></script>`,
  ),
  'events/x/index.html': page('', ''),
  'go.js': 'import("./part.js")',
  'part.js': 'document.title = "/p.css"; const end = "</script>"; document.title += end',
  'old.js': 'old()',
  'site.css': 'body{background:url(/p.png)}',
  'p.css': 'a{color:red}',
  'p.png': 'p',
  'events.csv': 'id\nx\n',
};

describe('a page alone', () => {
  it('has in it what it shows, runs and loads', () =>
    withSite(files, async (site) => {
      const { html, lacks } = await selfContainedPage(site, 'index.html', { links: 'nowhere' });
      expect(lacks).toEqual([]);
      expect(html).toContain('<style>body{background:url(data:image/png;base64,cA==)}</style>');
      expect(html).toContain('<img src="data:image/png;base64,cA==">');
      expect(html).toContain('<script>old()</script>');
      expect(html).toContain('data-annals-files="">{"events.csv":"id\\nx\\n"}</script>');
      expect(html).toMatch(/data:text\/css;base64,YXtjb2xvcjpyZWR9/);
      expect(html).not.toMatch(/src="\/|<link|import\(/);
      expect(html.match(/<\/script>/g)).toHaveLength(4);
    }));

  it('leads nowhere, or to the site on its host', () =>
    withSite(
      files,
      async (site) => {
        const { html: alone } = await selfContainedPage(site, 'index.html', { links: 'nowhere' });
        expect(alone).toContain('<a>X</a><a href="#b">B</a><a data-event="x" href="#event=x">Mark</a>');
        expect(alone).toContain('{"search":null,"events":[{"id":"x"}]}');
        const { html: online } = await selfContainedPage(site, 'index.html');
        expect(online).toContain('<a href="https://example.org/events/x/#a" target="_blank">X</a><a href="#b">B</a>');
      },
      { host: 'https://example.org' },
    ));

  it('can be changed before, and has a script before its own', () =>
    withSite(files, async (site) => {
      const { html } = await selfContainedPage(site, 'index.html', {
        script: 'first()',
        prepare: (read) => {
          for (const element of [...elementsOf(read)]) if (element.tagName === 'header' || attribute(element, 'data-share') !== undefined) remove(element);
        },
      });
      expect(html).not.toContain('Head');
      expect(html).not.toContain('data-annals-files=""');
      expect(html).toMatch(/<script>first\(\)<\/script><script>/);
    }));
});
