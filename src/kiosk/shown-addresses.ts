import { attribute, setAttribute, type Element } from './markup.ts';

/** An address of what a page shows of itself: a picture, a sound. */
export interface ShownAddress {
  /** Changes it; a list of them, such as `srcset`, each by itself. */
  readonly change: (to: (address: string) => string | Promise<string>) => Promise<void>;
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src'],
  embed: ['src'],
  object: ['data'],
  image: ['href'],
  use: ['href'],
  feImage: ['href'],
};

export function shownAddresses(element: Element): ShownAddress[] {
  const found: ShownAddress[] = [];
  for (const name of attributes[element.tagName] ?? []) {
    const address = attribute(element, name);
    if (address !== undefined && address !== '') found.push({ change: async (to) => setAttribute(element, name, await to(address)) });
  }
  const list = attribute(element, 'srcset');
  if (list !== undefined) {
    found.push({
      change: async (to) => {
        const changed = await Promise.all(readSrcset(list).map(async ({ address, size }) => [await to(address), size].filter(Boolean).join(' ')));
        setAttribute(element, 'srcset', changed.join(', '));
      },
    });
  }
  return found;
}

/** The candidates of a `srcset`, as the HTML standard reads it: a comma inside of an address belongs to it. */
export function readSrcset(text: string): { readonly address: string; readonly size: string }[] {
  const found: { address: string; size: string }[] = [];
  let rest = text.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const [whole = rest] = /^\S+/.exec(rest) ?? [];
    const address = whole.replace(/,+$/, '');
    rest = rest.slice(whole.length);
    let size = '';
    if (address === whole) {
      const end = rest.indexOf(',');
      size = (end < 0 ? rest : rest.slice(0, end)).trim();
      rest = end < 0 ? '' : rest.slice(end);
    }
    found.push({ address, size });
    rest = rest.replace(/^[\s,]+/, '');
  }
  return found;
}
