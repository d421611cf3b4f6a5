// A kiosk over a day alone and 2 000 visitors, and 20 000 random inputs: does
// it stay as it is? On the site that was built last.
//
// npm run soak -- [--hours 24] [--sessions 2000] [--inputs 20000] [--seed 1] [--site <folder>]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import sirv from 'sirv';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { monkey, soak } from './soak.ts';
import { words } from './weight.ts';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '24' },
    sessions: { type: 'string', default: '2000' },
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    site: { type: 'string', default: 'site' },
  },
});
const [hours = 0, sessions = 0, inputs = 0, seed = 1] = [values.hours, values.sessions, values.inputs, values.seed].map(Number);
const server = createServer(sirv(values.site, { etag: true }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
/** Lets it have a browser window of its own: one that lies behind another gets no touches. */
async function alone<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, reducedMotion: 'reduce', serviceWorkers: 'block' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
try {
  if (sessions > 0 || hours > 0) {
    const { before, after, slope, same, unconfirmed, trouble } = await alone((page) => soak(page, { site, seed, hours, sessions, say }));
    const growth = after.heap / before.heap - 1;
    say(`soak: ${hours} h alone, ${sessions} visitors: ${words(before)} before, ${words(after)} after (${(growth * 100).toFixed(1)} %, ${slope.perUnit.toFixed(0)} ± ${slope.error.toFixed(0)} bytes for each visitor), the start is ${same ? 'the same' : 'another'}, ${trouble.length} troubles, ${unconfirmed} inputs unconfirmed`);
    for (const each of new Set(trouble)) say(each);
    const constant = (['elements', 'nodes', 'listeners'] as const).every((key) => before[key] === after[key]);
    if (Math.abs(growth) > 0.1 || !constant || !same || trouble.length > 0) process.exitCode = 1;
  }
  if (inputs > 0) {
    const { homecomings, unconfirmed, trouble } = await alone((page) => monkey(page, { site, seed, inputs, say }));
    say(`monkey: ${inputs} inputs, home ${homecomings} times of ${homecomings}, ${trouble.length} troubles, ${unconfirmed} inputs unconfirmed`);
    for (const each of new Set(trouble)) say(each);
    if (trouble.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
