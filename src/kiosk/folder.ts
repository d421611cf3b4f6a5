import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { bundleEach, type PageModule } from './bundle.ts';
import { addressesIn, withFonts } from './css.ts';
import { isData, isOfSearch } from './data-files.ts';
import { dataUrl, isText } from './data-url.ts';
import { folderPage, relativeTo, siteScript } from './folder-page.ts';
import { isLeftOut } from './left-out.ts';
import type { Lack } from './lack.ts';
import { checkFile, checkPage } from './check-page.ts';
import { shelfOf } from './shelf-names.ts';
import { stamped } from './stamp.ts';
import { sumsFile, writeSums } from './sums.ts';

/** Bytes of data on one shelf, about. */
const shelfSize = 256_000;

export interface KioskFiles {
  /** The files of the folder by their paths. */
  readonly files: ReadonlyMap<string, Buffer | string>;
  readonly lacks: readonly Lack[];
}

/** A built site as files that open from disk: all pages, with the timelines and the search. */
export async function kioskFiles(site: BuiltSite): Promise<KioskFiles> {
  const files = new Map<string, Buffer | string>();
  const lacks: Lack[] = [];
  const modules: PageModule[] = [];
  const places = new Map<string, number>();
  const has = (file: string) => site.has(file) && !isLeftOut(file) && !isOnShelfAlone(file);
  const sheets = new Map<string, { readonly css: string; readonly from: string }>();
  const ground = {
    site,
    has,
    place: (module: PageModule) => {
      const key = 'file' in module ? module.file : module.code;
      const place = places.get(key) ?? modules.push(module) - 1;
      places.set(key, place);
      return place;
    },
    sheet: (css: string, from: string) => {
      const name = `_kiosk/styles/${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
      sheets.set(name, { css, from });
      return name;
    },
  };
  for (const file of site.pages.filter(has)) {
    const { html, lacks: found } = folderPage(await site.text(file), file, ground);
    files.set(file, html);
    lacks.push(...found.map((what) => ({ page: file, what })));
  }
  for (const [name, { css, from }] of sheets) files.set(name, await styled(css, from, name, site, has));
  const counts = await addShelves(site, files);
  const { code, parts, lacks: unbundled } = await bundleEach(site, modules, {
    start: 'folder',
    settings: { base: site.base, host: null, shelves: counts, pageEnd: pageEnd(site) },
    resource: (file) => Promise.resolve(`annalsAddress(${JSON.stringify(file)})`),
    search: site.files.some(isOfSearch),
  });
  lacks.push(...unbundled);
  files.set(siteScript, code);
  const bundled = new Set(parts);
  for (const file of site.files) {
    if (!has(file) || files.has(file) || bundled.has(file) || /^_astro\/.*\.m?js$/.test(file)) continue;
    files.set(file, file.endsWith('.css') ? await styled(await site.text(file), file, file, site, has) : await site.read(file));
  }
  // Fonts stand in the style sheets.
  const shownElsewhere = (file: string) => [...files].some(([other, content]) => other.endsWith('.html') && content.includes(relativeTo(file, other)));
  for (const file of [...files.keys()]) if (/\.(?:woff2?|ttf|otf)$/i.test(file) && !shownElsewhere(file)) files.delete(file);
  const [home] = ['kiosk/index.html', 'kiosk.html', 'index.html'].filter((file) => files.has(file));
  if (home !== undefined && home !== 'kiosk.html') files.set('kiosk.html', doorTo(home === 'index.html' ? 'index.html?kiosk' : home));
  return { files: await checkable(files), lacks };
}

/** The same files as they can be checked: with a stamp, a page that looks at them, and a list of their hashes. */
async function checkable(files: ReadonlyMap<string, Buffer | string>): Promise<Map<string, Buffer | string>> {
  const all = new Map([...files].map(([path, content]) => [path, stamped(path, content)]));
  const whole = new Map([...all].map(([path, { content }]) => [path, content]));
  whole.set(checkFile, await checkPage(all));
  whole.set(sumsFile, writeSums(whole));
  return whole;
}

/** A page that leads on to another: a kiosk's browser is started with a file that is easy to name. */
function doorTo(file: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${file}"><title>Kiosk</title></head><body><a href="${file}">Kiosk</a></body></html>`;
}

/** Writes the files of a folder, in place of what was there: whole, or not at all. */
export async function writeFolder(folder: string, files: KioskFiles['files']): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** Data that nobody opens by a link: it is on shelves, and needs to be nowhere else. */
function isOnShelfAlone(file: string): boolean {
  return /(?:^|\/)pagefind\//.test(file) || /^_annals\/.*\.json$/.test(file);
}

async function addShelves(site: BuiltSite, files: Map<string, Buffer | string>): Promise<Readonly<Record<string, number>>> {
  const folders = new Map<string, { file: string; content: string | readonly [string]; size: number }[]>();
  for (const file of site.files) {
    if (!isData(file) || isLeftOut(file)) continue;
    const content = isText(file) ? await site.text(file) : ([(await site.read(file)).toString('base64')] as const);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const all = folders.get(folder) ?? [];
    folders.set(folder, all);
    all.push({ file, content, size: typeof content === 'string' ? content.length : content[0].length });
  }
  const counts = Object.fromEntries([...folders].map(([folder, all]) => [folder, Math.ceil(all.reduce((sum, { size }) => sum + size, 0) / shelfSize) || 1]));
  const shelves = new Map<string, Record<string, string | readonly [string]>>();
  for (const { file, content } of [...folders.values()].flat()) {
    const name = shelfOf(file, counts) ?? '';
    const shelf = shelves.get(name) ?? {};
    shelves.set(name, shelf);
    shelf[file] = content;
  }
  for (const [name, shelf] of shelves) files.set(`_kiosk/data/${name}.js`, `annalsShelf(${JSON.stringify(name)},${JSON.stringify(shelf)});`);
  return counts;
}

/** A style sheet with fonts as data, which browsers load from disk no other way, and pictures at their places. */
async function styled(css: string, from: string, name: string, site: BuiltSite, has: (file: string) => boolean): Promise<string> {
  const found = new Map<string, string>();
  for (const address of addressesIn(css)) {
    const place = site.find(address, from);
    if (place.kind !== 'file' || !has(place.file)) continue;
    const isFont = /\.(?:woff2?|ttf|otf)$/i.test(place.file);
    found.set(address, isFont ? dataUrl(place.file, await site.read(place.file)) : relativeTo(place.file, name) + place.hash);
  }
  return withFonts(css, found);
}

/** Whether pages are `a/index.html` or `a.html`. */
function pageEnd(site: BuiltSite): '/index.html' | '.html' {
  const inFolders = site.pages.filter((file) => file.endsWith('/index.html')).length;
  return inFolders * 2 >= site.pages.length - 2 ? '/index.html' : '.html';
}
