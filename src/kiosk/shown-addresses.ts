import { attribute, setAttribute, type Element } from './markup.ts';

/** Addresses of what a page shows of itself in one attribute: a picture, a sound; several in a `srcset`. */
export interface ShownAddresses {
  readonly addresses: readonly string[];
  /** Puts others in their places. */
  readonly set: (others: readonly string[]) => void;
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

export function shownAddresses(element: Element): ShownAddresses[] {
  const found: ShownAddresses[] = [];
  for (const name of attributes[element.tagName] ?? []) {
    const address = attribute(element, name);
    if (address !== undefined && address !== '') found.push({ addresses: [address], set: ([other = address]) => setAttribute(element, name, other) });
  }
  const list = attribute(element, 'srcset');
  if (list !== undefined) {
    const candidates = readSrcset(list);
    found.push({
      addresses: candidates.map(({ address }) => address),
      set: (others) => setAttribute(element, 'srcset', candidates.map(({ address, size }, index) => [others[index] ?? address, size].filter(Boolean).join(' ')).join(', ')),
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
