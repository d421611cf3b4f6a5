import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list of all files of a folder with their SHA-256, as `sha256sum -c` reads it. */
export const sumsFile = 'SHA256SUMS';

export function hexHash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function writeSums(files: ReadonlyMap<string, Buffer | string>): string {
  return [...files].map(([path, content]) => `${hexHash(content)}  ${path}\n`).join('');
}

export interface Differences {
  /** How many files the list has. */
  readonly listed: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that are not in the list. */
  readonly added: readonly string[];
}

/**
 * Compares a folder with the list that lies in it.
 *
 * @throws Error if there is no such list.
 */
export async function verifyFolder(folder: string): Promise<Differences> {
  const text = await readFile(join(folder, sumsFile), 'utf8').catch(() => {
    throw new Error(`${join(folder, sumsFile)} is not there: either ${folder} is no folder of a kiosk, or its list of files was not copied`);
  });
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, sum, path] = /^([\da-f]{64})  (.+)$/.exec(line) ?? [];
    if (sum !== undefined && path !== undefined) sums.set(path, sum);
    else if (line !== '') throw new Error(`${join(folder, sumsFile)} is damaged: ${JSON.stringify(line.slice(0, 80))}`);
  }
  if (sums.size === 0 || !text.endsWith('\n')) throw new Error(`${join(folder, sumsFile)} is damaged: it ends too early`);
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [path, sum] of sums) {
    const found = await stat(join(folder, path)).catch(() => null);
    if (!found?.isFile()) missing.push(path);
    else if ((await hashOfFile(join(folder, path))) !== sum) changed.push(path);
  }
  const added: string[] = [];
  for await (const found of glob('**/*', { cwd: folder })) {
    const path = found.replaceAll('\\', '/');
    if (path !== sumsFile && !sums.has(path) && (await stat(join(folder, found))).isFile()) added.push(path);
  }
  return { listed: sums.size, missing, changed, added: added.sort() };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
