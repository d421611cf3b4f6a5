import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Path of the browser for tests and scripts; `undefined` if there is none yet.
 * Playwright's own is a headless shell, as is the first of the system's: tests
 * take half the time in it.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env.PLAYWRIGHT_CHROMIUM, chromium.executablePath(), '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
}

/** How it is started: without sandbox (containers), GPU, or talk to other hosts. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
