import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../../src/content/raw-entry.ts';
import { readCollection } from '../../../src/content/read-collection.ts';
import { event, project } from './project.ts';

function read(files: Readonly<Record<string, string>>, name: CollectionName = 'events') {
  const root = project(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])));
  return readCollection(name, join(root, 'content', name), root);
}

async function ids(files: Readonly<Record<string, string>>, name?: CollectionName): Promise<string[]> {
  const { entries, mistakes } = await read(files, name);
  expect(mistakes).toEqual([]);
  return entries.map(({ id }) => id);
}

describe('a collection', () => {
  it('has an entry for each MDX file, named after it', async () => {
    const { entries } = await read({ 'fda-approval.mdx': event('A') + 'The body.\n' });
    expect(entries).toMatchObject([
      {
        collection: 'events',
        id: 'fda-approval',
        namedBy: 'file',
        file: 'content/events/fda-approval.mdx',
        body: 'The body.\n',
        bodyLine: 8,
        data: { title: 'A', date: 1970 },
      },
    ]);
  });

  it('has ids in small letters, digits and hyphens, of any script', async () => {
    expect(await ids({ 'FDA Approval (2).mdx': event('A'), 'الموافقة.mdx': event('B'), '承認.mdx': event('C') })).toEqual([
      'fda-approval-2',
      'الموافقة',
      '承認',
    ]);
  });

  it('has ids in composed form, also of files that macOS has named', async () => {
    expect(await ids({ [`${'café'.normalize('NFD')}.mdx`]: event('A') })).toEqual(['café'.normalize('NFC')]);
  });

  it('has an entry for each row of a table, and each entry of a list in JSON', async () => {
    const { entries } = await read({
      'a.csv': 'id,title\nfirst,One\n,Row two\n',
      'b.tsv': 'title\tdate\nThree\t1970\n',
      'C.JSON': '[\n  { "id": 4, "title": "Four" },\n  { "title": "Number five" }\n]',
    });
    expect(entries.map(({ id, data, lineOf }) => [id, data, lineOf(['title'])])).toEqual([
      ['4', { title: 'Four' }, 2],
      ['number-five', { title: 'Number five' }, 3],
      ['first', { title: 'One' }, 2],
      ['row-two', { title: 'Row two' }, 3],
      ['three', { title: 'Three', date: '1970' }, 2],
    ]);
  });

  it('keeps the keys of a bibliography as they stand', async () => {
    const zotero = 'http://zotero.org/groups/1/items/ABC';
    const text = JSON.stringify([{ id: zotero, title: 'A' }, { id: 'Roe_1970', title: 'B' }]);
    expect(await ids({ 'library.json': text }, 'sources')).toEqual([zotero, 'Roe_1970']);
  });

  it('leaves out files and folders whose names begin with _ or a dot', async () => {
    expect(
      await ids({ '_draft.mdx': 'x', '.hidden.mdx': 'x', '_old/a.mdx': 'x', '.obsidian/app.json': '{}', 'new/a.mdx': event('A') }),
    ).toEqual(['a']);
  });

  it('leaves out what belongs to entries: pictures and code', async () => {
    expect(await ids({ 'a.mdx': event('A'), 'a.jpg': '', 'Map.astro': '', 'data.ts': '', 'sound.mp3': '' })).toEqual(['a']);
  });

  it('is empty without its folder', async () => {
    expect(await readCollection('events', '/nowhere/content/events', '/nowhere')).toEqual({
      entries: [],
      mistakes: [],
      unread: [],
      incomplete: false,
    });
  });

  it('follows links', async () => {
    const root = project({ 'shelf/a.mdx': event('A'), 'events/b.mdx': event('B') });
    symlinkSync(join(root, 'content/shelf/a.mdx'), join(root, 'content/events/linked.mdx'));
    symlinkSync(join(root, 'content/shelf'), join(root, 'content/events/shelf'));
    symlinkSync(join(root, 'gone.mdx'), join(root, 'content/events/broken.mdx'));
    const { entries } = await readCollection('events', join(root, 'content/events'), root);
    expect(entries.map(({ id }) => id)).toEqual(['b', 'linked', 'a']);
  });
});

describe('a file that cannot be read', () => {
  it('leaves its id known', async () => {
    expect(await read({ 'a.mdx': '---\ntitle: a: b\n---\n' })).toMatchObject({ entries: [], unread: ['a'], incomplete: false });
  });

  it('leaves the collection incomplete if its ids are not known', async () => {
    expect(await read({ 'a.csv': 'title\n"A' })).toMatchObject({ entries: [], unread: [], incomplete: true });
    expect(await read({ 'a.json': '[{' })).toMatchObject({ incomplete: true });
    expect(await read({ 'a.xlsx': '' })).toMatchObject({ incomplete: true });
  });

  it('does not hide the others', async () => {
    const root = project({ 'events/a.mdx': event('A'), 'events/b.mdx': event('B') });
    writeFileSync(join(root, 'content/events/a.mdx'), Buffer.from([0xff, 0xfe, 0x2d, 0x00]));
    const { entries, mistakes } = await readCollection('events', join(root, 'content/events'), root);
    expect(entries.map(({ id }) => id)).toEqual(['b']);
    expect(mistakes.map(({ file, found }) => [file, found])).toEqual([['content/events/a.mdx', 'a character that is no UTF-8']]);
  });
});
