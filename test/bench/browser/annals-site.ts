import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { csvFormat } from 'd3';
import type { BenchEvent } from './data-set.ts';

const root = join(import.meta.dirname, '../../..');

/** What building a site took. */
export interface Build {
  /** On the clock. */
  readonly seconds: number;
  /** The most memory that the process held at once, MB. */
  readonly megabytes: number;
}

interface Site {
  /** Folder of the project, three levels below the root of the repository. */
  readonly folder: string;
  /** Where the built site goes. */
  readonly outDir: string;
  /** Its address on the server, without slashes. */
  readonly base: string;
  /** Pages that it has beside home and timeline. Default: none. */
  readonly routes?: Readonly<Record<string, boolean>>;
  /** The body of its home page. Default: a sentence. */
  readonly explainer?: string;
  /** Whether it has a service worker, which would work beside what is measured. Default: no. */
  readonly offline?: boolean;
}

const bare = { events: false, search: false, feed: false, eventsJson: false, eventsCsv: false, eventsIcs: false, pictures: false, lists: false };

/** Writes the process's largest size as the last thing that it says. */
const tellMemory = `data:text/javascript,process.on('exit', () => console.error('memory', process.resourceUsage().maxRSS / 1024))`;

/**
 * Makes a site of which all events stand in one CSV file, and builds it.
 *
 * @throws Error with the end of what Astro said, when it does not build in ten minutes.
 */
export async function buildAnnalsSite(events: readonly BenchEvent[], site: Site): Promise<Build> {
  for (const [name, text] of Object.entries(files(events, site))) {
    const file = join(site.folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const started = performance.now();
  const said = await astroBuild(site.folder);
  const megabytes = Number(/memory (\S+)\s*$/.exec(said)?.[1]);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

function files(events: readonly BenchEvent[], { outDir, base, routes, explainer = 'All that happened.', offline = false }: Site): Record<string, string> {
  return {
    'astro.config.mjs': `
      import { defineConfig } from 'astro/config';
      import annals from '../../../src/index.ts';
      export default defineConfig({
        site: 'https://example.org',
        base: ${JSON.stringify(base)},
        outDir: ${JSON.stringify(outDir)},
        integrations: [annals({
          title: 'A history of everything',
          routes: ${JSON.stringify({ ...bare, ...routes })},
          offline: ${offline},
        })],
      });`,
    'src/content.config.ts': `
      import { annalsCollections } from '../../../../src/content/index.ts';
      export const collections = annalsCollections();`,
    'content/timelines/index.mdx': `---\ntitle: A history of everything\n---\n\n${explainer}\n`,
    'content/sources/bibliography.json': JSON.stringify([
      { id: 'history', type: 'book', title: 'A history of everything', author: [{ family: 'Writer', given: 'A.' }], issued: { 'date-parts': [[2025]] } },
    ]),
    'content/events/events.csv': csvFormat(
      events.map(({ id, title, category, importance, start, end }) => ({
        id,
        title,
        date: end > start ? `${edtf(start)}/${edtf(end)}` : edtf(start),
        summary: `What is known of “${title}”, in one sentence.`,
        category,
        importance,
        sources: 'history',
      })),
    ),
  };
}

/** A day, from its start in ms since 1970. */
function edtf(start: number): string {
  return new Date(start).toISOString().slice(0, 10);
}

function astroBuild(folder: string): Promise<string> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, ['--import', tellMemory, astro, 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(said);
      else reject(new Error(`The site does not build (${signal ?? `exit code ${code}`}):\n${said.slice(-1500)}`));
    });
  });
}
