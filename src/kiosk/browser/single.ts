/** The start of a page of a file that holds all pages. */
import { pagefind } from 'virtual:annals-kiosk/pagefind';
import { settings } from 'virtual:annals-kiosk/settings';
import { goTo, here, inFile, isShown, origin, samePage } from './address.ts';
import { targetAttribute } from '../target.ts';
import { embeddedSource, pathBelow, type Files } from './embedded-source.ts';
import { run } from './run.ts';
import { backToPlace, keepPlaces } from './way-back.ts';

const { base } = settings;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

declare global {
  /** What the file has brought along. */
  var annalsSingle: { readonly has: (path: string) => boolean; readonly data: (folder: string) => Files } | undefined;
}

/** Where a file of the site would be. */
export function address(file: string): string {
  return origin + base + file;
}

/** Listens after all others: what they have taken care of is done. */
function last<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void {
  addEventListener(
    type,
    () => {
      removeEventListener(type, listener);
      addEventListener(type, listener);
    },
    { capture: true },
  );
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement | HTMLAreaElement>('a[href], area[href]') : null;
  const url = link && URL.parse(link.href);
  const there = url && inFile(url);
  if (!link || !url || !there || event.defaultPrevented || event.button > 1) return;
  event.preventDefault();
  const path = pathBelow(base, url.href) ?? '';
  const file = globalThis.annalsSingle?.data(folderOf(path))[path];
  if (file !== undefined) save(path, file);
  else if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank') open(there);
  else if (samePage(url, here())) {
    goTo(url);
    show(url);
  } else if (globalThis.annalsSingle?.has(path)) goTo(url);
  else if (settings.host !== null) open(url);
}

function submit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'get') return;
  const url = URL.parse(form.action);
  if (!url || inFile(url) === null) return;
  event.preventDefault();
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === 'string') asked.append(name, value);
  url.search = String(asked);
  goTo(url);
}

function save(path: string, file: Files[string]): void {
  const link = document.createElement('a');
  const body = typeof file === 'string' ? file : Uint8Array.from(atob(file[0]), (character) => character.charCodeAt(0));
  link.href = URL.createObjectURL(new Blob([body]));
  link.download = path.slice(path.lastIndexOf('/') + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The place that a fragment names; it looks as `:target` does elsewhere. */
function marked({ hash }: URL): HTMLElement | null {
  const place = hash.length > 1 && !hash.includes('=') ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  for (const other of document.querySelectorAll(`[${targetAttribute}]`)) other.removeAttribute(targetAttribute);
  place?.setAttribute(targetAttribute, '');
  return place;
}

/** Brings the place that a fragment names into view, and the keyboard to it. */
function show(url: URL): void {
  const place = marked(url);
  if (!place) return;
  place.scrollIntoView();
  const focusable = place.tabIndex >= 0 || place.hasAttribute('tabindex');
  if (!focusable) place.tabIndex = -1;
  // What is not for the keyboard shows that it is meant by its ground alone.
  const options: FocusOptions & { focusVisible?: boolean } = focusable ? {} : { focusVisible: false };
  place.focus({ preventScroll: true, ...options });
  if (!focusable) place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function start(modules: readonly (() => Promise<unknown>)[]): void {
  globalThis.annalsSource = embeddedSource({
    pathOf: (asked) => pathBelow(base, asked),
    filesWith: (path) => {
      const files = globalThis.annalsSingle?.data(folderOf(path)) ?? {};
      // Who asks whether a page can be had hears that it can.
      return Promise.resolve(!Object.hasOwn(files, path) && globalThis.annalsSingle?.has(path) ? { [path]: '' } : files);
    },
    pagefind,
  });
  last('click', follow);
  last('auxclick', follow);
  last('submit', submit);
  keepPlaces();
  addEventListener('hashchange', () => {
    if (!isShown()) return;
    marked(here());
    backToPlace();
  });
  const wanted = (script?.dataset.modules ?? '').split(' ').filter(Boolean);
  void run(wanted.flatMap((place) => modules[Number(place)] ?? []));
  if (backToPlace()) marked(here());
  else show(here());
}
