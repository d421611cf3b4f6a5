import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const astro = resolve(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');

/** Copies of fixture sites, as deep in the repository as the sites themselves: they import the package's sources. */
export class Workshop {
  readonly #folder = mkdtempSync(join(fixtures, '.tmp-'));

  /** @param as Its name, where a site is copied more than once. */
  copy(site: string, as = site): string {
    const copy = join(this.#folder, as);
    cpSync(join(fixtures, 'sites', site), copy, { recursive: true });
    return copy;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Astro's command line on a site, until it ends. */
export async function build(root: string): Promise<{ code: number | null; output: string }> {
  const child = run(root, ['build']);
  const output = outputOf(child);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output: output() };
}

/** Starts Astro's dev server; the site is served when its address is known. */
export async function serve(root: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = run(root, ['dev', '--host', '127.0.0.1', '--port', '0']);
  const output = outputOf(child);
  const stop = async () => {
    if (child.exitCode !== null) return;
    const closed = new Promise((done) => child.once('close', done));
    child.kill();
    await closed;
  };
  const url = await new Promise<string>((found, failed) => {
    child.stdout?.on('data', () => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output());
      if (address) found(address[0]);
    });
    child.once('close', () => failed(new Error(output())));
  });
  return { url, stop };
}

function run(root: string, parameters: readonly string[]): ChildProcess {
  const [command = '', ...rest] = parameters;
  return spawn(process.execPath, [astro, command, '--root', root, ...rest], {
    // Many a machine has a BASE_URL of its own, which Vite would hand to pages.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_URL: '/elsewhere/', NODE_ENV: undefined, VITEST: undefined },
  });
}

function outputOf({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => stripVTControlCharacters(text);
}

/**
 * The error overlay that a page shows: Vite's client hears of it over its
 * socket, and draws it in the browser.
 */
export async function overlayOf(url: string): Promise<string> {
  const client = await (await fetch(new URL('/@vite/client', url))).text();
  const token = /wsToken = "([^"]*)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((open) => socket.addEventListener('open', open));
  const shown = new Promise<string>((found) => {
    socket.addEventListener('message', ({ data }) => {
      const { type, err } = JSON.parse(String(data)) as { type: string; err?: { message: string } };
      if (type === 'error' && err) found(err.message);
    });
  });
  const page = fetch(url);
  const message = await shown;
  await (await page).text();
  socket.close();
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return message.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** A site as it was written to disk. */
export class Built {
  readonly dir: string;

  constructor(root: string) {
    this.dir = join(root, 'dist');
  }

  /** All files, with forward slashes, in order. */
  files(pattern = '**/*'): string[] {
    return globSync(pattern, { cwd: this.dir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.dir.length + 1).replaceAll('\\', '/'))
      .sort();
  }

  text(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }
}
