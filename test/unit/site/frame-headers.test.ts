import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionsSchema } from '../../../src/options/options.ts';
import { frameHeaders, writeFrameHeaders } from '../../../src/site/frame-headers.ts';

describe('who may put embed pages into frames', () => {
  const school = ['https://school.example', 'https://*.lms.example:8443'];
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annals-headers-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is said for the pages of each language, below the base', () => {
    expect(frameHeaders('/history', ['', 'nl/'], school)).toBe(
      [
        '/history/embed/*',
        "  Content-Security-Policy: frame-ancestors 'self' https://school.example https://*.lms.example:8443",
        '/history/nl/embed/*',
        "  Content-Security-Policy: frame-ancestors 'self' https://school.example https://*.lms.example:8443",
        '',
      ].join('\n'),
    );
  });

  it('is the site itself, whose builder shows them, and nobody else where the list is empty', () => {
    expect(frameHeaders('/', [''], [])).toBe("/embed/*\n  Content-Security-Policy: frame-ancestors 'self'\n");
  });

  it('is written into a file of the site, unless the site has one of its own', async () => {
    const folder = pathToFileURL(`${dir}/`);
    const warned: string[] = [];
    const logger = { warn: (text: string) => void warned.push(text) };
    await writeFrameHeaders(folder, '/', [''], school, logger);
    expect(await readFile(join(dir, '_headers'), 'utf8')).toBe(frameHeaders('/', [''], school));
    await writeFile(join(dir, '_headers'), 'mine');
    await writeFrameHeaders(folder, '/', [''], school, logger);
    expect(await readFile(join(dir, '_headers'), 'utf8')).toBe('mine');
    expect(warned).toEqual([`There is a public/_headers; embed.ancestors takes effect with this in it:\n${frameHeaders('/', [''], school)}`]);
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
