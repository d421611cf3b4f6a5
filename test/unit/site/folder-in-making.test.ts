import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { folderInMaking } from '../../../src/site/folder-in-making.ts';

function parent(): string {
  const path = mkdtempSync(join(tmpdir(), 'annals-making-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it('a folder holds the files that were written before it had a name, and nothing else is left', () => {
  const path = parent();
  const folder = folderInMaking(pathToFileURL(`${path}/`));
  folder.write('none-time/0-0.json', '{}');
  folder.write('none-time/1-0.json', '[]');
  folder.write('tour.json', 'null');
  folder.finish('f80ba3398a');
  expect(readdirSync(path)).toEqual(['f80ba3398a']);
  expect(readdirSync(join(path, 'f80ba3398a'), { recursive: true }).sort()).toEqual(['none-time', 'none-time/0-0.json', 'none-time/1-0.json', 'tour.json']);
  expect(readFileSync(join(path, 'f80ba3398a/none-time/1-0.json'), 'utf8')).toBe('[]');
});

it('takes the place of what an earlier build has left under its name, and of what one has left unfinished', () => {
  const path = parent();
  for (const left of ['same', '.making']) {
    mkdirSync(join(path, left));
    writeFileSync(join(path, left, 'old.json'), '');
  }
  const folder = folderInMaking(pathToFileURL(`${path}/`));
  folder.write('new.json', '');
  folder.finish('same');
  expect(readdirSync(join(path, 'same'))).toEqual(['new.json']);
  expect(existsSync(join(path, '.making'))).toBe(false);
});
