import type { Plugin } from 'vite';

/** From this length on, characters, the store costs the bundler more as a program than as a text. */
const long = 2_000_000;

/**
 * Astro bundles the content of a site as one module, an array as long as all
 * entries. With a hundred thousand of them, reading it as a program takes the
 * bundler most of a gigabyte; as a text that is parsed when it runs, next to
 * nothing. A store that is no JSON is left as it is.
 */
export function contentStoreAsText(): Plugin {
  return {
    name: 'astro-annals:content-store',
    transform(code, id) {
      if (!id.includes('astro:data-layer-content') || code.length < long) return null;
      const json = /^\s*export default (.*?);?\s*$/s.exec(code)?.[1];
      if (json === undefined || !isJson(json)) return null;
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, map: null };
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
