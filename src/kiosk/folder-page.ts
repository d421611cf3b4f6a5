import { posix } from 'node:path';
import { encodePath, type BuiltSite } from './built-site.ts';
import type { PageModule } from './bundle.ts';
import { addressesIn } from './css.ts';
import { append, attribute, create, elementsOf, find, inlineJson, readPage, remove, removeWithItem, replace, setAttribute, setText, textOf, writePage, type Element } from './markup.ts';
import { linkInstead } from './framed.ts';
import { isLeftOut } from './left-out.ts';
import { isRun, renewPolicy } from './policy.ts';
import { shownAddresses } from './shown-addresses.ts';

/** What all pages of a folder have in common. */
export interface FolderGround {
  readonly site: BuiltSite;
  /** Whether a file of the site is in the folder. */
  readonly has: (file: string) => boolean;
  /** The place of a module among those of all pages. */
  readonly place: (module: PageModule) => number;
  /** Puts a style sheet of a page into the folder; gives its file. */
  readonly sheet: (css: string, from: string) => string;
}

export interface FolderPage {
  readonly html: string;
  /** What of the page does not work from disk, a sentence each. */
  readonly lacks: readonly string[];
}

/** The script of all pages. */
export const siteScript = '_kiosk/site.js';

/** A page from disk is of no origin, and not every browser takes the files beside it for its own. */
const own = ["'self'", 'file:'];
const allowed = { 'script-src': own, 'style-src': own, 'img-src': [...own, 'data:'], 'media-src': own, 'font-src': [...own, 'data:'], 'frame-src': own };

