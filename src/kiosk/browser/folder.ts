/** The start of each page of a folder that is opened from disk. */
import { pagefind } from 'virtual:annals-kiosk/pagefind';
import { settings } from 'virtual:annals-kiosk/settings';
import { embeddedSource, pathBelow } from './embedded-source.ts';
import { keepLinks } from './links.ts';
import { run } from './run.ts';
import { Shelves } from './shelves.ts';

const { base, shelves, pageEnd } = settings;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
/** Where the folder is. */
const root = new URL('..', script?.src ?? document.baseURI).href;

/** Where a file of the site is. */
export function address(file: string): string {
  return root + file;
}

/** A page or file of the folder, for its address on the site's host. */
function here(asked: string): string {
  const url = new URL(asked, 'http://site.invalid');
  const path = url.pathname.slice(base.length);
  const file = path === '' || path.endsWith('/') ? (pageEnd === '.html' && path !== '' ? `${path.slice(0, -1)}.html` : `${path}index.html`) : /\.[^/]+$/.test(path) ? path : path + pageEnd;
  return root + file + url.search + url.hash;
}

export function start(modules: readonly (() => Promise<unknown>)[]): void {
  const data = new Shelves(`${root}_kiosk/data/`, shelves);
  globalThis.annalsSource = embeddedSource({
    pathOf: (asked) => {
      const { href } = new URL(asked, document.baseURI);
      return href.startsWith(root) ? decodeURIComponent(href.slice(root.length).replace(/[?#].*$/, '')) : pathBelow(base, asked);
    },
    filesWith: (path) => data.with(path),
    pagefind,
  });
  keepLinks(base, here);
  const wanted = (script?.dataset.modules ?? '').split(' ').filter(Boolean);
  void run(wanted.flatMap((place) => modules[Number(place)] ?? []));
}
