// Makes sure that the tests find a Chromium: PLAYWRIGHT_CHROMIUM, Playwright's
// own, or the system's. Where there is none, Playwright downloads its own.
import { execFileSync } from 'node:child_process';
import { findChromium } from '../test/chromium.mjs';

if (!findChromium()) {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
