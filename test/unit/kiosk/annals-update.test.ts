import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../examples/kiosk/annals-update');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'annals-update-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A folder as it lies on a stick. */
function stick(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  const sums = Object.entries(files).map(([path, text]) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    return `${createHash('sha256').update(text).digest('hex')}  ${path}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return folder;
}

const environment = () => ({ ...process.env, ANNALS_HOME: join(root, 'srv'), ANNALS_SERVICE: 'annals-test-only.service' });
const update = (...parameters: string[]) => execFileSync('sh', [script, ...parameters], { env: environment(), encoding: 'utf8', stdio: 'pipe' });
const failure = (...parameters: string[]) => {
  const { status, stderr } = spawnSync('sh', [script, ...parameters], { env: environment(), encoding: 'utf8' });
  return { status, stderr };
};
const shown = () => readFileSync(join(root, 'srv/current/index.html'), 'utf8');

describe.skipIf(process.platform !== 'linux')('annals-update', () => {
  test('shows a new version, keeps the one before, and goes back to it and forth', () => {
    update(stick('one', { 'index.html': 'one', 'a/b.js': '1' }));
    expect(shown()).toBe('one');
    update(stick('two', { 'index.html': 'two', 'a/b.js': '2' }));
    expect(shown()).toBe('two');
    update('--back');
    expect(shown()).toBe('one');
    update('--back');
    expect(shown()).toBe('two');
  });

  test('keeps two versions', () => {
    for (const name of ['one', 'two', 'three']) update(stick(name, { 'index.html': name }));
    expect(readdirSync(join(root, 'srv/versions'))).toHaveLength(2);
    expect(shown()).toBe('three');
    update('--back');
    expect(shown()).toBe('two');
  });

  test('the same version again changes nothing', () => {
    update(stick('one', { 'index.html': 'one' }));
    update(stick('two', { 'index.html': 'two' }));
    expect(update(join(root, 'two'))).toMatch(/^[\da-f]{12} is shown already\n$/);
    expect(readlinkSync(join(root, 'srv/previous'))).not.toBe(readlinkSync(join(root, 'srv/current')));
  });

  test.each([
    ['a damaged file', (folder: string) => writeFileSync(join(folder, 'a/b.js'), 'other'), 'files are missing or damaged; nothing was changed'],
    ['a missing file', (folder: string) => rmSync(join(folder, 'a/b.js')), 'files are missing or damaged; nothing was changed'],
    ['no checksums', (folder: string) => rmSync(join(folder, 'SHA256SUMS')), 'has no SHA256SUMS'],
  ])('%s: the old version stays', (_, spoil, told) => {
    update(stick('one', { 'index.html': 'one' }));
    const two = stick('two', { 'index.html': 'two', 'a/b.js': '2' });
    spoil(two);
    const { status, stderr } = failure(two);
    expect(status).toBe(1);
    expect(stderr).toContain(told);
    expect(shown()).toBe('one');
    expect(readdirSync(join(root, 'srv/versions'))).toHaveLength(1);
    expect(existsSync(join(root, 'srv/versions/.incoming'))).toBe(false);
  });

  test('without a version before there is no way back', () => {
    update(stick('one', { 'index.html': 'one' }));
    expect(failure('--back').stderr).toBe('annals-update: there is no version before this one\n');
  });
});
