import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rememberStored } from '../../../src/content/stored-entries.ts';
import { contentStoreOnDisk, forgetContentStore } from '../../../src/site/content-store.ts';

/** As Astro's own dependency writes it: a map of collections, which are maps of entries. */
const store = (titles: readonly string[]) => {
  const entries = titles.map((title, n) => ({ id: `event-${n}`, data: { title } }));
  const values: unknown[] = [['Map', 1, 2], 'events', ['Map']];
  for (const { id, data } of entries) {
    (values[2] as unknown[]).push(values.length, values.length + 1);
    values.push(id, { id: values.length, data: values.length + 2 }, { title: values.length + 3 }, data.title);
  }
  return JSON.stringify(values);
};

const long = Array.from({ length: 2000 }, (_, n) => `“${n}” \u2028${'.'.repeat(1000)}`);

function file(text: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'annals-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'data-store.json'), text);
  return pathToFileURL(join(folder, 'data-store.json'));
}

/** What the plugin has the bundler load in place of Astro's module. */
async function load(url: URL | null): Promise<string | null> {
  const { load } = contentStoreOnDisk(() => url);
  if (typeof load !== 'object') throw new Error('The plugin has no load');
  const result: unknown = await Reflect.apply(load.handler, undefined, ['\0astro:data-layer-content']);
  return result === null ? null : (result as { code: string }).code;
}

async function imported(code: string): Promise<ReadonlyMap<string, ReadonlyMap<string, { data: { title: string } }>>> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: never };
  return module.default;
}

describe('a long store of content', () => {
  it('is read from its file when pages are rendered, and not bundled', async () => {
    const code = (await load(file(store(long)))) ?? '';
    expect(code.length).toBeLessThan(1000);
    const events = (await imported(code)).get('events');
    expect(events?.size).toBe(2000);
    expect(events?.get('event-1999')?.data).toEqual({ title: long[1999] });
  });

  it('changes the bundle when it changes itself', async () => {
    const url = file(store(long));
    const before = await load(url);
    writeFileSync(url, store([...long, 'one more']));
    expect(await load(url)).not.toBe(before);
  });

  it('holds the entries that its loader holds anyway, where they are the same', async () => {
    const digest = (n: number) => ({ digest: `digest-${n}` });
    const values = JSON.parse(store(long)) as unknown[];
    const entry = values.findIndex((value) => typeof value === 'object' && value !== null && 'id' in value);
    Object.assign(values[entry] as object, { digest: values.push('digest-0') - 1 });
    const held = new Map(['event-0', 'event-1'].map((id, n) => [id, digest(n)]));
    rememberStored('events', (id) => held.get(id));
    const events = (await imported((await load(file(JSON.stringify(values)))) ?? '')).get('events');
    expect(events?.get('event-0')).toBe(held.get('event-0'));
    expect(events?.get('event-1')).toEqual({ id: 'event-1', data: { title: long[1] } });
  });

  it('is forgotten when all pages are rendered', async () => {
    const code = await load(file(store([...long, 'the last'])));
    const content = await imported(code ?? '');
    expect(content.size).toBe(1);
    forgetContentStore();
    expect(content.size).toBe(0);
  });

  it('is left to Astro where it is short, absent, or in another form', async () => {
    expect(await load(file(store(['one'])))).toBeNull();
    expect(await load(pathToFileURL(join(tmpdir(), 'annals-no-store', 'data-store.json')))).toBeNull();
    expect(await load(null)).toBeNull();
  });
});
