import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BenchEvent } from './data-set.ts';

const pages = join(import.meta.dirname, 'pages');

/** Bundles the pages of vis-timeline and of bare D3 into a folder. */
export async function bundlePeers(folder: string): Promise<void> {
  await build({
    entryPoints: { vis: join(pages, 'vis.ts'), 'bare-d3': join(pages, 'bare-d3.ts'), page: join(pages, 'page.css') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'warning',
  });
}

/** Writes the data of one number of events, and both pages that show it. */
export async function writePeers(folder: string, events: readonly BenchEvent[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'events.json'), JSON.stringify(events));
  await writeFile(join(folder, 'vis.html'), page('vis', '<link rel="stylesheet" href="../vis.css" />'));
  await writeFile(join(folder, 'bare-d3.html'), page('bare-d3'));
}

function page(name: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A history of everything</title>
    <link rel="stylesheet" href="../page.css" />
    ${head}
    <link rel="preload" href="events.json" as="fetch" crossorigin />
    <script type="module" src="../${name}.js"></script>
  </head>
  <body><main data-picture></main></body>
</html>
`;
}
