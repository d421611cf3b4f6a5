import type { SiteList } from '../site-list.ts';
import { keyOf } from './files.ts';
import { cacheOf, scope, site, worker } from './scope.ts';

/** Held by who adds files or takes them away. */
export const filesLock = `annals ${scope}`;

/** In place of a version: all comes from the network, as if there were no worker. */
export const network = 'network';

interface State {
  /** The version whose worker was activated last. */
  current?: string;
  /** Pages that are of another version than the worker is, by the browser's id for them: their version. */
  readonly pages: Record<string, string>;
}

const opened = caches.open(cacheOf('versions'));
const stateKey = `${scope}?annals=state`;
const listKey = (version: string) => `${scope}?annals=list-${version}`;

let state: Promise<State> | undefined;
/** Pages that were remembered before this worker was started: they are open, or gone for good. */
let earlier: readonly string[] = [];
/** Versions that this worker has read the list of. */
const lists = new Map<string, Promise<SiteList | undefined>>([[site.version, Promise.resolve(site)]]);

/** Remembers which files this version has, for the time when its worker is gone and pages of it are still open. */
export async function rememberList(): Promise<void> {
  await put(listKey(site.version), site);
}

/** The version that a page (or a worker of a page) was opened with. */
export async function versionOf(client: string): Promise<string> {
  const { pages } = await load();
  return pages[client] ?? site.version;
}

/** Remembers that a page is of another version than this worker. */
export async function rememberVersion(client: string, version: string): Promise<void> {
  if (client === '') return;
  const known = await load();
  if (known.pages[client] === version) return;
  known.pages[client] = version;
  await put(stateKey, known);
}

/** Files of a version; `undefined`, if nothing is known of it any more. */
export function listOf(version: string): Promise<SiteList | undefined> {
  const known = lists.get(version);
  if (known) return known;
  const reading = read<SiteList>(listKey(version));
  lists.set(version, reading);
  return reading;
}

/**
 * Makes this worker's version the current one. Pages that are open stay what
 * they are: of the version before. Resolves to whether there was no other before.
 */
export async function begin(): Promise<boolean> {
  const known = await load();
  const before = known.current;
  const open = await openPages();
  for (const id of Object.keys(known.pages)) if (!open.has(id)) delete known.pages[id];
  if (before !== undefined && before !== site.version) for (const id of open) known.pages[id] ??= before;
  known.current = site.version;
  await put(stateKey, known);
  return before === undefined || before === site.version;
}

/** Throws away what only pages have needed that are closed by now. */
export async function tidy({ anyway }: { readonly anyway: boolean }): Promise<void> {
  const known = await load();
  if (!anyway && earlier.length === 0) return;
  await navigator.locks.request(filesLock, { ifAvailable: true }, async (lock) => {
    // A version that is on its way has files here that this worker does not know of.
    if (!lock || worker.registration.installing || worker.registration.waiting) return;
    const open = await openPages();
    const closed = earlier.filter((id) => !open.has(id));
    earlier = [];
    for (const id of closed) delete known.pages[id];
    if (closed.length > 0) await put(stateKey, known);
    else if (!anyway) return;
    const versions = new Set([site.version, ...Object.values(known.pages)]);
    const kept = (await Promise.all([...versions].map(listOf))).flatMap((list) => list ?? []);
    await removeOthers(await caches.open(cacheOf('files')), new Set(kept.flatMap(({ files }) => files.map(keyOf))));
    await removeOthers(await opened, new Set([stateKey, ...[...versions].map(listKey)]));
  });
}

async function openPages(): Promise<ReadonlySet<string>> {
  const all = await worker.clients.matchAll({ type: 'all', includeUncontrolled: true });
  return new Set(all.map(({ id }) => id));
}

async function removeOthers(cache: Cache, keys: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) if (!keys.has(request.url)) await cache.delete(request);
}

function load(): Promise<State> {
  return (state ??= read<State>(stateKey).then((known = { pages: {} }) => {
    earlier = Object.keys(known.pages);
    return known;
  }));
}

async function read<T>(key: string): Promise<T | undefined> {
  const response = await (await opened).match(key);
  return response ? ((await response.json()) as T) : undefined;
}

async function put(key: string, value: unknown): Promise<void> {
  await (await opened).put(key, new Response(JSON.stringify(value)));
}
