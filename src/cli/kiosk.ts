import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { KioskFiles, Lack } from '../kiosk/index.ts';
import { sumsFile } from '../kiosk/sums.ts';

const help = `Usage: annals kiosk [options]

Makes a folder of the site that "astro build" has made, which opens from disk
by a double click on its index.html: all pages, the timelines, the search.
What of a page cannot work from disk is said.

  --root <folder>    the site; by default the folder you are in
  --config <file>    its Astro config, from the root
  --out <folder>     where to, from the root; by default dist-kiosk
  --zip              also as a zip: dist-kiosk.zip
  --single           as one file instead: dist-kiosk.html
  --serve            serves the folder to this machine, made if it is not there
  --port <number>    the port for that; by default 4380, 0 takes a free one
  --verify <folder>  compares a folder with the list of hashes that lies in it
  --help             this text

Exit code: 0 went well, 1 the folder is not whole, 2 could not run.`;

const defaultPort = 4380;
/** Of more that does not work, nobody reads each. */
const mostTold = 20;
/** Bytes of a single file that can still be mailed, and opens soon. */
const comfortable = 20_000_000;

/** `annals kiosk`. */
export async function kiosk(parameters: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        root: { type: 'string', default: '.' },
        config: { type: 'string' },
        out: { type: 'string', default: 'dist-kiosk' },
        zip: { type: 'boolean', default: false },
        single: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: false },
        port: { type: 'string' },
        verify: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const port = values.port === undefined ? defaultPort : readPort(values.port);
    if (values.verify !== undefined) return await verify(resolve(values.verify));
    const out = resolve(values.root, values.out);
    const served = values.serve && existsSync(out) && !values.zip && !values.single;
    if (!served) await make(out, values);
    if (values.serve) await serveFolder(out, port);
    return 0;
  } catch (error) {
    console.error(`annals kiosk: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

interface Wanted {
  readonly root: string;
  readonly config?: string | undefined;
  readonly zip: boolean;
  readonly single: boolean;
  readonly serve: boolean;
}

async function make(out: string, { root, config, zip: zipped, single, serve: served }: Wanted): Promise<void> {
  const { findBuiltSite, kioskFiles, singleFile, writeFolder, zip } = await import('../kiosk/index.ts');
  const site = await findBuiltSite({ root, config });
  if (!isOwn(out, site.folder)) throw new Error(`--out ${out}: the folder holds something else than an earlier kiosk; name another one`);
  if (single) {
    const { html, pages, lacks } = await singleFile(site);
    await writeFile(`${out}.html`, html);
    tell(lacks);
    const bytes = Buffer.byteLength(html);
    console.log(`${basename(out)}.html: ${pages} pages, ${size(bytes)}`);
    const advice = adviceOnSize(`${basename(out)}.html`, bytes);
    if (advice !== null) console.warn(`warning: ${advice}`);
    if (!zipped && !served) return;
  }
  const { files, lacks } = await kioskFiles(site);
  await writeFolder(out, files);
  tell(lacks);
  console.log(`${basename(out)}: ${pagesIn(files)} pages in ${files.size} files, ${size(bytesOf(files))}`);
  if (!zipped) return;
  const packed = zip(files, basename(out));
  await writeFile(`${out}.zip`, packed);
  console.log(`${basename(out)}.zip: ${size(packed.length)}`);
}

/** Whether a folder may be replaced: it is not there, is empty, or holds a kiosk; and the site is not in it. */
function isOwn(out: string, site: string): boolean {
  if (`${resolve(site)}/`.startsWith(`${out}/`)) return false;
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, sumsFile));
}

async function verify(folder: string): Promise<number> {
  const { verifyFolder } = await import('../kiosk/index.ts');
  const { listed, missing, changed, added } = await verifyFolder(folder);
  for (const path of missing) console.log(`missing  ${path}`);
  for (const path of changed) console.log(`changed  ${path}`);
  for (const path of added) console.log(`added    ${path}`);
  const faults = missing.length + changed.length;
  console.log(faults === 0 ? `All ${listed} files are there and unchanged.` : `${faults} of ${listed} files are missing or changed: copy the folder again.`);
  return faults === 0 ? 0 : 1;
}

/** Serves until the process is ended. */
async function serveFolder(folder: string, port: number): Promise<void> {
  const { serve } = await import('../kiosk/index.ts');
  const { server, address } = await serve(folder, port);
  console.log(`${basename(folder)} is served at ${address}`);
  await new Promise<void>((resolve) => {
    server.once('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close();
        server.closeAllConnections();
      });
    }
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new TypeError(`--port ${text}: allowed is a number from 0 to 65535`);
  return port;
}

function tell(lacks: readonly Lack[]): void {
  for (const { page, what } of lacks.slice(0, mostTold)) console.warn(`warning: ${page} ${what}`);
  if (lacks.length > mostTold) console.warn(`warning: … and ${lacks.length - mostTold} more like these`);
}

/** What to do about a single file that is too large; `null` for one that is not. */
export function adviceOnSize(name: string, bytes: number): string | null {
  if (bytes <= comfortable) return null;
  return `${name} is ${size(bytes)}: many mailboxes take ${comfortable / 1e6} MB at most, and a browser reads all of it for each page. For a history as long as this, carry the folder: annals kiosk, or annals kiosk --zip`;
}

function pagesIn(files: KioskFiles['files']): number {
  return [...files.keys()].filter((path) => path.endsWith('.html')).length;
}

function bytesOf(files: KioskFiles['files']): number {
  return [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
