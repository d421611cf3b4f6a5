import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviceOnSize } from '../../../src/cli/kiosk.ts';
import { kioskFiles, writeFolder } from '../../../src/kiosk/folder.ts';
import { page, withSite } from './small-site.ts';

const command = join(import.meta.dirname, '../../../src/cli/annals.ts');
const pages = ['404.html', 'index.html', 'a/index.html', 'b/index.html', 'b/index/index.html'];
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'annals-command-'));
  const files = Object.fromEntries(pages.map((file) => [file, page('', `<p>${file}</p>`)]));
  await writeFolder(join(root, 'dist-kiosk'), (await withSite({ ...files, 'data.json': '{}' }, (site) => kioskFiles(site))).files);
});
afterAll(() => rm(root, { recursive: true, force: true }));

function annals(...parameters: string[]): { readonly run: ChildProcess; readonly said: () => string } {
  const run = spawn(process.execPath, [command, 'kiosk', '--root', root, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { run, said: () => said };
}

/** What a command says, and its exit code. */
async function ended(...parameters: string[]): Promise<{ readonly said: string; readonly code: number | null }> {
  const { run, said } = annals(...parameters);
  const [code] = (await once(run, 'close')) as [number | null];
  return { said: said(), code };
}

describe('annals kiosk --serve', () => {
  it('serves the folder that is there to this machine, each page at its address, until it is ended', async () => {
    const { run, said } = annals('--serve', '--port', '0');
    const closed = once(run, 'close');
    try {
      await expect.poll(said, { timeout: 20_000 }).toMatch(/dist-kiosk is served at http:\/\/127\.0\.0\.1:\d+\/\n/);
      const [address = ''] = /http:\S+/.exec(said()) ?? [];
      const get = async (path: string) => {
        const answer = await fetch(address + path);
        return { answer, shown: /<p>(.*?)<\/p>/.exec(await answer.text())?.[1] };
      };
      const { answer } = await get('');
      expect([answer.status, ...['content-type', 'cache-control', 'x-content-type-options'].map((name) => answer.headers.get(name))]).toEqual([200, 'text/html;charset=utf-8', 'no-cache', 'nosniff']);
      const shown = await Promise.all(['', 'a/', 'a/?kiosk', 'a/index.html', 'b/', 'b/index/', 'nowhere/'].map(async (path) => (await get(path)).shown));
      expect(shown).toEqual(['index.html', 'a/index.html', 'a/index.html', 'a/index.html', 'b/index.html', 'b/index/index.html', '404.html']);
      const lost = await fetch(`${address}nowhere/`, { redirect: 'manual' });
      expect([lost.status, lost.headers.get('location')]).toEqual([302, '/404.html']);
      expect((await fetch(`${address}data.json`)).headers.get('content-type')).toBe('application/json');
      // What is not a path at all does not end it.
      expect((await get('%E0%A4%A/')).shown).toBe('404.html');
      expect((await get('..%2f..%2fpackage.json')).shown).toBe('404.html');
    } finally {
      run.kill('SIGTERM');
    }
    expect(await closed).toEqual([0, null]);
  });

  it('says that a port is taken or none, and does not run', async () => {
    expect(await ended('--serve', '--port', '70000')).toEqual({ said: 'annals kiosk: --port 70000: allowed is a number from 0 to 65535\n', code: 2 });
  });
});

describe('annals kiosk --verify', () => {
  it('says that a folder is whole, and which files of a half-copied one are missing or cut off', async () => {
    const folder = join(root, 'dist-kiosk');
    const whole = await ended('--verify', folder);
    expect([whole.said, whole.code]).toEqual([expect.stringMatching(/^All \d+ files are there and unchanged\.\n$/), 0]);
    await rm(join(folder, 'a/index.html'));
    await truncate(join(folder, 'b/index.html'), 100);
    const half = await ended('--verify', folder);
    expect(half.said).toMatch(/^missing {2}a\/index\.html\nchanged {2}b\/index\.html\n2 of \d+ files are missing or changed: copy the folder again\.\n$/);
    expect(half.code).toBe(1);
    const none = await ended('--verify', root);
    expect([none.said, none.code]).toEqual([expect.stringContaining('SHA256SUMS is not there'), 2]);
  });
});

it('a single file that is too large for the mail is said to be, with what to do instead', () => {
  expect(adviceOnSize('dist-kiosk.html', 20_000_000)).toBeNull();
  expect(adviceOnSize('dist-kiosk.html', 31_200_000)).toBe('dist-kiosk.html is 31.2 MB: many mailboxes take 20 MB at most, and a browser reads all of it for each page. For a history as long as this, carry the folder: annals kiosk, or annals kiosk --zip');
});
