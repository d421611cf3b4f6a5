import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { recordLines, type SearchRecord } from '../../../src/search/records.ts';
import { writeIndex, writeIndexOf } from '../../../src/search/write-index.ts';

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

it('a small site has an index of one part', async () => {
  const path = folder();
  expect(await writeIndex(records(5), pathToFileURL(`${path}/`))).toEqual({ records: 5, parts: 1 });
  expect(addresses(path)).toHaveLength(5);
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":1}');
  expect(existsSync(join(path, '1'))).toBe(false);
});

it('a large one has as many as it takes, in the order of its records, and each record in one of them', async () => {
  const path = folder();
  expect(await writeIndex(records(25), pathToFileURL(`${path}/`), 10)).toEqual({ records: 25, parts: 3 });
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":3}');
  const of = (from: number, to: number) => records(to).slice(from).map(({ url }) => url).sort();
  expect(addresses(path).sort()).toEqual(of(0, 10));
  expect(addresses(join(path, '1')).sort()).toEqual(of(10, 20));
  expect(addresses(join(path, '2')).sort()).toEqual(of(20, 25));
});

it('a part that is just full begins no further one', async () => {
  const path = folder();
  expect(await writeIndex(records(20), pathToFileURL(`${path}/`), 10)).toEqual({ records: 20, parts: 2 });
  expect(existsSync(join(path, '2'))).toBe(false);
});

it('a site without entries has an index in which nothing is found', async () => {
  const path = folder();
  expect(await writeIndex([], pathToFileURL(`${path}/`))).toEqual({ records: 0, parts: 1 });
  expect(existsSync(join(path, 'pagefind.js'))).toBe(true);
});

it('a large one that is made side by side is the same', async () => {
  const path = folder();
  const file = join(path, 'records.ndjson');
  writeFileSync(file, [...recordLines(records(35))].join(''));
  expect(await writeIndexOf(pathToFileURL(file), pathToFileURL(`${path}/`), 10)).toEqual({ records: 35, parts: 4 });
  expect(readFileSync(join(path, 'parts.json'), 'utf8')).toBe('{"parts":4}');
  const of = (from: number, to: number) => records(to).slice(from).map(({ url }) => url).sort();
  for (const [part, name] of ['', '1', '2', '3'].entries()) {
    expect(addresses(join(path, name)).sort()).toEqual(of(part * 10, Math.min(35, part * 10 + 10)));
  }
});
