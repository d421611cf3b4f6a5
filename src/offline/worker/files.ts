import { copyResponse } from 'workbox-core/copyResponse.js';
import { PrecacheStrategy } from 'workbox-precaching/PrecacheStrategy.js';
import { filesFor, notFoundPage, packedIn, type SiteFile, type SiteList } from '../site-list.ts';
import { cacheOf, scope } from './scope.ts';

/** Files that are fetched at once. */
const atOnce = 6;

/**
 * Workbox's strategy for files that are known beforehand: from the cache, else
 * from the network, if it is the very file (by its hash), and then into the
 * cache. Files of all versions lie in one cache under their path and hash:
 * what a new version has in common with the old one is there already.
 */
const strategy = new PrecacheStrategy({
  cacheName: cacheOf('files'),
  // The bytes are what they are, whatever headers they were asked for with.
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request, params }) => (params as { readonly cacheKey?: string } | undefined)?.cacheKey ?? request,
      // Some hosts send the page for what is not found as not found, even by its own address.
      cacheWillUpdate: async ({ request, response }) =>
        response.status === 200 || (response.status === 404 && request.url.endsWith(`/${notFoundPage}`)) ? response : null,
    },
  ],
});

/** Key of a file in the cache. */
export function keyOf([path, hash]: SiteFile): string {
  return `${addressOf(path)}?annals=${encodeURIComponent(hash)}`;
}

/** Fetches files that are not there yet. Rejects, if one cannot be had or is another than it should be. */
export async function keepFiles(files: readonly SiteFile[], event: ExtendableEvent, done: (count: number) => void = () => undefined): Promise<void> {
  const rest = files.values();
  let count = 0;
  const next = async () => {
    for (const file of rest) {
      await Promise.all(strategy.handleAll(optionsFor(file, event)));
      done(++count);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

/** A file, from the cache or the network. Rejects, if it cannot be had or is another than it should be. */
export async function fileOf(file: SiteFile, event: ExtendableEvent): Promise<Response> {
  const response = await strategy.handle(optionsFor(file, event));
  // A page must not come from an address to which it was redirected.
  return response.redirected ? copyResponse(response) : response;
}

const indices = new WeakMap<SiteList, ReadonlyMap<string, SiteFile>>();

/** The file that an address of a version of the site stands for. */
export function find(list: SiteList, path: string): SiteFile | undefined {
  let index = indices.get(list);
  if (!index) indices.set(list, (index = new Map(list.files.map((file) => [file[0], file]))));
  for (const name of filesFor(path)) {
    const file = index.get(name);
    if (file) return file;
  }
  return undefined;
}

interface Pack {
  readonly blob: Blob;
  readonly table: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** Where the first file begins. */
  readonly start: number;
}

const packs = new Map<string, Promise<Pack | undefined>>();

/** A fragment of the search index, if its pack is kept. Its name is made from its content: from elsewhere it is the same. */
export async function packedFile(list: SiteList, path: string): Promise<Response | undefined> {
  const packed = packedIn(path);
  const file = packed && find(list, packed.pack);
  if (!file) return undefined;
  const key = keyOf(file);
  const opening = packs.get(key) ?? openPack(key);
  packs.set(key, opening);
  const pack = await opening;
  if (!pack) packs.delete(key);
  const range = pack?.table[packed.name];
  if (!pack || !range) return undefined;
  return new Response(pack.blob.slice(pack.start + range[0], pack.start + range[1]), { headers: { 'content-type': 'application/octet-stream' } });
}

async function openPack(key: string): Promise<Pack | undefined> {
  const cache = await caches.open(cacheOf('files'));
  const response = await cache.match(key, { ignoreVary: true });
  if (!response) return undefined;
  const blob = await response.blob();
  const length = new DataView(await blob.slice(0, 4).arrayBuffer()).getUint32(0);
  const table = JSON.parse(await blob.slice(4, 4 + length).text()) as Pack['table'];
  return { blob, table, start: 4 + length };
}

function addressOf(path: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/');
}

function optionsFor(file: SiteFile, event: ExtendableEvent) {
  const integrity = `sha256-${file[1]}`;
  // Asked anew, so that the browser's own cache does not answer with an older file, but sent only if it has changed.
  const request = new Request(addressOf(file[0]), { integrity, cache: 'no-cache', credentials: 'same-origin' });
  return { request, event, params: { cacheKey: keyOf(file), integrity } };
}
