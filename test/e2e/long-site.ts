// Builds a site with more events than one file holds, and serves it: the
// timeline of the tests that look at time tiles. Prints its address.
import { join } from 'node:path';
import { buildAnnalsSite } from '../bench/browser/annals-site.ts';
import { dataSet } from '../bench/browser/data-set.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.bench/e2e/long');
const outDir = join(folder, 'site');

await buildAnnalsSite(dataSet(6000), { folder, outDir, base: '/', routes: { search: true }, offline: true });
process.argv[2] = outDir;
await import('../serve.mjs');
