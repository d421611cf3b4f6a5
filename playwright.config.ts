import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  // What says the same of every event, or in one more window, takes long: `npm run test:all`.
  grepInvert: process.env.ANNALS_THOROUGH ? undefined : /@thorough/,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may make a browser late once; what fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  use: {
    // A server takes a free port and says which; Playwright puts what it says into the environment.
    baseURL: process.env.ANNALS_SITE,
    launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) },
    contextOptions: { reducedMotion: 'reduce' },
    // Tests look at what pages ask for; those of the worker itself let it in.
    serviceWorkers: 'block',
  },
  webServer: [
    {
      name: 'The built site',
      command: 'node test/serve.mjs site',
      wait: { stdout: /(?<annals_site>http:\S+)/ },
      reuseExistingServer: false,
    },
    {
      name: 'A site with a long timeline',
      command: 'node test/e2e/long-site.ts',
      wait: { stdout: /(?<annals_long>http:\S+)/ },
      timeout: 180_000,
      reuseExistingServer: false,
    },
    {
      name: 'astro dev',
      command: 'npx --no-install astro dev --host 127.0.0.1',
      env: { ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', NO_COLOR: '1' },
      wait: { stdout: /(?<annals_dev>http:\/\/127\.0\.0\.1:\d+)/ },
      reuseExistingServer: false,
    },
  ],
});
