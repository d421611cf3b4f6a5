import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/chromium.mjs';
const base = process.argv[2]; const shots = JSON.parse(process.argv[3]);
const b = await chromium.launch({ args: chromiumArguments, executablePath: findChromium() });
for (const [name, path, w, h, full] of shots) {
  const p = await b.newPage({ viewport: { width: w, height: h }, reducedMotion: 'reduce' });
  p.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  await p.goto(base + path); await p.waitForTimeout(1200);
  await p.screenshot({ path: `/tmp/w/shots/${name}.png`, fullPage: Boolean(full) });
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  console.log(name, 'overflow', over);
  await p.close();
}
await b.close();
