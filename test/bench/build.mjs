// How long a whole build takes with 1 000 events, beside a bare Astro site that
// makes one plain page per entry of the same content. Both are made below
// .bench/, where the project's node_modules are found, and built in turn.
//
//     node test/bench/build.mjs [events] [rounds]
//
// With KEEP_BENCH set, both stay where they are, to be looked at.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const [events = 1000, rounds = 3] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '../..');
const bench = join(root, '.bench');
const target = 1.5;
const sources = 100;

const annals = {
  'astro.config.mjs': `
    import { defineConfig } from 'astro/config';
    import annals from '../../src/index.ts';
    export default defineConfig({
      site: 'https://example.org',
      integrations: [annals({ title: 'A history of everything' })],
    });`,
  'src/content.config.ts': `
    import { annalsCollections } from '../../../src/content/index.ts';
    export const collections = annalsCollections();`,
  'content/timelines/index.mdx': '---\ntitle: A history of everything\n---\n\nAll that happened.\n',
};

const bare = {
  'astro.config.mjs': `
    import mdx from '@astrojs/mdx';
    import { defineConfig } from 'astro/config';
    export default defineConfig({
      site: 'https://example.org',
      integrations: [mdx()],
      // As the integration sets it: without it, each entry costs the bare site a warning of ten lines.
      vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
    });`,
  'src/content.config.ts': `
    import { defineCollection } from 'astro:content';
    import { glob } from 'astro/loaders';
    import { z } from 'astro/zod';
    const schema = z.looseObject({ title: z.string(), summary: z.string() });
    export const collections = { events: defineCollection({ loader: glob({ base: './content/events', pattern: '*.mdx' }), schema }) };`,
  'src/components/Cite.astro': "<a href={`#${Astro.props.id}`}>{Astro.props.id}</a>",
  'src/components/EventLink.astro': "<a href={`/events/${Astro.props.id}/`}><slot /></a>",
  'src/pages/events/[id].astro': `---
    import { getCollection, render } from 'astro:content';
    import Cite from '../../components/Cite.astro';
    import EventLink from '../../components/EventLink.astro';
    export async function getStaticPaths() {
      return (await getCollection('events')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
    }
    const { entry } = Astro.props;
    const { Content } = await render(entry);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><h1>{entry.data.title}</h1><p>{entry.data.summary}</p><Content components={{ Cite, EventLink }} /></body>
</html>`,
};

/** The nth event, as long as the demonstration's are on average: 200 words, five citations, two links to other events. */
function event(n) {
  const year = 1000 + n;
  const place = ['Ghent', 'Lyon', 'Oslo'][n % 3];
  const cite = (k) => `<Cite id="source-${(n + k) % sources}" />`;
  const link = (k, text) => `<EventLink id="event-${(n + k) % events}">${text}</EventLink>`;
  const date = n % 7 === 0 ? `${year}~` : n % 3 === 0 ? `${year}-03` : `${year}-03-${String((n % 28) + 1).padStart(2, '0')}`;
  return `---
title: "Event ${n} of the long history"
date: "${date}"
summary: "What happened in the year ${year}, in one sentence that is as long as such sentences are."
category: ${['law', 'science', 'culture', 'trade'][n % 4]}
tags: [year, ${n % 2 === 0 ? 'even' : 'odd'}]
place: { name: ${place}, country: ${['BE', 'FR', 'NO'][n % 3]} }
people: [Person ${n % 50}]
importance: ${(n % 5) + 1}
confidence: medium
sources: [source-${n % sources}, source-${(n + 1) % sources}]
reviewed: 2026-11-24
---

In the year ${year} something happened in ${place} that *many* people wrote about at the time${cite(0)}. It began quietly,
as such things do, and it ended with a change that lasted for a generation. Nobody who was there could have said what it
would come to, and those who tried were wrong${cite(1)}.

What came before it is told elsewhere: ${link(1, 'the first of these changes')} had made room for it, and
${link(2, 'the second')} had shown that there was a need. The accounts agree on the year and on little else${cite(0)}.
**Later** writers took the first account as it stood, so that their number proves nothing about it${cite(2)}.

Confidence here is medium. The document itself has been read by few, and the copies differ in the names that they give.
One of them was made within ten years, by someone who knew the place; the others are more than a century younger and
add what their own time wanted to hear${cite(3)}. Where they differ, this page follows the older one and says so.
`;
}

function bibliography() {
  return JSON.stringify(
    Array.from({ length: sources }, (_, n) => ({
      id: `source-${n}`,
      type: 'book',
      title: `A history of the years from ${1000 + n}`,
      author: [{ family: `Writer ${n}`, given: 'A.' }],
      issued: { 'date-parts': [[1900 + n]] },
      publisher: 'A press',
    })),
  );
}

async function write(site, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(bench, site, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Writes the processor's time for a whole process, its threads included, as the last thing that it says. */
const tellTime = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error('processor', (user + system) / 1e6);
})`;

/** Seconds that a build takes from nothing: on the clock, and of the processors. */
async function build(site) {
  const folder = join(bench, site);
  for (const made of ['dist', '.astro', 'node_modules']) await rm(join(folder, made), { recursive: true, force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tellTime, join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${site} does not build:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return { clock: (performance.now() - started) / 1000, processor: Number(/processor (\S+)\s*$/.exec(stderr)?.[1]) };
}

const content = {
  'content/sources/bibliography.json': bibliography(),
  ...Object.fromEntries(Array.from({ length: events }, (_, n) => [`content/events/event-${n}.mdx`, event(n)])),
};
const times = { annals: [], bare: [] };
await rm(bench, { recursive: true, force: true });
try {
  await write('annals', { ...annals, ...content });
  await write('bare', { ...bare, ...content });
  for (let round = 0; round < rounds; round++) {
    for (const site of ['bare', 'annals']) times[site].push(await build(site));
  }
} finally {
  if (!process.env.KEEP_BENCH) await rm(bench, { recursive: true, force: true });
}

const best = (site, kind) => Math.min(...times[site].map((time) => time[kind]));
const row = (name, site) =>
  `  ${name.padEnd(30)}${['clock', 'processor'].map((kind) => best(site, kind).toFixed(1).padStart(12)).join('')}`;
const ratios = ['clock', 'processor'].map((kind) => best('annals', kind) / best('bare', kind));
console.log(`
A whole build with ${events} events, the best of ${rounds}, seconds:
${' '.repeat(32)}       clock   processor
${row('astro-annals', 'annals')}
${row('a bare Astro page per entry', 'bare')}
  ${'ratio'.padEnd(30)}${ratios.map((ratio) => ratio.toFixed(2).padStart(12)).join('')}   (target: at most ${target})`);
