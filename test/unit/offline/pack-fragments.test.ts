import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packFragments } from '../../../src/offline/pack-fragments.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads a pack as its format says. */
async function unpacked(file: string): Promise<Record<string, string>> {
  const bytes = await readFile(join(folder, file));
  const length = bytes.readUInt32BE(0);
  const table = JSON.parse(bytes.subarray(4, 4 + length).toString()) as Record<string, [number, number]>;
  return Object.fromEntries(Object.entries(table).map(([name, [start, end]]) => [name, bytes.subarray(4 + length + start, 4 + length + end).toString()]));
}

it('packs all fragments of each part of an index', async () => {
  await mkdir(join(folder, 'fragment'), { recursive: true });
  await mkdir(join(folder, '1/fragment'), { recursive: true });
  await writeFile(join(folder, 'fragment/en_b'), 'second, ünd more');
  await writeFile(join(folder, 'fragment/en_a'), 'first');
  await writeFile(join(folder, 'fragment/en_c'), '');
  await writeFile(join(folder, '1/fragment/en_d'), 'of the next part');
  packFragments(pathToFileURL(`${folder}/`));
  expect(await unpacked('fragments.pack')).toEqual({ en_a: 'first', en_b: 'second, ünd more', en_c: '' });
  expect(await unpacked('1/fragments.pack')).toEqual({ en_d: 'of the next part' });
});

it('packs nothing where there is no index', async () => {
  packFragments(pathToFileURL(`${folder}/pagefind/`));
  expect(await readdir(folder)).toEqual([]);
});
