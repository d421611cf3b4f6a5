import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kioskFiles, writeFolder } from '../../../src/kiosk/folder.ts';
import { shelfOf } from '../../../src/kiosk/shelf-names.ts';
import { readSrcset } from '../../../src/kiosk/shown-addresses.ts';
import { stamped } from '../../../src/kiosk/stamp.ts';
import { verifyFolder } from '../../../src/kiosk/sums.ts';
import { zip } from '../../../src/kiosk/zip.ts';
import { folderWith, page, withSite } from './small-site.ts';

const textOf = (files: ReadonlyMap<string, Buffer | string>, path: string) => String(files.get(path));

describe('a page of the folder', () => {
  const files = {
    'index.html': page(
      '<link rel="manifest" href="/manifest.webmanifest"><link rel="preload" href="/font.woff2" as="font" crossorigin><link rel="stylesheet" href="/site.css"><link rel="alternate" type="application/json+oembed" href="/oembed/index.json">',
      '<a href="/events/x/?q=1#a">X</a><a href="#here">Here</a><a href="https://example.org/events/x/">X</a><img src="/p.png" srcset="/p.png 1x, /p.png 2x"><form action="/events/x/"></form><annals-timeline data-page="/events/x/"><script type="application/json">{"href":"/events/x/","text":"/","search":"/pagefind/"}</script></annals-timeline>',
    ),
    'events/x/index.html': page('<style>@font-face{font-family:a;src:url(/font.woff2)}</style>', '<a href="/">Home</a><a href="/gone/">Gone</a><img src="https://example.com/p.png"><script type="module">import "/part.js"</script>'),
    'part.js': 'document.title = "/p.png"; fetch("/data.json");',
    'site.css': '@font-face{font-family:a;src:url("/font.woff2")} body{background:url(/p.png)}',
    'font.woff2': 'font',
    'p.png': 'picture',
    'data.json': '{"a":1}',
    'sw.js': '',
    'manifest.webmanifest': '{}',
  };
  const made = withSite(files, (site) => kioskFiles(site), { host: 'https://example.org' });

  it('names others by where they lie from it', async () => {
    const home = textOf((await made).files, 'index.html');
    expect(home).toContain('<a href="events/x/index.html?q=1#a">X</a><a href="#here">Here</a><a href="events/x/index.html">X</a><img src="p.png" srcset="p.png 1x, p.png 2x"><form action="events/x/index.html">');
    expect(textOf((await made).files, 'events/x/index.html')).toContain('<a href="../../index.html">Home</a>');
  });

  it('tells its scripts where pages are, and leaves other texts alone', async () => {
    expect(textOf((await made).files, 'index.html')).toContain('data-page="events/x/index.html"><script type="application/json">{"href":"events/x/index.html","text":"/","search":"/pagefind/"}</script>');
  });

  it('has no more of what only a host can answer', async () => {
    const { files: all } = await made;
    expect(textOf(all, 'index.html')).not.toMatch(/manifest|preload|oembed|crossorigin/);
    expect([...all.keys()].filter((path) => !path.startsWith('_kiosk/')).sort()).toEqual(['SHA256SUMS', 'check.html', 'data.json', 'events/x/index.html', 'index.html', 'kiosk.html', 'p.png', 'site.css']);
  });

  it('has its fonts in style sheets, its modules in one script, its data on shelves', async () => {
    const { files: all } = await made;
    expect(textOf(all, 'site.css')).toMatch(/url\(data:font\/woff2;base64,Zm9udA==\).*url\(p\.png\)/s);
    expect(textOf(all, 'events/x/index.html')).toMatch(/<link rel="stylesheet" href="\.\.\/\.\.\/_kiosk\/styles\/[\da-f]{8}\.css">.*<script defer="" src="\.\.\/\.\.\/_kiosk\/site\.js" data-modules="0"><\/script>/s);
    expect(textOf(all, '_kiosk/data/0.js')).toMatch(/^annalsShelf\("0",\{"data\.json":"\{\\"a\\":1\}"\}\);/);
  });

  it('says what of it cannot work', async () => {
    expect((await made).lacks).toEqual([
      { page: 'events/x/index.html', what: 'links to /gone/, which is not there' },
      { page: 'events/x/index.html', what: 'shows https://example.com/p.png, which is on another host' },
    ]);
  });

  it('has a link in the place of a frame from another host, and names a script from there', () =>
    withSite({ 'index.html': page('', '<iframe src="https://example.com/a" title="A map"></iframe><iframe src="/b/"></iframe><script async src="https://example.com/c.js"></script>'), 'b/index.html': page('', '') }, async (site) => {
      const { files: all, lacks } = await kioskFiles(site);
      expect(textOf(all, 'index.html')).toContain('<a href="https://example.com/a">A map</a><iframe src="b/index.html"></iframe>');
      expect(lacks.map(({ what }) => what)).toEqual(['shows https://example.com/a in a frame, in whose place is a link', 'runs https://example.com/c.js, which is on another host']);
    }));

  it('has no link, and no item for it, to the page on which embeds are made, where no host is known', () =>
    withSite({ 'index.html': page('', '<ul><li><a href="/embed/">Embed</a><span>About</span></li><li><a href="/">Home</a></li></ul>'), 'embed/index.html': page('', '') }, async (site) => {
      expect(textOf((await kioskFiles(site)).files, 'index.html')).toContain('<ul><li><a href="index.html">Home</a></li></ul>');
    }));

  it('waits for no font that has come with its style sheet', () =>
    withSite({ 'index.html': page('<link rel="stylesheet" href="/a.css">', ''), 'a.css': '@font-face{font-family:a;src:url(/a.woff2);font-display:optional}', 'a.woff2': 'font' }, async (site) => {
      expect(textOf((await kioskFiles(site)).files, 'a.css')).toContain('font-display:block');
    }));

  it('does without a module that no classic script can hold, and says so', () =>
    withSite({ 'index.html': page('', '<script type="module">await 1</script><script type="module">document.title = "here"</script>') }, async (site) => {
      const { files: all, lacks } = await kioskFiles(site);
      expect(lacks.map(({ page: where, what }) => [where, what.slice(0, 39)])).toEqual([['index.html', 'has a script that cannot run from disk:']]);
      expect(textOf(all, '_kiosk/site.js')).toMatch(/document\.title=[`"']here/);
    }));
});

describe('a copy of the folder', () => {
  it('is compared with its list: what is missing, changed, and added', async () => {
    const folder = await folderWith({});
    try {
      const { files } = await withSite({ 'index.html': page('', ''), 'a/index.html': page('', ''), 'b.txt': 'b' }, (site) => kioskFiles(site));
      await writeFolder(folder, files);
      expect(await verifyFolder(folder)).toEqual({ listed: files.size - 1, missing: [], changed: [], added: [] });
      await writeFile(join(folder, 'a/index.html'), 'cut');
      await rm(join(folder, 'b.txt'));
      await writeFile(join(folder, 'more.txt'), '');
      expect(await verifyFolder(folder)).toMatchObject({ missing: ['b.txt'], changed: ['a/index.html'], added: ['more.txt'] });
      await writeFile(join(folder, 'SHA256SUMS'), textOf(files, 'SHA256SUMS').slice(0, -10));
      await expect(verifyFolder(folder)).rejects.toThrow('damaged');
      await rm(join(folder, 'SHA256SUMS'));
      await expect(verifyFolder(folder)).rejects.toThrow('is not there');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('as a zip holds the same files', async () => {
    const read = unzipSync(zip(new Map<string, string | Buffer>([['a/b.html', 'é'], ['p.png', Buffer.from('p')]]), 'kiosk'));
    expect(Object.fromEntries(Object.entries(read).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual({ 'kiosk/a/b.html': 'é', 'kiosk/p.png': 'p' });
  });
});

describe('a stamp', () => {
  const stampsOf = (code: string) => {
    const stamps: string[][] = [];
    runInNewContext(code, { annalsStamp: (path: string, stamp: string) => stamps.push([path, stamp]), annalsShelf: () => undefined });
    return stamps;
  };

  it.each(['index.html', 'it\'s --> "a".html', '_kiosk/site.js', '_kiosk/data/0.js'])('is all that %s says when it is run as a script', (path) => {
    const { content, stamp, probe } = stamped(path, path.endsWith('.html') ? page('', '<p>Text</p>') : 'annalsShelf("0",{});');
    expect(probe).toBe('script');
    expect(stampsOf(String(content))).toEqual([[path, stamp]]);
  });

  it('is not said by a file that was cut off', () => {
    const whole = String(stamped('index.html', page('', '<p>Text</p>')).content);
    expect(() => stampsOf(whole.slice(0, -60))).toThrow();
  });

  it('is of the content', () => {
    expect(stamped('a.css', 'a{}').stamp).not.toBe(stamped('a.css', 'b{}').stamp);
  });
});

describe('small things', () => {
  it('a list of pictures keeps commas in addresses', () => {
    expect(readSrcset('a,b.png 1x, data:image/png;base64,AA== 2x,c.png')).toEqual([
      { address: 'a,b.png', size: '1x' },
      { address: 'data:image/png;base64,AA==', size: '2x' },
      { address: 'c.png', size: '' },
    ]);
  });

  it('a file lies on a shelf of its folder, or on none', () => {
    expect(shelfOf('a/b/c.json', { 'a/b/': 1 })).toBe('a/b/0');
    expect(shelfOf('c.json', { '': 1 })).toBe('0');
    expect(shelfOf('a/c.json', { '': 1 })).toBeNull();
  });
});
