// How long a cold start takes from disk beside the same from a host: from the
// call for the page to a timeline that answers, each in a browser that has
// nothing of it yet, turn by turn. For the site that was built last:
//
//     npm run bench:kiosk -- --runs 15
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BuiltSite } from '../../src/kiosk/built-site.ts';
import { serve } from '../../src/kiosk/serve.ts';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { makeForms } from '../e2e/kiosk-forms.ts';

declare global {
  var annalsStarted: number | undefined;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);

/** Milliseconds until the timeline of a page answers, to a frame. */
async function start(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // The single file opens its document anew, which takes listeners away, but not this.
      const look = () => {
        if (document.querySelector('annals-timeline[data-ready]')) globalThis.annalsStarted = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(address);
    const started = await page.waitForFunction(() => globalThis.annalsStarted);
    return (await started.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

const home = await mkdtemp(join(tmpdir(), 'annals-start-'));
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
const built = join(import.meta.dirname, '../../site');
const host = await serve(built, 0);
try {
  const forms = await makeForms(home, await BuiltSite.open(built, { host: 'https://astro-annals.example' }));
  const ways = { http: host.address, folder: pathToFileURL(join(forms.folder, 'index.html')).href, 'single file': pathToFileURL(forms.single).href };
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  // The first of all also starts what the browser itself has to start.
  await start(browser, ways.http);
  for (let run = 0; run < runs; run++) for (const [way, address] of Object.entries(ways)) times.get(way)?.push(await start(browser, address));
  const fromHost = median(times.get('http') ?? []);
  console.log(`Cold start to an interactive timeline, median of ${runs}`);
  for (const [way, each] of times) console.log(`${way.padEnd(12)} ${Math.round(median(each)).toString().padStart(5)} ms   ${(median(each) / fromHost).toFixed(2)} × http`);
} finally {
  await browser.close();
  host.server.close();
  host.server.closeAllConnections();
  await rm(home, { recursive: true, force: true });
}
