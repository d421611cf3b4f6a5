import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { FieldPath } from './raw-entry.ts';

/** YAML (or JSON, its subset) that remembers where things stand. */
export interface Located {
  readonly value: unknown;
  /** Syntax error with its line in the file, if there is one. */
  readonly fault: { readonly message: string; readonly line: number } | null;
  readonly lineOf: (path: FieldPath) => number;
}

/**
 * Reads YAML by the 1.2 core schema: `1970-02-19` stays the text the author
 * wrote, where older YAML would make a time of it.
 *
 * @param firstLine Line of the file on which the text begins.
 */
export function parseLocated(text: string, firstLine = 1): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  return {
    value: error ? undefined : document.toJS(),
    fault: error ? { message: error.message, line: lineAt(error.pos[0]) } : null,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** A file parted into front matter and body. */
export interface FrontMatter extends Located {
  readonly body: string;
  readonly bodyLine: number;
}

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Parts an MDX file at its front matter. */
export function parseFrontMatter(text: string): FrontMatter {
  const match = fence.exec(text);
  if (match?.index !== 0) {
    return { value: {}, fault: null, lineOf: () => 1, body: text, bodyLine: 1 };
  }
  const [whole, yaml = ''] = match;
  const located = parseLocated(yaml, 2);
  return {
    ...located,
    value: located.value ?? {},
    lineOf: (path) => (path.length === 0 ? 1 : located.lineOf(path)),
    body: text.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}

/** Offset of a field's key, or of the deepest part of its path that exists. */
function offsetOf(document: Document, path: FieldPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isNode(key) && String(key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}
