import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionsSchema } from '../../../src/options/options.ts';
import { frameHeaders, writeFrameHeaders } from '../../../src/site/frame-headers.ts';

describe('what a host says of frames', () => {
  const school = ['https://school.example', 'https://*.lms.example:8443'];
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annals-headers-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is, for the pages of each language, below the base, who may have them', () => {
    expect(frameHeaders({ base: '/history', prefixes: ['', 'nl/'], ancestors: school, loads: false }).join('')).toBe(
      [
        '/history/embed/*',
        "  Content-Security-Policy: frame-ancestors 'self' https://school.example https://*.lms.example:8443",
        '/history/nl/embed/*',
        "  Content-Security-Policy: frame-ancestors 'self' https://school.example https://*.lms.example:8443",
        '',
      ].join('\n'),
    );
  });

  it('names the site itself, whose builder shows them, and nobody else where the list is empty', () => {
    expect(frameHeaders({ base: '/', prefixes: [''], ancestors: [], loads: false })).toEqual(["/embed/*\n  Content-Security-Policy: frame-ancestors 'self'\n"]);
  });

  it('is written into a file of the site, unless the site has one of its own', async () => {
    const folder = pathToFileURL(`${dir}/`);
    const warned: string[] = [];
    const logger = { warn: (text: string) => void warned.push(text) };
    const framed = { base: '/', prefixes: [''], ancestors: school };
    const [rule = ''] = frameHeaders({ ...framed, loads: false });
    await writeFrameHeaders(folder, framed, logger);
    expect(await readFile(join(dir, '_headers'), 'utf8')).toBe(rule);
    await writeFile(join(dir, '_headers'), 'mine');
    await writeFrameHeaders(folder, framed, logger);
    expect(await readFile(join(dir, '_headers'), 'utf8')).toBe('mine');
    const told = [`There is a public/_headers. For timelines in other people's pages, this belongs into it:\n${rule}`];
    expect(warned).toEqual(told);
    await writeFile(join(dir, '_headers'), `/mine\n  X-Mine: 1\n${rule}`);
    await writeFrameHeaders(folder, framed, logger);
    expect(warned).toEqual(told);
  });

  it('lets a frame without an origin load a long timeline, where there is one', async () => {
    const folder = pathToFileURL(`${dir}/`);
    const logger = { warn: () => expect.unreachable() };
    await mkdir(join(dir, '_annals/offline'), { recursive: true });
    await writeFile(join(dir, '_annals/embed-1.js'), '');
    await writeFile(join(dir, '_annals/offline/index.html'), '');
    await writeFrameHeaders(folder, { base: '/history/', prefixes: [''] }, logger);
    await expect(readFile(join(dir, '_headers'), 'utf8')).rejects.toThrow('ENOENT');
    await mkdir(join(dir, '_annals/index/1a2b'), { recursive: true });
    await writeFile(join(dir, '_annals/index/1a2b/events.json'), '{}');
    await writeFrameHeaders(folder, { base: '/history/', prefixes: [''] }, logger);
    expect(await readFile(join(dir, '_headers'), 'utf8')).toBe('/history/_annals/*\n  Access-Control-Allow-Origin: *\n');
  });

  it.each(['*', 'school.example', 'https://school.example/path', "https://school.example; script-src 'unsafe-inline'", 'https://a.example\n/*'])(
    'is a list of origins and of nothing else: not %j',
    (origin) => {
      expect(optionsSchema.safeParse({ title: 'A', embed: { ancestors: [origin] } }).success).toBe(false);
    },
  );

  it('takes origins, with all of their subdomains if so wished, and the site itself', () => {
    expect(optionsSchema.parse({ title: 'A', embed: { ancestors: [...school, "'self'"] } }).embed).toEqual({ ancestors: [...school, "'self'"] });
  });
});
