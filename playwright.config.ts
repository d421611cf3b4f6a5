import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    // The server takes a free port and says which; Playwright puts what it says into the environment.
    baseURL: process.env.ANNALS_SITE,
    launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: 'node test/serve.mjs site',
    wait: { stdout: /(?<annals_site>http:\S+)/ },
    reuseExistingServer: false,
  },
});
