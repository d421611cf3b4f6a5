import type { Source } from '../../source/load.ts';

/** Files by their paths below the site's base: texts as they are, other bytes in base64, as a list of one. */
export type Files = Readonly<Record<string, string | readonly [base64: string]>>;

export interface EmbeddedOptions {
  /** Path of a file below the site's base; `null` for an address outside. */
  readonly pathOf: (address: string) => string | null;
  /** The files among which one would be, loaded if need be. */
  readonly filesWith: (path: string) => Promise<Files>;
  /** Makes Pagefind's module of what it takes from the browser; `null` without a search. */
  readonly pagefind: ((fetch: (address: string) => Promise<Response>, meta: { readonly url: string }, Worker: undefined) => unknown) | null;
}

/** Data that a page brings along. */
export function embeddedSource({ pathOf, filesWith, pagefind }: EmbeddedOptions): Source {
  const modules = new Map<string, unknown>();
  const load = async (address: string): Promise<Response> => {
    const path = pathOf(address);
    const file = path === null ? undefined : (await filesWith(path))[path];
    if (file === undefined) return new Response(null, { status: 404 });
    const body = typeof file === 'string' ? file : Uint8Array.from(atob(file[0]), (character) => character.charCodeAt(0));
    return new Response(body);
  };
  return {
    load,
    module: async (address) => {
      if (!pagefind || !address.endsWith('/pagefind.js')) throw new Error(`${address} is not here`);
      const made = modules.get(address) ?? pagefind(load, { url: address }, undefined);
      modules.set(address, made);
      return made;
    },
  };
}

/** The path of a file below the site's base, for addresses as they are on the site's host, from the root. */
export function pathBelow(base: string, address: string): string | null {
  const url = URL.parse(address, document.baseURI);
  if (!url) return null;
  // On Windows, the root of a page opened from disk is that of its drive.
  const path = decodeURIComponent(url.protocol === 'file:' ? url.pathname.replace(/^\/[A-Za-z]:(?=\/)/, '') : url.pathname);
  return path.startsWith(base) ? path.slice(base.length) : null;
}
