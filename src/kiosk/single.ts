import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import { rolldown } from 'rolldown';
import type { BuiltSite } from './built-site.ts';
import { bundleEach, type PageModule } from './bundle.ts';
import { addressesIn, withFonts } from './css.ts';
import { isData, isOfSearch } from './data-files.ts';
import { dataUrl, isText } from './data-url.ts';
import type { Lack } from './lack.ts';
import { linkInstead } from './framed.ts';
import { isLeftOut } from './left-out.ts';
import { append, attribute, create, elementsOf, find, inlineJson, inlineScript, prepend, readPage, remove, removeWithItem, replace, setAttribute, textOf, writeInside, writePage, type Element, type Page } from './markup.ts';
import { isRun, policyOf, renewed } from './policy.ts';
import { shownAddresses } from './shown-addresses.ts';
import { withTarget } from './target.ts';

/** What a single file holds, each text compressed and in base64. */
export interface Packed {
  /** What pages have in common; helps to compress each by itself. */
  readonly dictionary: string;
  /** Texts that stand in several pages: styles with fonts, pictures, the script. */
  readonly shared: string;
  /** Pages by their files. */
  readonly pages: Readonly<Record<string, string>>;
  /** Data by folder: files by their paths. */
  readonly data: Readonly<Record<string, string>>;
  /** The page of an address that is none. */
  readonly lost: string;
}

export interface SingleFile {
  readonly html: string;
  /** How many pages it holds. */
  readonly pages: number;
  readonly lacks: readonly Lack[];
}

/** What stands in a page for a shared text, and for the page's address. */
const token = (place: number) => `\uE000${place}\uE001`;
const addressToken = '\uE002';

