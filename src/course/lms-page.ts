/**
 * A page of the site as the editors of course systems leave it whole: elements
 * that were there before HTML 5, no classes, no styles, no scripts, pictures
 * beside it, links with whole addresses.
 */
import { defaultTreeAdapter, html as names, parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

export interface LmsPage {
  readonly html: string;
  readonly title: string;
  /** Addresses of the pictures that it shows, below the base of the site, and the names that it has for them. */
  readonly media: ReadonlyMap<string, string>;
}

interface Surroundings {
  /** The site's base, with a slash at either end. */
  readonly base: string;
  /** The address of the site, where it has one. */
  readonly site: URL | undefined;
  /** What a picture is called in the package, by its path below the base; `null` leaves it out. */
  readonly mediaName: (path: string) => string | null;
}

/** What stays, with these attributes; of all others, what stands in them. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  dd: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  q: [],
  small: [],
  span: [],
  strong: [],
  b: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

/** Of these nothing stays. */
const dropped = new Set(['button', 'dialog', 'form', 'head', 'iframe', 'input', 'link', 'meta', 'nav', 'noscript', 'script', 'select', 'style', 'svg', 'template', 'video', 'audio']);
/** Nor of these, which belong to the site's own pages. */
const droppedClasses = ['annals-backlink', 'annals-reference-links', 'annals-scene-link', 'annals-scene-picture', 'annals-popover', 'annals-rate-axis', 'annals-visually-hidden'];
/** What takes their place where a bare text would lose its frame. */
const renamed: Readonly<Record<string, string>> = { aside: 'blockquote', figcaption: 'p', summary: 'p', figure: 'div' };

/** Numbers of other countries, which a page of the site has folded wherever it speaks of help, are told once, the last time. */
function tellOnce(main: Element): void {
  const lines = findAll(main, (node) => classes(node).includes('annals-crisis'));
  for (const line of lines.slice(0, -1)) for (const details of findAll(line, ({ tagName }) => tagName === 'details')) defaultTreeAdapter.detachNode(details);
}

/** @param html A page whose content stands in its `<main>`. */
export function lmsPage(html: string, around: Surroundings): LmsPage {
  const document = parse(html);
  const root = find(document, 'html');
  const main = find(document, 'main');
  const title = textOf(find(document, 'title'));
  if (!root || !main) throw new Error('A page for course systems has no <main>');
  tellOnce(main);
  const media = new Map<string, string>();
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, []);
  for (const child of main.childNodes) append(body, child);
  const language = ['lang', 'dir'].flatMap((name) => {
    const value = attribute(root, name);
    return value === undefined ? [] : ` ${name}="${value}"`;
  });
  const head = serialize(parseFragment(`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`));
  return { title, media, html: `<!DOCTYPE html>\n<html${language.join('')}>\n<head>${head}</head>\n<body>\n${tidy(serialize(body))}\n</body>\n</html>\n` };

  function append(parent: Element, node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) return defaultTreeAdapter.insertText(parent, node.value);
    if (!('tagName' in node) || isDropped(node)) return;
    const made = madeOf(node);
    if (made) defaultTreeAdapter.appendChild(parent, made);
    for (const child of node.childNodes) append(made ?? parent, child);
    if (made && isEmpty(made)) defaultTreeAdapter.detachNode(made);
  }

  /** The element that stands for another one; `null` where only its content does. */
  function madeOf(node: Element): Element | null {
    const name = renamed[node.tagName] ?? node.tagName;
    if (name === 'div' && node.parentNode && 'tagName' in node.parentNode && node.parentNode.tagName === 'dl') return null;
    const allowed = kept[name];
    if (!allowed) return null;
    if (name === 'a') {
      const href = address(attribute(node, 'href') ?? '');
      if (classes(node).includes('annals-cite')) return element('sup', {});
      return href === null ? null : element('a', { href, ...languageOf(node) });
    }
    if (name === 'img') {
      const path = below(attribute(node, 'src') ?? '');
      const file = path === null ? null : around.mediaName(path);
      if (path === null || file === null) return null;
      media.set(path, file);
      return element('img', { ...attributes(node, allowed), src: file, alt: attribute(node, 'alt') ?? '' });
    }
    const own = { ...attributes(node, allowed), ...languageOf(node) };
    if (name === 'span' && Object.keys(own).length === 0) return null;
    return element(name, own);
  }

  /** A link as it can be followed from elsewhere. */
  function address(href: string): string | null {
    if (/^(?:https?:|mailto:|tel:)/i.test(href)) return href;
    if (!around.site || href.startsWith('#') || below(href) === null) return null;
    return new URL(href, around.site).href;
  }

  function below(href: string): string | null {
    return href.startsWith(around.base) && !href.startsWith('//') ? href.slice(around.base.length).replace(/[?#].*$/, '') : null;
  }
}

function isDropped(node: Element): boolean {
  if (dropped.has(node.tagName) || attribute(node, 'hidden') !== undefined || attribute(node, 'aria-hidden') === 'true') return true;
  return classes(node).some((name) => droppedClasses.includes(name));
}

function isEmpty(node: Element): boolean {
  return !['br', 'hr', 'img', 'td', 'th'].includes(node.tagName) && node.childNodes.every((child) => child.nodeName === '#text' && 'value' in child && child.value.trim() === '');
}

function element(name: string, values: Readonly<Record<string, string>>): Element {
  return defaultTreeAdapter.createElement(name, names.NS.HTML, Object.entries(values).map(([key, value]) => ({ name: key, value })));
}

function attributes(node: Element, allowed: readonly string[]): Record<string, string> {
  return Object.fromEntries(node.attrs.filter(({ name }) => allowed.includes(name)).map(({ name, value }) => [name, value]));
}

function languageOf(node: Element): Record<string, string> {
  return attributes(node, ['lang', 'dir']);
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}

function classes(node: Element): string[] {
  return (attribute(node, 'class') ?? '').split(/\s+/);
}

function find(node: DefaultTreeAdapterTypes.ParentNode, name: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function findAll(node: Element, is: (element: Element) => boolean): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [...(is(child) ? [child] : []), ...findAll(child, is)] : []));
}

function textOf(node: Element | undefined): string {
  return (node?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('');
}

/** The site's HTML has no line breaks; whoever opens this in an editor wants some. */
function tidy(html: string): string {
  return html.replace(/(<\/(?:p|h\d|li|ul|ol|dl|dd|table|tr|thead|tbody|blockquote|div)>)(?=<)/g, '$1\n').trim();
}
