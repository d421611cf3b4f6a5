import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import sirv from 'sirv';
import type { SearchRecord } from '../../src/search/records.ts';
import { searchIndexes } from '../../src/search/search-indexes.ts';

/** Every third of these is of law; their dates are in the order of their numbers. */
const records = Array.from({ length: 25 }, (_, n): SearchRecord => {
  const category = n % 3 === 0 ? 'Law' : 'Science';
  return {
    url: `/events/event-${n}/`,
    content: `Event ${n}, a ${n % 2 === 0 ? 'treaty' : 'voyage'}.`,
    language: 'en',
    meta: { title: `Event ${n}`, event: `event-${n}`, kind: 'event' },
    filters: { kind: ['event'], category: [category] },
    sort: { date: String(n) },
  };
});

let folder = '';
const server = createServer((request, response) => sirv(folder)(request, response));

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-parts-'));
  const indexes = searchIndexes(pathToFileURL(`${folder}/`), 10);
  indexes.take('', records);
  await indexes.finish('');
  const client = await rolldown({ input: join(import.meta.dirname, '../../src/search/client.ts') });
  await client.write({ file: join(folder, 'client.js') });
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Parts</title><link rel="icon" href="data:,">');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

test.afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

interface Asked {
  readonly text: string;
  readonly options?: object;
}

/** Numbers of the events that a search finds, in its order, and how many it says there are. */
async function found(page: Page, asked: Asked): Promise<{ events: number[]; total: number }> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return page.evaluate(async ({ text, options }) => {
    const client: string = '/client.js';
    const { searchClient } = (await import(client)) as typeof import('../../src/search/client.ts');
    const { hits, total } = await searchClient('/pagefind/').search(text, options);
    return { events: hits.map(({ event }) => Number(event?.slice('event-'.length))), total };
  }, asked);
}

const numbers = Array.from({ length: 25 }, (_, n) => n);

test.describe('an index of three parts', () => {
  test('is searched as one', async ({ page }) => {
    const { events, total } = await found(page, { text: 'treaty' });
    expect(events.sort((a, b) => a - b)).toEqual(numbers.filter((n) => n % 2 === 0));
    expect(total).toBe(13);
  });

  test('filters as one', async ({ page }) => {
    const { events } = await found(page, { text: '', options: { filters: { category: ['Law'] } } });
    expect(events.sort((a, b) => a - b)).toEqual(numbers.filter((n) => n % 3 === 0));
  });

  test('sorts as one, from either end', async ({ page }) => {
    const treaties = numbers.filter((n) => n % 2 === 0);
    expect(await found(page, { text: 'treaty', options: { sort: { date: 'asc' } } })).toEqual({ events: treaties, total: 13 });
    const desc = await found(page, { text: 'treaty', options: { sort: { date: 'desc' }, limit: 4 } });
    expect(desc).toEqual({ events: treaties.toReversed().slice(0, 4), total: 13 });
  });

  test('sorts what filters leave', async ({ page }) => {
    const options = { filters: { kind: ['event'], category: ['Law'] }, sort: { date: 'desc' } };
    expect(await found(page, { text: '', options })).toEqual({ events: [24, 21, 18, 15, 12, 9, 6, 3, 0], total: 9 });
  });
});