const script = fileURLToPath(new URL(`./browser/unpack.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));

/** Frames of other people's pages show these, and nobody else. */
const isFramed = (file: string) => /(?:^|\/)embed\/[^/]+\/index\.html$/.test(file);

/** Pages and data that it has; what else a page shows is in the page. */
const isPage = (file: string) => file.endsWith('.html') && !isLeftOut(file) && !isFramed(file);
const isIn = (file: string) => isPage(file) || (isData(file) && !isLeftOut(file));

/** A built site as one file that needs no other, with all pages, timelines, and the search. */
export async function singleFile(site: BuiltSite): Promise<SingleFile> {
  const files = site.pages.filter(isPage);
  const home = files.includes('index.html') ? 'index.html' : files[0];
  if (home === undefined) throw new Error('The site has no pages');
  const lost = files.includes('404.html') ? '404.html' : home;
  const lacks: Lack[] = [];
  const modules: PageModule[] = [];
  const places = new Map<string, number>();
  const shared = new Shared(site);
  const texts = { scripts: new Set<string>(), styles: new Set<string>() };
  const pages = new Map<string, Page>();
  for (const file of files) {
    const page = readPage(await site.text(file));
    pages.set(file, page);
    const own: number[] = [];
    const say = (what: string) => lacks.push({ page: file, what });
    const place = (module: PageModule) => {
      const key = 'file' in module ? module.file : module.code;
      const known = places.get(key) ?? modules.push(module) - 1;
      places.set(key, known);
      own.push(known);
    };
    for (const element of [...elementsOf(page)]) await mend(element, { file, site, shared, texts, place, say });
    prepend(find(page, 'head'), create('base', { href: addressToken }));
    append(find(page, 'body'), create('script', { 'data-modules': own.join(' ') }, token(0)));
  }
  const settings = { base: site.base, host: site.host, shelves: {}, pageEnd: '/index.html' };
  const { code, lacks: unbundled } = await bundleEach(site, modules, {
    start: 'single',
    settings,
    resource: async (file) => JSON.stringify(await shared.dataUrl(file)),
    search: site.files.some(isOfSearch),
  });
  const run = inlineScript(code);
  shared.set(0, run);
  texts.scripts.add(run);
  const unpack = inlineScript(await unpackScript(settings));
  texts.scripts.add(unpack);
  const written = new Map([...pages].map(([file, page]) => [file, writePage(page)]));
  const packed = await pack(site, written, shared.texts, lost);
  return { html: shell(await site.text(home), site, { packed, unpack, texts }), pages: files.length, lacks: [...lacks, ...unbundled] };
}

interface Mending {
  readonly file: string;
  readonly site: BuiltSite;
  readonly shared: Shared;
  readonly texts: { readonly scripts: Set<string>; readonly styles: Set<string> };
  readonly place: (module: PageModule) => void;
  readonly say: (what: string) => void;
}

async function mend(element: Element, { file, site, shared, texts, place, say }: Mending): Promise<void> {
  const inline = async (address: string): Promise<string> => {
    const found = site.find(address, file);
    if (found.kind === 'file') return token(await shared.placeOf(found.file)) + found.hash;
    if (!/^(?:data:|#)/.test(address)) say(`shows ${address}, which is ${found.kind === 'missing' ? 'not there' : 'on another host'}`);
    return address;
  };
  const sheet = async (css: string, from: string) => {
    const text = await shared.styled(css, from);
    texts.styles.add(text);
    return create('style', mediaOf(element), text.length > 1000 ? token(shared.add(text)) : text);
  };
  switch (element.tagName) {
    case 'link': {
      const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
      const found = site.find(attribute(element, 'href') ?? '', file);
      if (rel.includes('stylesheet') && found.kind === 'file') replace(element, await sheet(await site.text(found.file), found.file));
      else if (rel.includes('icon') || rel.includes('kiosk-style')) setAttribute(element, 'href', await inline(attribute(element, 'href') ?? ''));
      else if (!['canonical', 'license', 'start'].some((name) => rel.includes(name))) remove(element);
      return;
    }
    case 'style':
      return replace(element, await sheet(textOf(element), file));
    case 'script': {
      if (!isRun(element)) return;
      const address = attribute(element, 'src');
      const found = address === undefined ? null : site.find(address, file);
      if (found && found.kind !== 'file') {
        say(`runs ${address}, which is ${found.kind === 'missing' ? 'not there' : 'on another host'}`);
        return remove(element);
      }
      if (attribute(element, 'type')?.trim().toLowerCase() === 'module') {
        place(found ? { file: found.file } : { code: textOf(element), page: file });
        return remove(element);
      }
      const code = found ? inlineScript(await site.text(found.file)) : textOf(element);
      texts.scripts.add(code);
      if (found) replace(element, create('script', {}, code));
      return;
    }
    case 'a':
    case 'area': {
      const address = attribute(element, 'href');
      const found = site.find(address ?? '#', file);
      if (address === undefined || address.startsWith('#') || found.kind === 'outside') return;
      if (found.kind === 'missing') return say(`links to ${address}, which is not there`);
      if (isIn(found.file)) return;
      // On its host it can be had.
      if (site.host !== null) return setAttribute(element, 'href', site.host + site.addressOf(found.file) + found.search + found.hash);
      if (!isLeftOut(found.file)) say(`links to ${address}, which is not in the file`);
      return removeWithItem(element);
    }
    case 'iframe': {
      const address = attribute(element, 'src');
      if (address === undefined) return;
      say(`shows ${address} in a frame, in whose place is a link`);
      const found = site.find(address, file);
      if (found.kind === 'outside') return linkInstead(element, address);
      const there = found.kind === 'file' && isPage(found.file) ? '' : site.host;
      return linkInstead(element, found.kind === 'missing' || there === null ? null : there + site.addressOf(found.file) + found.search + found.hash);
    }
    case 'meta':
      // The file has one policy for all of its pages.
      if (attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy') remove(element);
      return;
    default:
      for (const { addresses, set } of shownAddresses(element)) set(await Promise.all(addresses.map(inline)));
  }
}

function mediaOf(element: Element): Readonly<Record<string, string>> {
  const media = attribute(element, 'media');
  return media === undefined ? {} : { media };
}

/** Texts that several pages have, each once; the first is the script. */
class Shared {
  readonly texts: string[] = [''];
  readonly #site: BuiltSite;
  readonly #places = new Map<string, number>();
  readonly #urls = new Map<string, Promise<string>>();
  readonly #sheets = new Map<string, Promise<string>>();

  constructor(site: BuiltSite) {
    this.#site = site;
  }

  add(text: string): number {
    const place = this.#places.get(text) ?? this.texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }

  set(place: number, text: string): void {
    this.texts[place] = text;
  }

  async placeOf(file: string): Promise<number> {
    return this.add(await this.dataUrl(file));
  }

  dataUrl(file: string): Promise<string> {
    const known = this.#urls.get(file) ?? this.#read(file);
    this.#urls.set(file, known);
    return known;
  }

  styled(css: string, from: string): Promise<string> {
    const known = this.#sheets.get(css) ?? this.#styled(css, from);
    this.#sheets.set(css, known);
    return known;
  }

  async #read(file: string): Promise<string> {
    const bytes = file.endsWith('.css') ? Buffer.from(await this.styled(await this.#site.text(file), file)) : await this.#site.read(file);
    return dataUrl(file, bytes);
  }

  async #styled(css: string, from: string): Promise<string> {
    const found = new Map<string, string>();
    for (const address of css.includes('url(') ? addressesIn(css) : []) {
      const place = this.#site.find(address, from);
      if (place.kind === 'file') found.set(address, (await this.dataUrl(place.file)) + place.hash);
    }
    return withTarget(withFonts(css, found));
  }
}

async function pack(site: BuiltSite, pages: ReadonlyMap<string, string>, shared: readonly string[], lost: string): Promise<Packed> {
  const bySize = [...pages.values()].toSorted((a, b) => a.length - b.length);
  // What is alike in most pages is alike in one of middling length.
  const dictionary = Buffer.from((bySize[Math.floor(bySize.length / 2)] ?? '').slice(0, 30_000));
  const packed = (text: string, known?: Buffer) => Buffer.from(deflateSync(Buffer.from(text), { level: 9, ...(known ? { dictionary: known } : {}) })).toString('base64');
  const folders = new Map<string, Record<string, string | readonly [string]>>();
  for (const file of site.files) {
    if (!isData(file) || isLeftOut(file)) continue;
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const files = folders.get(folder) ?? {};
    folders.set(folder, files);
    files[file] = isText(file) ? await site.text(file) : [(await site.read(file)).toString('base64')];
  }
  return {
    dictionary: dictionary.toString('base64'),
    shared: packed(JSON.stringify(shared)),
    pages: Object.fromEntries([...pages].map(([file, text]) => [file, packed(text, dictionary)])),
    data: Object.fromEntries([...folders].map(([folder, files]) => [folder, packed(JSON.stringify(files))])),
    lost,
  };
}

async function unpackScript(settings: object): Promise<string> {
  const id = '\0annals:settings';
  const build = await rolldown({
    input: script,
    platform: 'browser',
    transform: { target: 'es2022' },
    plugins: [
      {
        name: 'annals:settings',
        resolveId: (source) => (source === 'virtual:annals-kiosk/settings' ? id : null),
        load: (source) => (source === id ? `export const settings = ${JSON.stringify(settings)};` : null),
      },
    ],
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}

interface ShellParts {
  readonly packed: Packed;
  readonly unpack: string;
  readonly texts: { readonly scripts: ReadonlySet<string>; readonly styles: ReadonlySet<string> };
}

/** The file itself: the text of the first page for those without scripts, and what makes pages of it. */
function shell(text: string, site: BuiltSite, { packed, unpack, texts }: ShellParts): string {
  const home = readPage(text);
  const html = find(home, 'html');
  const title = find(home, 'title');
  const body = find(home, 'body');
  const policy = policyOf(home);
  for (const element of [...elementsOf(body)]) {
    if (/^(?:script|style|template|noscript|img|picture|svg|iframe)$/.test(element.tagName)) remove(element);
    else if (element.tagName === 'a') {
      const place = site.find(attribute(element, 'href') ?? '', 'index.html');
      if (place.kind === 'file') setAttribute(element, 'href', site.host === null ? null : site.host + site.addressOf(place.file) + place.hash);
    }
  }
  const page = readPage('<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head><body></body></html>');
  for (const { name, value } of html.attrs) if (/^(?:lang|dir)$/.test(name)) setAttribute(find(page, 'html'), name, value);
  const head = find(page, 'head');
  if (policy !== null) {
    const allowed = { 'img-src': ['data:', 'blob:'], 'font-src': ['data:'], 'style-src': ['data:'], 'media-src': ['data:'], 'base-uri': [site.host ?? 'http://site.invalid'] };
    append(head, create('meta', { 'http-equiv': 'content-security-policy', content: renewed(policy, { scripts: [...texts.scripts], styles: [...texts.styles] }, allowed) }));
  }
  append(head, create('title', {}, textOf(title)));
  append(find(page, 'body'), create('noscript', {}, writeInside(body)));
  append(find(page, 'body'), create('script', { type: 'application/json', id: 'annals-packed' }, inlineJson(packed)));
  append(find(page, 'body'), create('script', {}, unpack));
  return writePage(page);
}
