// How long a whole build takes, phase by phase, and how much memory, when one
// CSV holds 1 000, 10 000 and 100 000 events; beside a bare Astro site that
// reads the same file with Astro's own loader and makes one list of it. Events
// have no pages of their own, as the README advises for so many.
//
//     node test/bench/large-build.mjs [--without-pictures] [--without-search] [events …]
//
// Memory is that of all processes of a build together, and “cores” the seconds
// that all of them worked, which a busy machine changes less than how long it
// took; both are asked of `ps` five times a second. With KEEP_BENCH set, the sites stay below .bench/, to be
// looked at; with CPU_PROF set, they hold profiles as well.
import { execFile, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs, promisify } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'without-pictures': { type: 'boolean' }, 'without-search': { type: 'boolean' } } });
const counts = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 100_000];
const root = join(import.meta.dirname, '../..');
const bench = join(root, '.bench');
const target = { events: 100_000, seconds: 60, megabytes: 1500 };

const routes = JSON.stringify({
  events: false,
  ...(values['without-pictures'] ? { home: false, timeline: false, pictures: false } : {}),
  ...(values['without-search'] ? { search: false } : {}),
});

const annals = {
  'astro.config.mjs': `
    import { defineConfig } from 'astro/config';
    import annals from '../../src/index.ts';
    export default defineConfig({
      site: 'https://example.org',
      integrations: [annals({ title: 'A history of everything', routes: ${routes} })],
    });`,
  'src/content.config.ts': `
    import { annalsCollections } from '../../../src/content/index.ts';
    export const collections = annalsCollections();`,
  'content/timelines/index.mdx': '---\ntitle: A history of everything\n---\n\nAll that happened.\n',
  'content/sources/bibliography.json': JSON.stringify([{ id: 'annals-2000', type: 'book', title: 'Annals of everything' }]),
};

const bare = {
  'astro.config.mjs': `
    import { defineConfig } from 'astro/config';
    export default defineConfig({ site: 'https://example.org' });`,
  'src/content.config.ts': `
    import { defineCollection } from 'astro:content';
    import { csvParse } from 'd3';
    import { file } from 'astro/loaders';
    import { z } from 'astro/zod';
    const schema = z.object({ title: z.string(), date: z.string(), summary: z.string() });
    export const collections = { events: defineCollection({ loader: file('content/events/all.csv', { parser: csvParse }), schema }) };`,
  'src/pages/index.astro': `---
    import { getCollection } from 'astro:content';
    const events = await getCollection('events');
---
<html lang="en">
  <head><meta charset="utf-8" /><title>A history of everything</title></head>
  <body><ol>{events.map(({ data }) => <li>{data.date} {data.title}: {data.summary}</li>)}</ol></body>
</html>`,
};

/** Linear congruential generator: the same events on every machine. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A table of events with the words of a language: 6 000 of them, some used everywhere and most seldom. */
function table(count) {
  const next = random(count);
  const upTo = (most) => Math.floor(next() * most);
  const syllables = 'ba ce di fo gu la me ni po ru sa te vi no mar ler tin son ver'.split(' ');
  const word = () => Array.from({ length: 1 + upTo(3) }, () => syllables[upTo(syllables.length)]).join('');
  const words = Array.from({ length: 6000 }, word);
  // The nth word is used in proportion to 1/n, as words are.
  const some = (length) => Array.from({ length }, () => words[Math.floor(words.length ** next()) - 1]).join(' ');
  const sentence = (length) => some(length).replace(/^./, (first) => first.toUpperCase());
  const two = (value) => String(value).padStart(2, '0');
  const places = Array.from({ length: 300 }, () => [sentence(1), ['BE', 'FR', 'NO', 'JP', 'MX'][upTo(5)]]);
  const date = () => {
    const year = 1000 + Math.floor(1025 * Math.sqrt(next()));
    const form = next();
    if (form < 0.5) return `${year}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`;
    if (form < 0.65) return `${year}-${two(1 + upTo(12))}`;
    if (form < 0.8) return String(year);
    if (form < 0.85) return `${year}~`;
    if (form < 0.9) return `${Math.floor(year / 10)}X`;
    return `${year}/${year + 1 + upTo(20)}`;
  };
  const rows = Array.from({ length: count }, (_, n) => {
    const [place, country] = places[upTo(places.length)];
    const category = ['law', 'science', 'culture', 'trade', 'war', 'weather'][upTo(6)];
    const importance = Math.min(5, 1 + Math.floor(-Math.log(1 - next())));
    const tags = `${words[upTo(40)]};${words[40 + upTo(400)]}`;
    return `event-${n},${sentence(2 + upTo(6))},${date()},"${sentence(8 + upTo(12))}, ${some(6)}.",${category},${tags},${place},${country},${importance},annals-2000`;
  });
  return `id,title,date,summary,category,tags,place,country,importance,sources\n${rows.join('\n')}\n`;
}

