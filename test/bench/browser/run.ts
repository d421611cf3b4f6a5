// How the built timeline answers to wheel and drag in headless Chromium, from a
// dozen events to a hundred thousand, beside vis-timeline and a bare D3 page
// with one unlabelled circle per event, all with the same seeded history.
//
//     npm run bench:browser [-- <number of events> …]
//
// The sites are made below .bench/; with KEEP_BENCH set they stay there, to be
// looked at. A page that is not done after three minutes, or as many seconds as
// BENCH_LIMIT says, gets a dash. Nothing fails because of a figure.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAnnalsSite } from './annals-site.ts';
import { annals, bareD3, vis, type Candidate } from './candidates.ts';
import { dataSet } from './data-set.ts';
import type { Figures } from './figures.ts';
import { measure } from './measure.ts';
import { bundlePeers, writePeers } from './peer-pages.ts';
import { report, written, type Result } from './report.ts';
import { serve } from './serve.ts';

/** Longest time for one page with one number of events, ms. */
const limit = 1000 * Number(process.env.BENCH_LIMIT ?? 180);
/** The number of events of the page that the others are compared with. */
const reference = 12;

const asked = process.argv.slice(2).map(Number);
if (asked.some((count) => !Number.isInteger(count) || count < 2)) throw new Error('Numbers of events, please: npm run bench:browser -- 12 1000');
const counts = asked.length > 0 ? asked : [12, 100, 1000, 10_000, 100_000];

const bench = join(import.meta.dirname, '../../../.bench/browser');
const served = join(bench, 'served');
const results: Result[] = [];
const notes: string[] = [];

await rm(bench, { recursive: true, force: true });
await bundlePeers(join(served, 'peers'));
const server = await serve(served);
try {
  if (!counts.includes(reference)) {
    await writePeers(join(served, 'peers', String(reference)), dataSet(reference));
    await add(bareD3, reference);
  }
  for (const count of counts) {
    const events = dataSet(count);
    await writePeers(join(served, 'peers', String(count)), events);
    const built = await buildAnnals(count, events);
    for (const candidate of [annals, vis, bareD3]) {
      if (candidate === annals && !built) results.push({ candidate, count, figures: null });
      else await add(candidate, count);
    }
  }
} finally {
  server.close();
  if (!process.env.KEEP_BENCH) await rm(bench, { recursive: true, force: true });
}
console.log(`\n${report(results)}\n`);
for (const note of notes) console.log(note);

async function buildAnnals(count: number, events: ReturnType<typeof dataSet>): Promise<boolean> {
  const base = `annals-${count}`;
  console.log(`Building ${base} …`);
  try {
    const { seconds, megabytes } = await buildAnnalsSite(events, { folder: join(bench, base), outDir: join(served, base), base });
    notes.push(`Building the site with ${written(count)} events took ${seconds.toFixed(1)} s and at most ${written(Math.round(megabytes))} MB.`);
    return true;
  } catch (error) {
    missing(annals, count, error);
    return false;
  }
}

async function add(candidate: Candidate, count: number): Promise<void> {
  results.push({ candidate, count, figures: await figuresOf(candidate, count) });
}

async function figuresOf(candidate: Candidate, count: number): Promise<Figures | null> {
  if (count > candidate.most) {
    missing(candidate, count, new Error(`not asked to show more than ${written(candidate.most)}`));
    return null;
  }
  console.log(`Measuring ${candidate.name} with ${written(count)} events …`);
  try {
    return await measure(candidate, server.address + candidate.path(count), limit);
  } catch (error) {
    missing(candidate, count, error);
    return null;
  }
}

function missing(candidate: Candidate, count: number, error: unknown): void {
  const note = `— ${candidate.name} with ${written(count)} events: ${error instanceof Error ? error.message : String(error)}`;
  console.log(note);
  notes.push(note);
}
