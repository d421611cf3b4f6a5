import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: 'node test/serve.mjs site',
    url: 'http://127.0.0.1:4873/',
    reuseExistingServer: false,
  },
});
