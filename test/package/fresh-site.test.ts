import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { outside } from './outside.ts';

/** All elements of a piece of HTML, in their order, as a browser reads them. */
function elementsOf(html: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: ReturnType<typeof elementsOf> = [];
  const walk = ({ childNodes }: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of childNodes) {
      if (!('tagName' in child)) continue;
      found.push({ name: child.tagName, attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])) });
      walk(child);
    }
  };
  walk(parseFragment(html));
  return found;
}

const root = join(import.meta.dirname, '../..');
/** A site of its own, outside the repository, with nothing but the tarball and Astro. */
let site: string;
let built: string;

const read = (file: string) => readFileSync(join(built, file), 'utf8');

beforeAll(async () => {
  site = await realpath(await mkdtemp(join(tmpdir(), 'annals-fresh-site-')));
  built = join(site, 'dist');
  await cp(join(root, 'test/fixtures/fresh-site'), site, { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet, inject('tarball'), 'astro@7'], { ...outside, cwd: site });
  execFileSync('npm', ['run', 'build'], { ...outside, cwd: site });
});
afterAll(() => rm(site, { recursive: true, force: true }));

describe('a fresh Astro 7 site with the tarball, five lines of config and two events', () => {
  it.each([
    'index.html',
    'timeline/index.html',
    'events/running-machine/index.html',
    'events/pedals/index.html',
    'search/index.html',
    'sources/index.html',
    'glossary/index.html',
    '404.html',
    'events.json',
    'events.csv',
    'events.ics',
    'feed.xml',
    'sitemap-index.xml',
    'og/index.png',
    'pagefind/pagefind.js',
  ])('has %s', (file) => {
    expect(existsSync(join(built, file))).toBe(true);
  });

  it.each(['index.html', 'timeline/index.html', 'own/index.html'])('has the timeline in %s, as picture and as list', (file) => {
    const html = read(file);
    expect([...html.matchAll(/\sdata-event="([^"]+)"/g)].map(([, id]) => id)).toEqual(['running-machine', 'pedals']);
    expect([...html.matchAll(/\sdata-item="([^"]+)"/g)].map(([, id]) => id)).toEqual(['running-machine', 'pedals']);
  });

  it('has a timeline of another site as a plain frame, with the script that does the rest', () => {
    const body = /<body>([\s\S]*)<\/body>/.exec(read('lesson/index.html'))?.[1] ?? '';
    const elements = elementsOf(body).filter(({ name }) => /^(?:astro-annals-embed|iframe|script)$/.test(name));
    const title = '"Safety" & speed';
    expect(elements).toEqual([
      { name: 'astro-annals-embed', attributes: { src: 'https://bikes.example/h/embed/index/', title, height: '480', view: '1850/1900', filter: 'category:sport', theme: 'dark' } },
      {
        name: 'iframe',
        attributes: {
          src: 'https://bikes.example/h/embed/index/?view=1850%2F1900&filter=category%3Asport&theme=dark&title=0',
          title,
          width: '100%',
          height: '480',
          loading: 'lazy',
          allow: 'fullscreen',
          sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
        },
      },
      { name: 'script', attributes: { async: '', src: 'https://bikes.example/h/embed.js' } },
    ]);
  });

  it('puts dates into words, links events and cites sources', () => {
    const html = read('events/running-machine/index.html');
    expect(html).toContain('June 12, 1817');
    expect(html).toContain('href="/events/pedals/"');
    expect(html).toContain('href="/sources/#drais-1817"');
  });

  it('serves its fonts itself', () => {
    const named = [...read('index.html').matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, file = '']) => file.slice(1)).sort();
    expect(named.length).toBeGreaterThan(0);
    expect(globSync('_astro/fonts/*.woff2', { cwd: built }).sort()).toEqual(named);
    expect(read('index.html')).not.toMatch(/<(?:link|script|img)[^>]+(?:href|src)="(?:https?:)?\/\/(?!example\.org)/);
  });

  it('sends at most 40 kB of scripts with the timeline', () => {
    const scripts = new Set([...read('timeline/index.html').matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src));
    expect(scripts.size).toBeGreaterThan(0);
    // What a script imports comes with it; what it calls for later does not.
    for (const script of scripts) for (const [, name = ''] of read(script).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) scripts.add(join(script, '..', name));
    const bytes = [...scripts].map((script) => brotliCompressSync(readFileSync(join(built, script))).length);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(40_000);
  });

  it('can search both events', () => {
    const { languages } = JSON.parse(read('pagefind/pagefind-entry.json')) as { languages: Record<string, { page_count: number }> };
    expect(Object.values(languages).map(({ page_count }) => page_count)).toEqual([2]);
    expect(existsSync(join(built, '_annals/search-records.ndjson'))).toBe(false);
  });

  it('gives its events to other programs', () => {
    const { events } = JSON.parse(read('events.json')) as { events: { id: string; url: string }[] };
    expect(events.map(({ id, url }) => [id, url])).toEqual([
      ['running-machine', 'https://example.org/events/running-machine/'],
      ['pedals', 'https://example.org/events/pedals/'],
    ]);
  });
});

describe('annals check in a fresh site', () => {
  const run = (command: string, ...parameters: string[]) => spawnSync(command, parameters, { ...outside, cwd: site });

  it('is a command that comes with the package', () => {
    const { status, stdout, stderr } = run('npx', '--no-install', 'annals', 'check', '--today', '2026-11-24');
    expect(stderr).toBe('');
    expect([...stdout.matchAll(/^(\S+:\d+ {2}\w+ {2}\w+)\n {4}found: {3}(.*)$/gm)].map(([, where, what]) => `${where} ${what}`)).toEqual([
      'content/events/pedals.mdx:1  warning  review no day of the last review',
      'content/events/pedals.mdx:7  error  identifier sources that nobody can look up: drais-1817',
      'content/events/pedals.mdx:10  warning  citation a paragraph that cites no source: “The decade is sure, the year is not.”',
      'content/events/running-machine.mdx:1  warning  review no day of the last review',
      'content/events/running-machine.mdx:9  error  identifier sources that nobody can look up: drais-1817',
    ]);
    expect(stdout).toMatch(/ 16 {4}1 {3}A running machine is shown in Mannheim\n\n2 errors, 3 warnings\n$/);
    expect(status).toBe(1);
  });

  it('is a function for programs', () => {
    const script = `
      import { checkSite, readingLevel } from 'astro-annals/check';
      const { errors, warnings } = await checkSite({ today: '2026-11-24' });
      console.log(JSON.stringify([errors, warnings, readingLevel(['The cat sat on the mat.'], 'en')?.formula]));
    `;
    const { stdout } = run(process.execPath, '--input-type=module', '--eval', script);
    expect(JSON.parse(stdout)).toEqual([2, 3, 'Flesch–Kincaid']);
  });
});

describe('types in a fresh site', () => {
  const check = () => {
    const tool = join(root, 'node_modules/@astrojs/check/bin/astro-check.js');
    const { stdout } = spawnSync(process.execPath, [tool, '--root', site], { ...outside, cwd: site });
    return [...stripVTControlCharacters(stdout).matchAll(/^(\S+):(\d+):\d+ - error ts\(\d+\): (.*)$/gm)].map(([, file, line, text]) => `${file}:${line} ${text}`);
  };

  it('are right in its config and its pages, and tell what entries hold', async () => {
    const probe = [
      `import { getCollection } from 'astro:content';`,
      `import { z } from 'astro/zod';`,
      `import { annalsCollections } from 'astro-annals/content';`,
      `const [event] = await getCollection('events');`,
      `export const title: number | undefined = event?.data.title;`,
      `export const confidence: number | undefined = event?.data.confidence;`,
      `const [source] = await getCollection('sources');`,
      `export const container: number | undefined = source?.data['container-title'];`,
      `type Data<C> = C extends { schema?: infer S } ? (S extends z.ZodType<infer D> ? D : never) : never;`,
      `const extended = annalsCollections({ events: { wheels: z.number() } });`,
      `type Extended = Data<typeof extended.events>;`,
      `export const wheels = (data: Extended): string => data.wheels;`,
      `export const summary = (data: Extended): number => data.summary;`,
    ];
    await writeFile(join(site, 'src/probe.ts'), probe.join('\n'));
    expect(check().sort()).toEqual([
      "src/probe.ts:12 Type 'number' is not assignable to type 'string'.",
      "src/probe.ts:13 Type 'string' is not assignable to type 'number'.",
      "src/probe.ts:5 Type 'string | undefined' is not assignable to type 'number | undefined'.",
      `src/probe.ts:6 Type '"high" | "medium" | "low" | undefined' is not assignable to type 'number | undefined'.`,
      "src/probe.ts:8 Type 'string | undefined' is not assignable to type 'number | undefined'.",
    ]);
  });
});

describe('a fresh site in a browser', () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    server = createServer(sirv(built)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}`;
    const executablePath = findChromium();
    browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(['/', '/own/'])('takes over the timeline of %s without a complaint', async (path) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    page.on('response', (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
    await page.goto(address + path);
    await page.locator('annals-timeline[data-ready]').waitFor();
    expect(await page.locator('[data-event]:visible').count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
