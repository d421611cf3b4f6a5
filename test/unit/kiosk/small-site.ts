import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BuiltSite, type BuiltSiteOptions } from '../../../src/kiosk/built-site.ts';

/** Writes files into a folder of their own. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-kiosk-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Runs with a built site of some files. */
export async function withSite<T>(files: Readonly<Record<string, string>>, run: (site: BuiltSite) => Promise<T>, options: BuiltSiteOptions = {}): Promise<T> {
  const folder = await folderWith(files);
  try {
    return await run(await BuiltSite.open(folder, options));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function page(head: string, body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
}
