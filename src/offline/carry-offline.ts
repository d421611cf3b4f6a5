import type { AstroIntegration } from 'astro';
import type { ResolvedOptions } from '../options/options.ts';
import { offlineSettings } from './offline-settings.ts';
import { removal } from './removal.ts';
import { writeWorker } from './write-worker.ts';

/**
 * The part of the integration that writes the service worker. It has to be the last that touches a built file.
 *
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export function carryOffline(options: ResolvedOptions, prefixes: readonly string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'astro-annals:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        // A preview at the same address may have left its worker, which would show that build for ever.
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] !== `${base}sw.js`) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(removal);
        });
      },
      'astro:build:done': ({ dir, logger }) => writeWorker(dir, offlineSettings(options), prefixes, logger),
    },
  };
}
