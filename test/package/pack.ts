// Packs the package once for all tests of it.
import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { outside } from './outside.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed tarball, outside the repository. */
    tarball: string;
    /** What it holds, unpacked. */
    unpacked: string;
  }
}

export default async function pack(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'annals-package-')));
  execFileSync('npm', ['pack', '--pack-destination', folder], { ...outside, cwd: root });
  const [name = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', name], { ...outside, cwd: folder });
  project.provide('tarball', join(folder, name));
  project.provide('unpacked', join(folder, 'package'));
  return () => rm(folder, { recursive: true, force: true });
}
