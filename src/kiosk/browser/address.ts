/**
 * The address of a page in a file that holds all pages: it stands in the hash,
 * `site.html#/nl/timeline/?q=…#view=1956/1975`. Scripts of the site see it in
 * place of the browser's own, as it would be on the site's host.
 */
import { settings } from 'virtual:annals-kiosk/settings';
import { notePlace, withPlace } from './way-back.ts';

const { base, host } = settings;
const real = globalThis.location;
const realHistory = globalThis.history;

/** Stands for the host of a site that has none. */
export const origin = host ?? 'http://site.invalid';

/** Where the reader is on the site. */
export function here(): URL {
  const { hash } = real;
  // A file that is opened without a page shows the first; what else stands behind it is its fragment.
  return new URL(hash.startsWith('#/') ? origin + base + hash.slice(2) : origin + base + hash);
}

/** The address of a page of the site in this file; `null` for one that is not of the site. */
export function inFile(url: URL): string | null {
  if (url.origin !== origin || !url.pathname.startsWith(base)) return null;
  return `${real.href.replace(/#.*$/s, '')}#/${url.pathname.slice(base.length)}${url.search}${url.hash}`;
}

/** Whether both are states of one page. */
export function samePage(a: URL, b: URL): boolean {
  return a.pathname === b.pathname && a.search === b.search;
}

/** The page that is shown now. */
let shown = here();
let leaving = false;

function leave(): void {
  if (!leaving) real.reload();
  leaving = true;
}

/** Leads to a page; where that is another one, the file starts anew with it, so that nothing of a page outlives it. */
export function goTo(url: URL, step: 'push' | 'replace' = 'push'): void {
  const address = inFile(url);
  if (address === null) return void (step === 'push' ? real.assign(url) : real.replace(url));
  const other = !samePage(url, shown);
  notePlace();
  if (step === 'push') real.hash = address.slice(address.indexOf('#'));
  else real.replace(address);
  if (other) leave();
}

/** Whether the address is still one of the page that is shown. */
export function isShown(): boolean {
  return samePage(here(), shown);
}

/** Back and forward may lead to another page. */
addEventListener('hashchange', () => {
  if (!isShown()) leave();
});

const note = (method: 'pushState' | 'replaceState') => (data: unknown, unused: string, url?: string | URL | null) => {
  const to = new URL(url ?? '', here());
  if (method === 'pushState') notePlace();
  realHistory[method](withPlace(data), unused, inFile(to) ?? undefined);
  shown = here();
};

export const history = {
  pushState: note('pushState'),
  replaceState: note('replaceState'),
  back: () => realHistory.back(),
  forward: () => realHistory.forward(),
  go: (steps?: number) => realHistory.go(steps),
  get length() {
    return realHistory.length;
  },
  get state(): unknown {
    return realHistory.state;
  },
};

export const location = {
  get href() {
    return here().href;
  },
  set href(to: string) {
    goTo(new URL(to, here()));
  },
  get hash() {
    return here().hash;
  },
  set hash(to: string) {
    const url = here();
    url.hash = to;
    goTo(url);
  },
  get search() {
    return here().search;
  },
  get pathname() {
    return here().pathname;
  },
  get protocol() {
    return here().protocol;
  },
  get host() {
    return here().host;
  },
  get hostname() {
    return here().hostname;
  },
  get port() {
    return here().port;
  },
  origin,
  assign: (to: string | URL) => goTo(new URL(to, here())),
  replace: (to: string | URL) => goTo(new URL(to, here()), 'replace'),
  reload: () => real.reload(),
  toString: () => here().href,
};
