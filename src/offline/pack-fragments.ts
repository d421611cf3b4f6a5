import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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
export function packFragments(folder: URL): void {
  for (let part = 0; ; part++) {
    const within = part === 0 ? folder : new URL(`${part}/`, folder);
    const fragments = new URL('fragment/', within);
    if (!existsSync(fragments)) return;
    writeFileSync(new URL(packName, within), pack(fragments, readdirSync(fragments).sort()));
  }
}

function pack(folder: URL, names: readonly string[]): Buffer {
  const files: Buffer[] = [];
  const table: Record<string, readonly [start: number, end: number]> = {};
  let end = 0;
  for (const name of names) {
    const bytes = readFileSync(new URL(name, folder));
    files.push(bytes);
    table[name] = [end, (end += bytes.length)];
  }
  const contents = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(contents.length);
  return Buffer.concat([length, contents, ...files]);
}
