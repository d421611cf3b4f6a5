import type { SiteList } from '../site-list.ts';

/** The worker's global scope; the build puts the list of the site before the code. */
export const worker = globalThis as unknown as ServiceWorkerScope & { readonly annalsSite: SiteList };

/** Address below which the site lies, with a slash at its end. */
export const scope = worker.registration.scope;

/** The version of the site that this worker is for. */
export const site = worker.annalsSite;

/** Name of a cache of this site: on one origin there may be several, each below its own base. */
export function cacheOf(what: 'files' | 'versions'): string {
  return `annals-${what} ${scope}`;
}

/** Path of an address below the base, decoded as files are named. */
export function pathOf(url: URL): string {
  const path = url.pathname.slice(new URL(scope).pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
