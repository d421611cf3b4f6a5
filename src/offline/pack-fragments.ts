import { readdir, readFile, writeFile } from 'node:fs/promises';
import { packName } from './site-list.ts';

/**
 * Puts all fragments of a search index, one small file for each entry, into one
 * file that a reader's browser fetches at once; with further parts of the index
 * (folders `1/`, `2/`…), each into its own. A pack begins with four bytes that
 * say how long its table of contents is (big endian); then stands the table, as
 * JSON, name → [start, end] in what follows it.
 *
 * @param folder Pagefind's folder; there may be none.
 */
export async function packFragments(folder: URL): Promise<void> {
  for (let part = 0; ; part++) {
    const within = part === 0 ? folder : new URL(`${part}/`, folder);
    const names = await readdir(new URL('fragment/', within)).catch(() => null);
    if (!names) return;
    await writeFile(new URL(packName, within), await pack(new URL('fragment/', within), names.sort()));
  }
}

async function pack(folder: URL, names: readonly string[]): Promise<Buffer> {
  const files: Buffer[] = [];
  const table: Record<string, readonly [start: number, end: number]> = {};
  let end = 0;
  for (const name of names) {
    const bytes = await readFile(new URL(name, folder));
    files.push(bytes);
    table[name] = [end, (end += bytes.length)];
  }
  const contents = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(contents.length);
  return Buffer.concat([length, contents, ...files]);
}
