import { defineConfig } from '@playwright/test';
import e2e from './playwright.config.ts';

/**
 * How the demonstration's timeline looks, beside pictures of how it looked. Text
 * differs from one version of a browser to the next, so that this is run by
 * who changes how things look, not by everyone everywhere.
 */
export default defineConfig({
  ...e2e,
  testDir: 'test/visual',
  // A face that comes late draws another picture once.
  retries: 2,
  testMatch: '**/*.visual.ts',
  snapshotPathTemplate: '{testDir}/references/{arg}{ext}',
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled' } },
  webServer: [
    ...(Array.isArray(e2e.webServer) ? e2e.webServer.slice(0, 1) : []),
    {
      name: 'Sites with few and with many events',
      command: 'node test/visual/sites.ts',
      wait: { stdout: /(?<annals_sites>http:\S+)/ },
      timeout: 600_000,
      reuseExistingServer: false,
    },
  ],
});
