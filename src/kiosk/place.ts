import { readMode, withMode, type KioskMode } from './mode.ts';

/**
 * Where the kiosk is: what its address says, where its start is, what belongs
 * to it. All that depends on the form of the site (pages on a host, in a
 * folder, in one file) is in here and in `early.ts`.
 */

const starts = [...document.querySelectorAll<HTMLLinkElement>('link[rel="start"]')];
const languages = starts.map(({ hreflang }) => hreflang);
const own = document.documentElement.lang;

/** Whether this page is the start. */
export const atStart = document.querySelector('[data-kiosk-start]') !== null;

/** Absolute address of the site, with a slash at its end: the start in the default language lies in a folder of it. */
export const base = new URL('..', starts[0]?.href ?? location.href).href;

/** In a site that is one file, pages live in the hash: `#/events/x/?kiosk`. */
const inHash = location.hash.startsWith('#/');
const search = inHash && !/[?&]kiosk\b/.test(location.search) ? (/\?[^#]*/.exec(location.hash)?.[0] ?? '') : location.search;

const unasked: KioskMode = { begins: null, operator: false, idle: null, reach: false, visit: false, dim: false };
const opened = { ...unasked, begins: own === languages[0] ? null : (languages.find((tag) => tag === own) ?? null) };

/** What holds for this page, and goes along to the next; a page that is opened as the start of a language is where the kiosk begins. */
export let mode: KioskMode = readMode(search, languages) ?? opened;

export function change(changes: Partial<KioskMode>): void {
  mode = { ...mode, ...changes };
}

/** Address of the start in a language, by default in that of the page; without a start, the page itself. */
export function startIn(lang: string | null = own): string {
  const start = starts.find(({ hreflang }) => hreflang === lang) ?? starts[0];
  return inKiosk(start?.href ?? location.href);
}

/** The address of a page of the site, in this kiosk. */
export function inKiosk(href: string): string {
  const url = new URL(href, document.baseURI);
  // A place of this very page needs no new one.
  if (!inHash && url.origin + url.pathname === location.origin + location.pathname && url.hash !== '') url.search = location.search;
  else if (!inHash) url.search = withMode(url.search, mode);
  return url.href;
}

/** A new page in place of this one and of what a visitor has left: where the kiosk began, as it was. */
export async function restart(keep: Partial<KioskMode> = {}): Promise<void> {
  const { begins, idle } = mode;
  mode = { ...unasked, begins, idle, ...keep };
  const href = startIn(begins ?? languages[0] ?? own);
  await answers(href);
  location.replace(href);
  if (href.includes('#') && href.split('#')[0] === location.href.split('#')[0]) location.reload();
}

/** Waits until a host answers: a browser's own page about a lost connection has no way home. */
async function answers(href: string): Promise<void> {
  while (location.protocol.startsWith('http')) {
    try {
      if ((await fetch(href)).ok) return;
    } catch {
      // Without a connection, what is shown stays.
    }
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}
