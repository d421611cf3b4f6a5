import type { BuiltSite } from './built-site.ts';
import { bundle, type PageModule } from './bundle.ts';
import { addressesIn, withFonts } from './css.ts';
import { dataFilesOf } from './data-files.ts';
import { dataUrl, isText } from './data-url.ts';
import { append, attribute, create, elementsOf, find, inlineJson, inlineScript, readPage, remove, replace, setAttribute, setText, textOf, writePage, type Element, type Page } from './markup.ts';
import { isRun, renewPolicy } from './policy.ts';
import { shownAddresses } from './shown-addresses.ts';

export interface SelfContainedOptions {
  /**
   * Where links to other pages of the site lead: `online`, to their addresses
   * on its host, in a window of their own; `nowhere`, so that they are text.
   * Default `online` where the site's address is known.
   */
  readonly links?: 'online' | 'nowhere' | undefined;
  /** Whether the search works, with its index of all pages. Default `false`: a timeline's search box then does without. */
  readonly search?: boolean | undefined;
  /** Changes the page before all else: takes parts away that make no sense where it goes, say. */
  readonly prepare?: ((page: Page) => void) | undefined;
  /** A classic script that runs before those of the page. */
  readonly script?: string | undefined;
  /** Sources that the policy allows beside, by directive. */
  readonly allowed?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface SelfContained {
  /** The page: one file that needs no other. */
  readonly html: string;
  /** What of the page does not work in it, a sentence each. */
  readonly lacks: readonly string[];
}

/**
 * One page of a built site as a file that needs no other: its modules as one
 * classic script, styles, fonts, pictures, and the data that it would load.
 *
 * @param file The page, such as `teach/order/index.html`.
 */
export async function selfContainedPage(site: BuiltSite, file: string, options: SelfContainedOptions = {}): Promise<SelfContained> {
  const lacks: string[] = [];
  const page = readPage(await site.text(file));
  options.prepare?.(page);
  const host = options.links === 'nowhere' ? null : site.host;
  const inline = async (address: string): Promise<string> => {
    if (address.startsWith('data:') || address.startsWith('#')) return address;
    const place = site.find(address, file);
    if (place.kind === 'file') return dataUrl(place.file, await site.read(place.file)) + place.hash;
    lacks.push(place.kind === 'missing' ? `${address} is not there` : `${address} is on another host`);
    return address;
  };
  const styled = async (css: string, from: string): Promise<string> => {
    const found = new Map<string, string>();
    for (const address of addressesIn(css)) {
      const place = site.find(address, from);
      if (place.kind === 'file') found.set(address, dataUrl(place.file, await site.read(place.file)) + place.hash);
      else if (!/^(?:data:|#)/.test(address)) lacks.push(`a style sheet names ${address}, which is ${place.kind === 'missing' ? 'not there' : 'on another host'}`);
    }
    return withFonts(css, found);
  };
  const data = await dataFilesOf(page, file, site, { search: options.search ?? false });
  const modules: PageModule[] = [];
  for (const element of [...elementsOf(page)]) {
    switch (element.tagName) {
      case 'link':
        await inlineLink(element, { file, site, inline, styled });
        break;
      case 'style':
        setText(element, await styled(textOf(element), file));
        break;
      case 'script':
        if (isRun(element)) await inlineElementScript(element, { file, site, modules, lacks });
        else if (/^(?:importmap|speculationrules)$/.test(attribute(element, 'type') ?? '')) remove(element);
        else if (attribute(element, 'data-annals-data') !== undefined) setText(element, inlineJson(withoutPages(JSON.parse(textOf(element)), host !== null, options.search ?? false)));
        break;
      case 'a':
      case 'area':
      case 'form':
        // A timeline that finds no search box has no search.
        if (!options.search && attribute(element, 'data-search') !== undefined) remove(element);
        else linkFromHere(element, { file, site, host });
        break;
      case 'iframe': {
        const address = attribute(element, 'src');
        if (address !== undefined) lacks.push(`the frame of ${address} stays empty`);
        break;
      }
      default:
        for (const { addresses, set } of shownAddresses(element)) set(await Promise.all(addresses.map(inline)));
    }
  }
  const { code } = await bundle(site, modules, {
    start: 'page',
    settings: { base: site.base, host },
    resource: async (each) => JSON.stringify(dataUrl(each, Buffer.from(each.endsWith('.css') ? await styled(await site.text(each), each) : await site.read(each)))),
    search: options.search ?? false,
  });
  const body = find(page, 'body');
  if (data.length > 0) {
    const files = Object.fromEntries(await Promise.all(data.map(async (each) => [each, isText(each) ? await site.text(each) : [(await site.read(each)).toString('base64')]] as const)));
    append(body, create('script', { type: 'application/json', 'data-annals-files': '' }, inlineJson(files)));
  }
  if (options.script !== undefined) append(body, create('script', {}, inlineScript(options.script)));
  append(body, create('script', {}, inlineScript(code)));
  renewPolicy(page, { 'img-src': ['data:', 'blob:'], 'font-src': ['data:'], 'style-src': ['data:'], 'media-src': ['data:'], ...options.allowed });
  return { html: writePage(page), lacks: [...new Set(lacks)] };
}

interface Styles {
  readonly file: string;
  readonly site: BuiltSite;
  readonly inline: (address: string) => Promise<string>;
  readonly styled: (css: string, from: string) => Promise<string>;
}

async function inlineLink(element: Element, { file, site, inline, styled }: Styles): Promise<void> {
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const address = attribute(element, 'href') ?? '';
  if (rel.includes('stylesheet')) {
    const place = site.find(address, file);
    if (place.kind !== 'file') return remove(element);
    const media = attribute(element, 'media');
    replace(element, create('style', media === undefined ? {} : { media }, await styled(await site.text(place.file), place.file)));
  } else if (rel.includes('icon') || rel.includes('kiosk-style')) setAttribute(element, 'href', await inline(address));
  else if (!rel.includes('canonical') && !rel.includes('expect') && !rel.includes('license')) remove(element);
}

interface Scripts {
  readonly file: string;
  readonly site: BuiltSite;
  readonly modules: PageModule[];
  readonly lacks: string[];
}

async function inlineElementScript(element: Element, { file, site, modules, lacks }: Scripts): Promise<void> {
  const address = attribute(element, 'src');
  const place = address === undefined ? null : site.find(address, file);
  if (place && place.kind !== 'file') {
    lacks.push(`the script ${address} is ${place.kind === 'missing' ? 'not there' : 'on another host'}`);
    return remove(element);
  }
  if (attribute(element, 'type')?.trim().toLowerCase() === 'module') {
    modules.push(place ? { file: place.file } : { code: textOf(element), page: file });
    return remove(element);
  }
  if (!place) return;
  const script = create('script', {}, inlineScript(await site.text(place.file)));
  // What waits for the page, or for nothing, comes last.
  if (attribute(element, 'defer') !== undefined || attribute(element, 'async') !== undefined) {
    const root = rootOf(element);
    remove(element);
    append(find(root, 'body'), script);
  } else replace(element, script);
}

function rootOf(element: Element): Parameters<typeof find>[0] {
  let node: NonNullable<Element['parentNode']> | null = element.parentNode;
  while (node && 'parentNode' in node && node.parentNode) node = node.parentNode;
  if (!node) throw new Error('An element that is in no page');
  return node;
}

interface Links {
  readonly file: string;
  readonly site: BuiltSite;
  readonly host: string | null;
}

function linkFromHere(element: Element, { file, site, host }: Links): void {
  const name = element.tagName === 'form' ? 'action' : 'href';
  const address = attribute(element, name);
  if (address === undefined || address.startsWith('#')) return;
  const place = site.find(address, file);
  if (place.kind === 'outside') return;
  if (place.kind === 'file' && place.file === file && name === 'href') return setAttribute(element, name, place.hash || '#');
  const event = attribute(element, 'data-event');
  if (host === null) {
    // An event of a timeline opens in it; what is shared is in the page.
    if (event !== undefined) setAttribute(element, name, `#event=${event}`);
    else if (attribute(element, 'data-share') === undefined) setAttribute(element, name, null);
    return;
  }
  if (attribute(element, 'data-share') !== undefined) return;
  setAttribute(element, name, new URL(address, host + site.addressOf(file)).href);
  if (name === 'href') setAttribute(element, 'target', '_blank');
}

/** What a timeline is told, without what is not here. */
function withoutPages(value: unknown, pages: boolean, search: boolean): unknown {
  const data = value as { readonly search: string | null; readonly events?: readonly { readonly href?: string }[]; readonly files?: object };
  return {
    ...data,
    search: search ? data.search : null,
    ...(data.events && !pages ? { events: data.events.map(({ href: _, ...event }) => event) } : {}),
    ...(data.files && !pages ? { files: { ...data.files, eventPages: null } } : {}),
  };
}
