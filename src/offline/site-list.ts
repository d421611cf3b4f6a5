/** A file of a built site: its path below the base, and the SHA-256 of its bytes, in base64. */
export type SiteFile = readonly [path: string, hash: string];

/** All that the service worker knows of a version of the site. */
export interface SiteList {
  /** Names the version: made from all that is in it, so that the same site has the same name. */
  readonly version: string;
  /** The files, first those that are kept from the beginning. */
  readonly files: readonly SiteFile[];
  /** How many of the files are kept from the beginning; the others are once a reader has opened them. */
  readonly kept: number;
  /** Whether every page of the site is among the files. */
  readonly whole: boolean;
}

/** What an unknown address shows, and what a page that has not been kept shows, where there is no connection. */
export const notFoundPage = '404.html';
export const offlinePage = '_annals/offline';

/** All fragments of a search index in one file, beside their folder. */
export const packName = 'fragments.pack';

/** Where a fragment of the search index is packed; `undefined` for any other file. */
export function packedIn(path: string): { readonly pack: string; readonly name: string } | undefined {
  const [, folder, name] = /^((?:[^/]+\/)?pagefind\/(?:\d+\/)?)fragment\/([^/]+)$/.exec(path) ?? [];
  return folder !== undefined && name !== undefined ? { pack: folder + packName, name } : undefined;
}

/**
 * Files that an address may stand for, the likeliest first. Whether a page is
 * `a/index.html` or `a.html`, and has a slash at its end or none, differs from
 * one site and host to the next; all of these lead to it.
 *
 * @param path Decoded path below the base.
 */
export function filesFor(path: string): readonly string[] {
  if (path === '') return ['index.html'];
  if (path.endsWith('/')) return [`${path}index.html`, `${path.slice(0, -1)}.html`];
  return [path, `${path}/index.html`, `${path}.html`];
}
