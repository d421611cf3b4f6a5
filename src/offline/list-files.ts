import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import type { SiteFile, SiteList } from './site-list.ts';

/** Files of a site that are kept, and what they weigh. */
export interface ListedFiles extends Omit<SiteList, 'version'> {
  /** Bytes of all files that are kept from the beginning, as they lie on the disk. */
  readonly bytes: number;
}

/** More files than this would make the worker itself too large; those beyond always come from the network. */
const mostFiles = 20_000;

/** What no page asks for, what hosts keep to themselves, and what is only worth its bytes when someone wants it. */
const leftOut = [
  /^sw\.js$/,
  /(?:^|\/)\./,
  /^_(?:headers|redirects|routes\.json|worker\.js)/,
  /\.map$/,
  /^sitemap[^/]*\.xml$/,
  /^robots\.txt$/,
  /^(?:[^/]+\/)?og\//,
  // Pagefind writes interfaces of its own, which no page here uses.
  /^(?:[^/]+\/)?pagefind\/(?:\d+\/)?pagefind-(?:ui|modular-ui|component-ui|highlight)\b/,
  // Packed: thousands of files of three hundred bytes would be as many requests.
  /^(?:[^/]+\/)?pagefind\/(?:\d+\/)?fragment\//,
  // Players ask for parts of these, which a kept answer does not have.
  /\.(?:mp4|webm|ogv|mov|mp3|ogg|oga|wav|m4a|zip|imscc|gz)$/i,
];

/** In which order files are kept, as long as there is room; pictures and the like are last. */
const order = [
  // What every page needs, and what stands in for those that are not there.
  (path: string) => /^404\.html$|^_annals\/offline\b/.test(path) || /^_astro\/.*\.(?:js|css|woff2?)$/.test(path),
  (path: string) => /\.html$/.test(path) && !/(?:^|\/)events\//.test(path),
  (path: string) => /\.(?:js|css|woff2?|json|webmanifest)$/.test(path) && !/^(?:[^/]+\/)?pagefind\//.test(path),
  (path: string) => /^(?:[^/]+\/)?pagefind\//.test(path),
  (path: string) => /\.html$/.test(path),
];

/**
 * Lists the files of a built site with their hashes. We do this ourselves
 * because what Workbox has for it (workbox-build) brings three hundred packages
 * to do little more, and knows neither an order nor a limit for all files.
 *
 * @param most Bytes that may be kept from the beginning; what every page needs is kept in any case.
 */
export function listFiles(dir: URL, most: number): ListedFiles {
  const found: { readonly file: SiteFile; readonly size: number; readonly rank: number }[] = [];
  const ranked = [...pathsIn(dir)].map((path) => ({ path, rank: rankOf(path) })).sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  // One after the other: a large site is read, but never held. Waiting for each of so many small files takes longer than reading it.
  for (const { path, rank } of ranked.slice(0, mostFiles)) {
    const bytes = readFileSync(urlOf(path, dir));
    found.push({ file: [path, createHash('sha256').update(bytes).digest('base64')], size: bytes.length, rank });
  }
  let bytes = 0;
  const kept: SiteFile[] = [];
  const others: SiteFile[] = [];
  for (const { file, size, rank } of found) {
    if (rank === 0 || bytes + size <= most) {
      bytes += size;
      kept.push(file);
    } else others.push(file);
  }
  return { files: [...kept, ...others], kept: kept.length, whole: ranked.length <= mostFiles, bytes };
}

/** Address of a file by its path below a folder. */
export function urlOf(path: string, dir: URL): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), dir);
}

function rankOf(path: string): number {
  const rank = order.findIndex((is) => is(path));
  return rank < 0 ? order.length : rank;
}

/** Paths of the files below a folder that may be kept, with forward slashes; folders that are left out are not looked into. */
function* pathsIn(dir: URL, within = ''): Generator<string> {
  for (const entry of readdirSync(urlOf(within, dir), { withFileTypes: true })) {
    const path = within + entry.name;
    const at = entry.isSymbolicLink() ? statSync(urlOf(path, dir)) : entry;
    const named = at.isDirectory() ? `${path}/` : path;
    if (leftOut.some((pattern) => pattern.test(named))) continue;
    if (at.isDirectory()) yield* pathsIn(dir, named);
    else if (at.isFile()) yield path;
  }
}
