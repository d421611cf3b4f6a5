import type { SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** Variables by which a test runner tells its children that they are tested, and npm that they are scripts of this project. */
const inherited = /^(?:NODE_ENV|NODE_OPTIONS|VITEST|TEST|MODE|DEV|PROD|SSR|BASE_URL|npm_(?:package|lifecycle)_)/;

/**
 * How a command is run as its author's own shell would run it, with the Node
 * that runs the tests: the system's may be too old.
 */
export const outside: SpawnSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'pipe'],
  env: {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name))),
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
  },
};