/** A page of a built site as it opens from disk: beside the other pages, at the same place. */
export function folderPage(text: string, file: string, ground: FolderGround): FolderPage {
  const { site, has } = ground;
  const page = readPage(text);
  const lacks: string[] = [];
  const here = (address: string, what: string): string => {
    if (address === '' || address.startsWith('#') || address.startsWith('data:')) return address;
    const place = site.find(address, file);
    if (place.kind === 'missing') lacks.push(`${what} ${address}, which is not there`);
    if (place.kind !== 'file') return address;
    if (!has(place.file)) {
      lacks.push(`${what} ${address}, which is not in the folder`);
      return address;
    }
    return relativeTo(place.file, file) + place.search + place.hash;
  };
  const shown = (address: string): string => {
    if (site.find(address, file).kind === 'outside' && /^(?:https?:)?\/\//.test(address)) lacks.push(`shows ${address}, which is on another host`);
    return here(address, 'shows');
  };
  const modules: number[] = [];
  for (const element of [...elementsOf(page)]) {
    mendData(element, (address) => pageAddress(address, file, ground));
    switch (element.tagName) {
      case 'link':
        mendLink(element, here);
        break;
      case 'style': {
        const css = textOf(element);
        // A page opened from disk may load a font only as data, and a style sheet in any case.
        if (css.includes('url(') && addressesIn(css).some((address) => site.find(address, file).kind === 'file')) {
          const media = attribute(element, 'media');
          replace(element, create('link', { rel: 'stylesheet', href: relativeTo(ground.sheet(css, file), file), ...(media === undefined ? {} : { media }) }));
        }
        break;
      }
      case 'script':
        if (isRun(element)) {
          const module = moduleOf(element, file, site, lacks);
          if (module) modules.push(ground.place(module));
          if (module || module === null) remove(element);
          else if (attribute(element, 'src') !== undefined) {
            const address = attribute(element, 'src') ?? '';
            if (site.find(address, file).kind === 'outside') lacks.push(`runs ${address}, which is on another host`);
            setAttribute(element, 'src', here(address, 'runs'));
            setAttribute(element, 'crossorigin', null);
            setAttribute(element, 'integrity', null);
          }
        } else if (/^(?:importmap|speculationrules)$/.test(attribute(element, 'type') ?? '')) remove(element);
        break;
      case 'a':
      case 'area':
      case 'form': {
        const name = element.tagName === 'form' ? 'action' : 'href';
        const address = attribute(element, name);
        const place = address === undefined ? null : site.find(address, file);
        if (place?.kind === 'file' && isLeftOut(place.file)) {
          if (site.host === null) removeWithItem(element);
          else setAttribute(element, name, site.host + site.addressOf(place.file) + place.search + place.hash);
        }
        else if (address !== undefined) setAttribute(element, name, here(address, 'links to'));
        break;
      }
      case 'iframe': {
        const address = attribute(element, 'src');
        if (address === undefined) break;
        const outside = site.find(address, file).kind === 'outside' && /^(?:https?:)?\/\//.test(address);
        if (outside) {
          lacks.push(`shows ${address} in a frame, in whose place is a link`);
          linkInstead(element, address);
        } else setAttribute(element, 'src', shown(address));
        break;
      }
      case 'meta': {
        const [, wait, address] = /^\s*([\d.]+)\s*;\s*url\s*=\s*(.*?)\s*$/i.exec(attribute(element, 'content') ?? '') ?? [];
        if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' && address !== undefined) setAttribute(element, 'content', `${wait};url=${here(address, 'leads to')}`);
        break;
      }
      default:
        for (const { addresses, set } of shownAddresses(element)) set(addresses.map(shown));
    }
  }
  append(find(page, 'head'), create('script', { defer: '', src: relativeTo(siteScript, file), 'data-modules': modules.join(' ') }));
  renewPolicy(page, allowed);
  return { html: writePage(page), lacks: [...new Set(lacks)] };
}

/** The address of one file of a folder in another. */
export function relativeTo(file: string, from: string): string {
  return encodePath(posix.relative(posix.dirname(from), file));
}

function mendLink(element: Element, here: (address: string, what: string) => string): void {
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const is = (...names: string[]) => names.some((name) => rel.includes(name));
  // What a browser would load beforehand, it may not from disk; feeds, translations and the like are for those who come by a host.
  if (is('preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest', 'sitemap') || (is('alternate') && !is('stylesheet'))) return remove(element);
  setAttribute(element, 'crossorigin', null);
  setAttribute(element, 'integrity', null);
  const address = attribute(element, 'href');
  if (address !== undefined && !is('canonical')) setAttribute(element, 'href', here(address, is('stylesheet') ? 'has the style sheet' : 'names'));
}

/** The module that an element runs; `null` for one that cannot be had, `undefined` for another script. */
function moduleOf(element: Element, file: string, site: BuiltSite, lacks: string[]): PageModule | null | undefined {
  if (attribute(element, 'type')?.trim().toLowerCase() !== 'module') return undefined;
  const address = attribute(element, 'src');
  if (address === undefined) return { code: textOf(element), page: file };
  const place = site.find(address, file);
  if (place.kind === 'file') return { file: place.file };
  lacks.push(`runs ${address}, which is ${place.kind === 'missing' ? 'not there' : 'on another host'}`);
  return null;
}

/** Addresses of pages that scripts will use: in data attributes, and in JSON. */
function mendData(element: Element, here: (address: string) => string): void {
  for (const attr of element.attrs) {
    if (!attr.name.startsWith('data-')) continue;
    if (attr.value.startsWith('/')) attr.value = here(attr.value);
    else if (/^[{[]/.test(attr.value)) attr.value = inJson(attr.value, here, JSON.stringify);
  }
  if (element.tagName === 'script' && attribute(element, 'type') === 'application/json') setText(element, inJson(textOf(element), here, inlineJson));
}

function inJson(text: string, here: (address: string) => string, write: (value: unknown) => string): string {
  try {
    const changed = { any: false };
    const value: unknown = JSON.parse(text, (_, each: unknown) => {
      const other = typeof each === 'string' && each.startsWith('/') ? here(each) : each;
      changed.any ||= other !== each;
      return other;
    });
    return changed.any ? write(value) : text;
  } catch {
    // It only begins as JSON does.
    return text;
  }
}

/** Where an address leads that is surely one of a page; any other text as it is. */
function pageAddress(text: string, file: string, { site, has }: FolderGround): string {
  if (text.length <= site.base.length) return text;
  const place = site.find(text, file);
  return place.kind === 'file' && place.file.endsWith('.html') && has(place.file) ? relativeTo(place.file, file) + place.search + place.hash : text;
}
