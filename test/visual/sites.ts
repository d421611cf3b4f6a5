// Sites with as many events as readers may meet, from a dozen to a hundred
// thousand: the seeded histories of the benchmark. Says its address when they
// are built, which takes about two minutes.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAnnalsSite } from '../bench/browser/annals-site.ts';
import { dataSet } from '../bench/browser/data-set.ts';
import { serve } from '../bench/browser/serve.ts';
import { counts } from './counts.ts';

const folder = join(import.meta.dirname, '../../.bench/visual');
const served = join(folder, 'served');

await rm(folder, { recursive: true, force: true });
for (const count of counts) {
  const base = String(count);
  await buildAnnalsSite(dataSet(count), { folder: join(folder, base), outDir: join(served, base), base });
}
console.log((await serve(served)).address);
