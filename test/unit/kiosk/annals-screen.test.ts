import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../examples/kiosk/annals-screen');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'annals-screen-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs the script with a browser that is a few lines of shell, which has the pipes that Chromium has. */
async function run(browser: string): Promise<{ code: number | null; said: string }> {
  const path = join(root, 'browser');
  writeFileSync(path, `#!/bin/sh\n${browser}\n`);
  chmodSync(path, 0o755);
  const child = spawn('sh', [script, path, '--kiosk', 'file:///x'], { env: { ...process.env, TMPDIR: root }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

const tells = (event: string) => `printf '{"method":"Target.${event}","params":{"targetId":"1"}}\\0' >&4`;

describe.skipIf(process.platform !== 'linux')('annals-screen', () => {
  test('starts the browser with what it was given, and asks to be told of its pages', async () => {
    const { code, said } = await run(`echo "$@"; head -c 72 <&3 | tr '\\0' '.'; exit 3`);
    expect(said).toBe('--kiosk file:///x --remote-debugging-pipe\n{"id":1,"method":"Target.setDiscoverTargets","params":{"discover":true}}');
    expect(code).toBe(3);
  });

  test('ends the browser when a page has been killed, and not before', async () => {
    const { code, said } = await run(`trap 'echo ended; exit 9' TERM; ${tells('targetCreated')}; ${tells('targetInfoChanged')}; sleep 1; echo alive; ${tells('targetCrashed')}; for i in 1 2 3 4 5 6 7 8 9 10; do sleep 1; done; echo late`);
    expect(said).toBe('alive\nannals-screen: a page has been killed, the browser ends\nended\n');
    expect(code).toBe(9);
  });

  test('leaves nothing behind', async () => {
    await run('exit 0');
    expect(readdirSync(root)).toEqual(['browser']);
  });
});
