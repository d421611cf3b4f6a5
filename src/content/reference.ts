/** A stretch of a reference: plain, in italics (the title of a work), or an address. */
export interface ReferencePart {
  readonly text: string;
  readonly italic?: true;
  readonly href?: string;
}

/** A source as a list of references has it, from which pages make elements. */
export type Reference = readonly ReferencePart[];

/** Addresses as styles write them, without the full stop that ends some of them. */
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;]/g;

/** The characters that the processor escapes. */
const characters: Readonly<Record<string, string>> = { '&#38;': '&', '&#60;': '<', '&#62;': '>' };

/**
 * Reads what the citation processor writes: HTML, of which italics are kept.
 * Pages never take its HTML as it is, since titles may hold any.
 */
export function readReference(html: string): Reference {
  const parts: ReferencePart[] = [];
  let italic = 0;
  for (const [piece] of html.trim().matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece === '<i>') italic += 1;
    else if (piece === '</i>') italic -= 1;
    else if (!piece.startsWith('<')) {
      const text = piece.replace(/&#\d+;/g, (entity) => characters[entity] ?? entity);
      parts.push(...(italic > 0 ? [{ text, italic: true } as const] : linked(text)));
    }
  }
  return parts;
}

/** A reference as plain text. */
export function referenceText(reference: Reference): string {
  return reference.map(({ text }) => text).join('').trim();
}

function linked(text: string): ReferencePart[] {
  const parts: ReferencePart[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(address)) {
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: href, href });
    end = index + href.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
