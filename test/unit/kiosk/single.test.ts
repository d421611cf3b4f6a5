import { strFromU8, inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { elementsOf, attribute, readPage, textOf } from '../../../src/kiosk/markup.ts';
import { singleFile, type Packed } from '../../../src/kiosk/single.ts';
import { withTarget } from '../../../src/kiosk/target.ts';
import type { BuiltSite } from '../../../src/kiosk/built-site.ts';
import { page, withSite } from './small-site.ts';

/** The pages that a file holds as a browser shows them, and what it says that they lack. */
async function shown(site: BuiltSite): Promise<{ readonly pages: Readonly<Record<string, string>>; readonly lacks: readonly string[] }> {
  const { html, lacks } = await singleFile(site);
  const data = [...elementsOf(readPage(html))].find((element) => attribute(element, 'id') === 'annals-packed');
  const packed = JSON.parse(data ? textOf(data) : '{}') as Packed;
  const dictionary = Buffer.from(packed.dictionary, 'base64');
  const unpacked = (text: string, known?: Uint8Array) => strFromU8(inflateSync(Buffer.from(text, 'base64'), known ? { dictionary: known } : {}));
  const shared = JSON.parse(unpacked(packed.shared)) as readonly string[];
  const pages = Object.entries(packed.pages).map(([file, text]) => [file, unpacked(text, dictionary).replace(/\uE000(\d+)\uE001/g, (_, place: string) => shared[Number(place)] ?? '')] as const);
  return { pages: Object.fromEntries(pages), lacks: lacks.map(({ what }) => what) };
}

describe('one file', () => {
  it('has links in the places of frames: to another host, to a page of its own, to the site for what only frames show', () =>
    withSite(
      {
        'index.html': page('', '<iframe src="https://example.com/a" title="A map"></iframe><iframe src="/b/#c" title="B"></iframe><iframe src="/embed/index/?view=1956/1975"></iframe>'),
        'b/index.html': page('', ''),
        'embed/index/index.html': page('', ''),
      },
      async (site) => {
        const { pages, lacks } = await shown(site);
        expect(pages['index.html']).toContain('<a href="https://example.com/a">A map</a><a href="/b/#c">B</a><a href="https://example.org/embed/index/?view=1956/1975">https://example.org/embed/index/?view=1956/1975</a>');
        expect(lacks).toHaveLength(3);
      },
      { host: 'https://example.org' },
    ));

  it('leads to what it does not have on the site\'s host, or nowhere, and says what is not there', async () => {
    const links = '<ul><li><a href="/embed/">Embed</a></li><li><a href="/a.pdf">Paper</a></li><li><a href="/e.csv">Table</a></li></ul><a href="/gone/">Gone</a>';
    const files = { 'index.html': page('', links), 'embed/index.html': page('', ''), 'a.pdf': 'a', 'e.csv': 'e' };
    const online = await withSite(files, shown, { host: 'https://example.org' });
    expect(online.pages['index.html']).toContain('<ul><li><a href="https://example.org/embed/">Embed</a></li><li><a href="https://example.org/a.pdf">Paper</a></li><li><a href="/e.csv">Table</a></li></ul>');
    expect(online.lacks).toEqual(['links to /gone/, which is not there']);
    const alone = await withSite(files, shown);
    expect(alone.pages['index.html']).toContain('<ul><li><a href="/e.csv">Table</a></li></ul>');
    expect(alone.lacks).toEqual(['links to /a.pdf, which is not in the file', 'links to /gone/, which is not there']);
  });

  it('marks the place that an address names in its own way, in styles and in scripts', () =>
    withSite({ 'index.html': page('<style>p:target{color:red}</style>', '<script type="module">document.title = String(document.body.matches("p:target"))</script>') }, async (site) => {
      const { pages } = await shown(site);
      expect(pages['index.html']).toContain('<style>p[data-annals-target]{color:red}</style>');
      expect(pages['index.html']).toMatch(/matches\([`"']p\[data-annals-target\][`"']\)/);
      expect(pages['index.html']).not.toContain(':target');
    }));
});

it('a selector keeps what only begins like the one for a place', () => {
  expect(withTarget('a:target::after,b:target-within,:is(:target)')).toBe('a[data-annals-target]::after,b:target-within,:is([data-annals-target])');
});
