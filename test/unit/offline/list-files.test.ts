import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/offline/list-files.ts';
import { workerFor } from '../../../src/offline/write-worker.ts';

let folder: string;
let dir: URL;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-offline-'));
  dir = pathToFileURL(`${folder}/`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const site = {
  'still.png': 'picture',
  'events/x/index.html': 'event x',
  'nl/events/x/index.html': 'gebeurtenis x',
  'pagefind/pagefind.js': 'search',
  'events.json': 'data',
  '_annals/index-1/time/0-0.json': 'tile',
  'timeline/index.html': 'timeline',
  'index.html': 'home',
  '_astro/_slug_.1.css': 'style',
  '_annals/offline/index.html': 'offline',
  '404.html': 'not found',
};

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the list of a site', () => {
  it('has every file with its hash: what all pages need, pages, data, search, pages of events, the rest', async () => {
    await put(site);
    const inOrder = Object.entries(site).map(([path, text]) => [path, hash(text)]);
    const ranks = ['404.html', '_annals/offline/index.html', '_astro/_slug_.1.css', 'index.html', 'timeline/index.html', '_annals/index-1/time/0-0.json', 'events.json', 'pagefind/pagefind.js', 'events/x/index.html', 'nl/events/x/index.html', 'still.png'];
    const { files, kept, whole, bytes } = listFiles(dir, 1000);
    expect(files.map(([path]) => path)).toEqual(ranks);
    expect([...files].sort()).toEqual(inOrder.sort());
    expect({ kept, whole, bytes }).toEqual({ kept: 11, whole: true, bytes: Object.values(site).join('').length });
  });

  it('leaves out what no page asks for, and what players ask for in parts', async () => {
    await put({
      'index.html': 'home',
      'sw.js': 'worker',
      '.nojekyll': '',
      '.well-known/security.txt': '',
      '_headers': '',
      'robots.txt': '',
      'sitemap-index.xml': '',
      'sitemap-0.xml': '',
      'og/index.png': '',
      '_astro/page.js.map': '',
      'talk.mp4': '',
      'pagefind/pagefind-ui.js': '',
      'pagefind/1/pagefind-modular-ui.css': '',
      'pagefind/fragment/en_1.pf_fragment': '',
      'pagefind/fragments.pack': 'packed',
    });
    const { files } = listFiles(dir, 1000);
    expect(files.map(([path]) => path)).toEqual(['index.html', 'pagefind/fragments.pack']);
  });

  it('is cut where there is no more room, but goes on with what is small enough, and never without what every page needs', async () => {
    await put({ ...site, 'index.html': 'a home page that is too long' });
    const { files, kept, bytes } = listFiles(dir, 40);
    expect(files.slice(0, kept).map(([path]) => path)).toEqual(['404.html', '_annals/offline/index.html', '_astro/_slug_.1.css', 'timeline/index.html', '_annals/index-1/time/0-0.json', 'events.json']);
    expect(files).toHaveLength(11);
    expect(bytes).toBe('not foundofflinestyletimelinetiledata'.length);
    expect((listFiles(dir, 0)).kept).toBe(3);
  });

  it('has names in any alphabet and with any sign', async () => {
    await put({ 'events/été 50%/index.html': 'x', 'events/تاريخ/index.html': 'y', 'a#b?.txt': 'z' });
    const { files } = listFiles(dir, 1000);
    expect(files).toEqual([
      ['events/été 50%/index.html', hash('x')],
      ['events/تاريخ/index.html', hash('y')],
      ['a#b?.txt', hash('z')],
    ]);
  });
});

describe('the worker', () => {
  const versionOf = (worker: string) => /\\"version\\":\\"([\da-f]{16})\\"/.exec(worker)?.[1];
  const made = async (code = 'start()') => workerFor(listFiles(dir, 1000), code);

  it('is the same for the same site', async () => {
    await put(site);
    const first = await made();
    expect(await made()).toBe(first);
    expect(versionOf(first)).toBeDefined();
  });

  it('is of another version when a file or its own code has changed, came or went', async () => {
    await put(site);
    const seen = new Set([versionOf(await made()), versionOf(await made('start(2)'))]);
    await put({ 'events.json': 'other data' });
    seen.add(versionOf(await made()));
    await rm(join(folder, 'still.png'));
    seen.add(versionOf(await made()));
    await put({ 'new.html': '' });
    seen.add(versionOf(await made()));
    expect(seen.size).toBe(5);
  });

  it('begins with the list, which it reads as it was written', async () => {
    await put({ 'index.html': 'home', "it's \"so\"\u2028.html": 'x' });
    const listed = listFiles(dir, 1000);
    const scope: { annalsSite?: unknown } = {};
    new Function('globalThis', workerFor(listed, ''))(scope);
    expect(scope.annalsSite).toEqual({ version: expect.stringMatching(/^[\da-f]{16}$/) as unknown, files: listed.files, kept: 2, whole: true, bytes: listed.bytes });
  });
});
