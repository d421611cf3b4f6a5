import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Properties of many cases take their time where a machine is busy.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: ['test/seed.ts'], testTimeout: 30_000 } },
      // These look at what `npm run build` has made.
      { test: { name: 'site', include: ['test/site/**/*.test.ts'] } },
      // Small sites of their own, built and served by Astro.
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/pack.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      // In Node itself: a runner of modules would measure its own work as well.
      {
        test: {
          name: 'bench',
          include: [],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
          experimental: { viteModuleRunner: false },
        },
      },
    ],
  },
});
