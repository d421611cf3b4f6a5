import type { Built } from './site.ts';

/** Addresses that a page names: links, pictures, scripts, styles, fonts, forms. */
export function addresses(html: string): string[] {
  const found = [...html.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) => [
    ...[...tag.matchAll(/\s(?:href|src|action|poster|data-index)="([^"]*)"/g)].map(([, address = '']) => address),
    ...[...tag.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, list = '']) =>
      list.split(',').map((each) => each.trim().split(/\s+/)[0] ?? ''),
    ),
  ]);
  return found.map((address) => address.replaceAll('&amp;', '&'));
}

export function isExternal(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

/** State of a timeline, which is no place in a page. */
const state = /^(?:view|event|filter|q)=/;

/** Addresses inside of the site that lead nowhere: `page → address`. */
export function deadEnds(site: Built, base = '/'): string[] {
  const files = new Set(site.files());
  const pages = new Map([...files].filter((file) => file.endsWith('.html')).map((file) => [file, site.text(file)]));
  const dead: string[] = [];
  for (const [page, html] of pages) {
    for (const address of addresses(html)) {
      if (isExternal(address)) continue;
      const here = new URL(page.replace(/(?:^|(?<=\/))index\.html$/, ''), `http://site${base}`);
      const url = new URL(address, here);
      const path = decodeURI(url.pathname);
      const inside = path.startsWith(base) ? path.slice(base.length) : null;
      const target = inside === null ? null : [inside, `${inside}index.html`].find((file) => files.has(file));
      // The search index is a folder, asked for by a script.
      const folder = inside !== null && address.endsWith('/pagefind/') && files.has(`${inside}pagefind.js`);
      const fragment = decodeURIComponent(url.hash.slice(1));
      const text = target ? pages.get(target) : undefined;
      const lost = fragment !== '' && !state.test(fragment) && text !== undefined && !text.includes(` id="${fragment}"`);
      if ((!target && !folder) || lost) dead.push(`${page} → ${address}`);
    }
  }
  return [...new Set(dead)];
}
