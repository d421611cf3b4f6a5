// Lighthouse on the built home page, as a phone on a slow line sees it. Served
// from this machine and compressed as hosts do. Performance depends on what
// else the machine does, so that each figure is the median of several runs.
//
// node test/bench/lighthouse.mjs [--site <folder>] [--runs 3] [--page <address>] [--failures]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createPort } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumArguments, findChromium } from '../chromium.mjs';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'site' },
    runs: { type: 'string', default: '3' },
    page: { type: 'string', default: '' },
    failures: { type: 'boolean', default: false },
  },
});
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const wanted = 99;
const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  png: 'image/png',
};
/** What a host compresses; pictures and fonts are already. */
const compressed = /^(?:text|application\/(?:json|xml|manifest))|svg/;

const server = createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html').slice(1);
  const type = types[/** @type {keyof typeof types} */ (/[^.]*$/.exec(file)?.[0] ?? '')] ?? 'application/octet-stream';
  try {
    const body = await readFile(join(values.site, file));
    const small = compressed.test(type);
    response.writeHead(200, {
      'content-type': type,
      'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(small ? { 'content-encoding': 'br' } : {}),
    });
    response.end(small ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Not found');
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const page = `http://127.0.0.1:${portOf(server)}/${values.page}`;

/** @type {import('lighthouse').Result[]} */
const results = [];
for (let run = 0; run < Number(values.runs); run += 1) results.push(await measure());
server.close();

console.log(`\n${page}  (phone, median of ${results.length})`);
let low = false;
for (const name of categories) {
  const scores = results.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100));
  const score = median(scores);
  low ||= score < wanted;
  console.log(`${name.padEnd(16)} ${String(score).padStart(3)}${score < wanted ? `  wanted: ${wanted}` : ''}  (${scores.join(', ')})`);
}
for (const name of metrics) {
  const figures = results.map(({ audits }) => audits[name]?.numericValue ?? 0);
  console.log(`  ${name.padEnd(26)} ${name.endsWith('shift') ? median(figures).toFixed(3) : `${Math.round(median(figures))} ms`}`);
}
if (values.failures) failures();
process.exitCode = low ? 1 : 0;

/** Each run has a browser of its own: nothing is left from the one before. */
async function measure() {
  const port = await freePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const done = await lighthouse(page, { port, logLevel: 'error', onlyCategories: categories });
    if (!done || done.lhr.runtimeError) throw new Error(`Lighthouse: ${done?.lhr.runtimeError?.message ?? 'no result'}`);
    return done.lhr;
  } finally {
    await browser.close();
  }
}

/** What cost points, in the last run. */
function failures() {
  const last = results.at(-1);
  for (const { auditRefs } of Object.values(last?.categories ?? {})) {
    for (const { id, weight } of auditRefs) {
      const audit = last?.audits[id];
      if (!audit || audit.score === null || audit.score >= 0.9) continue;
      console.log(`\n${id} (weight ${weight}): ${audit.title} ${audit.displayValue ?? ''}`);
      const items = audit.details && 'items' in audit.details ? Object.values(audit.details.items) : [];
      for (const item of items.slice(0, 5)) console.log(`  ${JSON.stringify(item).slice(0, 400)}`);
    }
  }
}

/** @param {readonly number[]} figures */
function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** @param {{ address(): string | import('node:net').AddressInfo | null }} listening */
function portOf(listening) {
  const address = listening.address();
  if (!address || typeof address === 'string') throw new Error('No port');
  return address.port;
}

/** A port that the browser can listen on. */
async function freePort() {
  const server = createPort();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
