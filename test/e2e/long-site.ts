// Builds a site with more events than one file holds, and serves it: the
// timeline of the tests that look at time tiles. Prints its address.
import { join } from 'node:path';
import { buildAnnalsSite } from '../bench/browser/annals-site.ts';
import { dataSet } from '../bench/browser/data-set.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.bench/e2e/long');
const outDir = join(folder, 'site');

const events = dataSet(6000);
const ofYear = (year: number) => events.filter(({ start }) => new Date(start).getUTCFullYear() === year).slice(0, 2).map(({ id }) => id);
const explainer = [1900, 1950].map((year) => `<Scene view="${year - 5}/${year + 5}" highlight={${JSON.stringify(ofYear(year))}}>\n\nOf the year ${year}.\n\n</Scene>`);
explainer.push(`<Scene view="1990/2000" filter="event:${ofYear(1900)[0]}">\n\nNothing is in view.\n\n</Scene>`);
await buildAnnalsSite(events, { folder, outDir, base: '/', routes: { search: true, lists: true }, explainer: explainer.join('\n\n'), offline: true });
process.argv[2] = outDir;
await import('../serve.mjs');
