import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordLines, type SearchRecord } from '../../../src/search/records.ts';
import { searchIndexes } from '../../../src/search/search-indexes.ts';

function records(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, n) => ({
    url: `/events/event-${n}/`,
    content: `Event ${n} of a long history.`,
    language: 'en',
    meta: { title: `Event ${n}`, event: `event-${n}` },
    filters: { kind: ['event'] },
    sort: { date: String(n) },
  }));
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'annals-index-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Addresses of all records in a part of an index. */
function addresses(part: string): unknown[] {
  return readdirSync(join(part, 'fragment')).map((file) => {
    const text = gunzipSync(readFileSync(join(part, 'fragment', file))).toString();
    return Reflect.get(JSON.parse(text.slice(text.indexOf('{'))) as object, 'url');
  });
}

/** The folder of the index that a build makes of records. */
async function indexOf(all: readonly SearchRecord[], size?: number): Promise<string> {
  const path = folder();
  const indexes = searchIndexes(pathToFileURL(`${path}/`), size);
  indexes.take('', all);
  indexes.hurry();
  await indexes.finish('');
  return join(path, 'pagefind');
}

it('a small site has an index of one part', async () => {
  const path = await indexOf(records(5));
  expect(addresses(path)).toHaveLength(5);
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":1}');
  expect(existsSync(join(path, '1'))).toBe(false);
});

it('a large one has as many as it takes, in the order of its records, and each record in one of them', async () => {
  const path = await indexOf(records(25), 10);
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":3}');
  const of = (from: number, to: number) => records(to).slice(from).map(({ url }) => url).sort();
  expect(addresses(path).sort()).toEqual(of(0, 10));
  expect(addresses(join(path, '1')).sort()).toEqual(of(10, 20));
  expect(addresses(join(path, '2')).sort()).toEqual(of(20, 25));
});

it('a part that is just full begins no further one', async () => {
  const path = await indexOf(records(20), 10);
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":2}');
  expect(existsSync(join(path, '2'))).toBe(false);
});

it('a site without entries has an index in which nothing is found', async () => {
  const path = await indexOf([]);
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":1}');
  expect(existsSync(join(path, 'pagefind.js'))).toBe(true);
});

describe('the indexes of a build', () => {
  /** What is told of an index in the end. */
  const told = async (indexes: ReturnType<typeof searchIndexes>, prefix: string) => {
    const { records, files } = await indexes.finish(prefix);
    return { records, parts: files.length };
  };

  it('are made in threads where they have parts, each record in one of them', async () => {
    const path = folder();
    const indexes = searchIndexes(pathToFileURL(`${path}/`), 10);
    indexes.take('', records(35));
    indexes.hurry();
    expect(await told(indexes, '')).toEqual({ records: 35, parts: 4 });
    expect(readFileSync(join(path, 'pagefind/parts.json'), 'utf8')).toBe('{"parts":4}');
    const of = (from: number, to: number) => records(to).slice(from).map(({ url }) => url).sort();
    for (const [part, name] of ['', '1', '2', '3'].entries()) {
      expect(addresses(join(path, 'pagefind', name)).sort()).toEqual(of(part * 10, Math.min(35, part * 10 + 10)));
    }
  });

  it('are one for each language, and leave nothing of what they were made from', async () => {
    const path = folder();
    const indexes = searchIndexes(pathToFileURL(`${path}/`));
    indexes.take('', records(3));
    indexes.take('nl/', records(2));
    expect(await told(indexes, '')).toEqual({ records: 3, parts: 1 });
    expect(await told(indexes, 'nl/')).toEqual({ records: 2, parts: 1 });
    expect(addresses(join(path, 'pagefind'))).toHaveLength(3);
    expect(addresses(join(path, 'nl/pagefind'))).toHaveLength(2);
    expect(readdirSync(path).sort()).toEqual(['nl', 'pagefind']);
    expect(readdirSync(join(path, 'nl'))).toEqual(['pagefind']);
  });

  it('take the records that a page has become, where pages are rendered elsewhere', async () => {
    const path = folder();
    mkdirSync(join(path, '_annals'));
    writeFileSync(join(path, '_annals/search-records.ndjson'), [...recordLines(records(4))].join(''));
    expect(await told(searchIndexes(pathToFileURL(`${path}/`)), '')).toEqual({ records: 4, parts: 1 });
    expect(readdirSync(path)).toEqual(['pagefind']);
  });

  it('fail with what a thread fails with, and only when they are waited for', async () => {
    const path = folder();
    const indexes = searchIndexes(pathToFileURL(`${path}/`), 2);
    indexes.take('', [...records(3), { ...(records(4)[3] as SearchRecord), url: 3 as unknown as string }]);
    await new Promise((later) => setTimeout(later, 800));
    await expect(indexes.finish('')).rejects.toThrow(/url/);
  });
});
