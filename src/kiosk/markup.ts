import { defaultTreeAdapter as tree, html, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Page = Tree.Document;
export type Element = Tree.Element;

export const readPage = (text: string): Page => parse(text);
export const writePage = (page: Page): string => serialize(page);
/** What stands inside of an element. */
export const writeInside = (element: Element): string => serialize(element);

/** All elements below a node in the order of the page, also those in templates. */
export function* elementsOf(node: Tree.ParentNode): Generator<Element> {
  const below = 'content' in node ? [...node.childNodes, ...node.content.childNodes] : [...node.childNodes];
  for (const child of below) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

export function find(node: Tree.ParentNode, name: string): Element {
  for (const element of elementsOf(node)) if (element.tagName === name) return element;
  throw new Error(`A page without <${name}>`);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Sets an attribute; `null` takes it away. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  const known = element.attrs.find((each) => each.name === name);
  if (value === null) element.attrs = element.attrs.filter((each) => each !== known);
  else if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export function remove(element: Element): void {
  tree.detachNode(element);
}

/** Takes a link away, with the item of a list or menu that is there for it. */
export function removeWithItem(link: Element): void {
  const parent = link.parentNode;
  remove(parent && 'tagName' in parent && parent.tagName === 'li' ? parent : link);
}

export function replace(element: Element, other: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  tree.insertBefore(parent, other, element);
  tree.detachNode(element);
}

export function textOf(element: Element): string {
  return element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
}

export function setText(element: Element, text: string): void {
  for (const child of [...element.childNodes]) tree.detachNode(child);
  tree.insertText(element, text);
}

export function create(name: string, attributes: Readonly<Record<string, string>> = {}, text = ''): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = tree.createElement(name, html.NS.HTML, attrs);
  if (text !== '') tree.insertText(element, text);
  return element;
}

export function append(parent: Element, child: Element): void {
  tree.appendChild(parent, child);
}

export function prepend(parent: Element, child: Element): void {
  const [first] = parent.childNodes;
  if (first) tree.insertBefore(parent, child, first);
  else tree.appendChild(parent, child);
}

/** A script as it may stand between `<script>` and `</script>`. */
export function inlineScript(code: string): string {
  return code.replaceAll(/<(?=\/script)/gi, '\\x3C').replaceAll('<!--', '\\x3C!--');
}

/** JSON as it may stand there. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
