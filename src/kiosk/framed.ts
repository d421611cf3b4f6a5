import { attribute, create, remove, replace, setAttribute, type Element } from './markup.ts';

/** Puts a link in the place of a frame, whose page is not here; without an address for it, nothing. */
export function linkInstead(frame: Element, href: string | null): void {
  if (href === null) return remove(frame);
  const title = attribute(frame, 'title')?.trim();
  const link = create('a', {}, title || href);
  setAttribute(link, 'href', href);
  replace(frame, link);
}