async function write(site, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(bench, site, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * Resident memory of a process and all that it has started.
 *
 * @param processor Takes the seconds of processor time of each of them, by id.
 */
async function megabytesBelow(pid, processor) {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,time=']);
  const all = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/)).map(([id, parent, rss, time]) => [Number(id), Number(parent), Number(rss), time]);
  const within = new Set([pid]);
  let kilobytes = 0;
  for (let before = 0; before < within.size;) {
    before = within.size;
    for (const [each, parent] of all) if (within.has(parent)) within.add(each);
  }
  for (const [each, , rss, time] of all) {
    if (!within.has(each)) continue;
    kilobytes += rss;
    processor.set(each, secondsOf(time));
  }
  return kilobytes / 1000;
}

/** Of `[[dd-]hh:]mm:ss`. */
function secondsOf(time) {
  const [days, rest] = time.includes('-') ? time.split('-') : ['0', time];
  return Number(days) * 86_400 + rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Seconds that each phase of a build from nothing takes, and the most memory that it had. */
async function build(site) {
  const folder = join(bench, site);
  for (const made of ['dist', '.astro', 'node_modules']) await rm(join(folder, made), { recursive: true, force: true });
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const profile = process.env.CPU_PROF ? ['--cpu-prof', '--cpu-prof-dir=prof'] : [];
  const child = spawn(process.execPath, [...profile, join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  const reached = {};
  let said = '';
  const listen = (data) => {
    said += data;
    if (said.includes('Synced content')) reached.content ??= seconds();
    if (said.includes('generating static routes')) reached.bundles ??= seconds();
    // Said of the bundles before, and of the pages after their list has begun.
    if (said.includes('Completed in', said.indexOf('generating static routes') + 1) && reached.bundles) reached.pages ??= seconds();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let megabytes = 0;
  const processor = new Map();
  const timer = setInterval(() => {
    megabytesBelow(child.pid, processor).then((now) => (megabytes = Math.max(megabytes, now)), () => undefined);
  }, 200);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${site} does not build:\n${said.slice(-3000)}`);
  const { content, bundles, pages } = reached;
  const total = seconds();
  const cores = [...processor.values()].reduce((sum, each) => sum + each, 0);
  return { content, bundles: bundles - content, pages: pages - bundles, rest: total - pages, total, cores, megabytes };
}

const columns = ['content', 'bundles', 'pages', 'rest', 'total', 'cores'];
const row = (name, figures) => `  ${name.padEnd(28)}${figures.map((figure) => figure.padStart(10)).join('')}`;
console.log(`\nA whole build of one table of events, in seconds, and its memory in MB:\n${row('', [...columns, 'memory'])}`);
try {
  for (const count of counts) {
    await rm(bench, { recursive: true, force: true });
    const content = { 'content/events/all.csv': table(count) };
    const made = {};
    for (const [site, files] of Object.entries({ bare, annals })) {
      await write(site, { ...files, ...content });
      made[site] = await build(site);
      const figures = columns.map((name) => made[site][name].toFixed(1));
      console.log(row(`${count} events, ${site === 'bare' ? 'a bare site' : 'astro-annals'}`, [...figures, made[site].megabytes.toFixed(0)]));
    }
    const ratio = (name) => (made.annals[name] / made.bare[name]).toFixed(2);
    console.log(row('  ratio', ['', '', '', '', ratio('total'), ratio('cores'), ratio('megabytes')]));
  }
} finally {
  if (!process.env.KEEP_BENCH) await rm(bench, { recursive: true, force: true });
}
console.log(`  (target for ${target.events} events: at most ${target.seconds} s and ${target.megabytes} MB)`);
