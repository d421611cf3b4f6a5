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

/** Front matter and body of the nth event: some paragraphs, a list, a link to its neighbour and two citations. */
function event(n) {
  const year = 1000 + n;
  const neighbour = (n + 1) % events;
  return `---
title: "Event ${n} of the long history"
date: "${n % 7 === 0 ? `${year}~` : n % 3 === 0 ? `${year}-03` : `${year}-03-${String((n % 28) + 1).padStart(2, '0')}`}"
summary: "What happened in the year ${year}, in one sentence that is as long as such sentences are."
category: ${['law', 'science', 'culture', 'trade'][n % 4]}
tags: [year, ${n % 2 === 0 ? 'even' : 'odd'}]
place: { name: ${['Ghent', 'Lyon', 'Oslo'][n % 3]}, country: ${['BE', 'FR', 'NO'][n % 3]} }
people: [Person ${n % 50}]
importance: ${(n % 5) + 1}
sources: [source-${n % sources}, source-${(n + 1) % sources}]
---

In the year ${year} something happened that *many* people wrote about at the time<Cite id="source-${n % sources}" />. It
began quietly, as such things do, and it ended with a change that lasted for a generation.

- It was the first of its kind in ${['Ghent', 'Lyon', 'Oslo'][n % 3]}.
- It came before <EventLink id="event-${neighbour}">what followed</EventLink>.

## What is known

The accounts agree on the year and on little else. **Later** writers took the first account as it stood, so that their
number proves nothing<Cite id="source-${(n + 1) % sources}" />.
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

/** Seconds that a build takes from nothing. */
async function build(site) {
  const folder = join(bench, site);
  for (const made of ['dist', '.astro', 'node_modules']) await rm(join(folder, made), { recursive: true, force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${site} does not build:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return (performance.now() - started) / 1000;
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

const seconds = (list) => list.map((time) => time.toFixed(1)).join(', ');
const best = { annals: Math.min(...times.annals), bare: Math.min(...times.bare) };
const ratio = best.annals / best.bare;
console.log(`
A whole build with ${events} events, ${rounds} times, seconds:
  astro-annals                    ${best.annals.toFixed(1)}   (${seconds(times.annals)})
  a bare Astro page per entry     ${best.bare.toFixed(1)}   (${seconds(times.bare)})
  ratio                           ${ratio.toFixed(2)}  (target: at most ${target}${ratio > target ? ', missed' : ''})`);
