import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
  const alias = firstAlias(document);
  const fault = error
    ? { message: error.message, line: lineAt(error.pos[0]) }
    : alias && { message: 'an asterisk at the beginning', line: lineAt(alias.offset) };
  return {
    value: fault ? undefined : document.toJS(),
    fault,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/**
 * Reads JSON. Where a trailing comma or the like is the only fault, it is
 * overlooked: YAML allows it.
 */
export function parseJson(text: string): Located {
  let located: Located | undefined;
  const read = () => (located ??= parseLocated(text));
  try {
    // A long bibliography is read faster this way; lines are only asked for in messages.
    return { value: JSON.parse(text), fault: null, lineOf: (path) => read().lineOf(path) };
  } catch (error) {
    const { value, fault, lineOf } = read();
    if (!fault) return { value, fault, lineOf };
    const message = error instanceof Error ? error.message : fault.message;
    const line = /\(line (\d+)/.exec(message)?.[1];
    return {
      value,
      fault: {
        message: message.replace(/(?: in JSON)? at position \d+.*$/, '').replace(/ is not valid JSON$/, ''),
        line: line === undefined ? fault.line : Number(line),
      },
      lineOf,
    };
  }
}

/** A file parted into front matter and body. */
export interface FrontMatter extends Located {
  /** Whether the file begins with front matter at all. */
  readonly fenced: boolean;
  readonly body: string;
  readonly bodyLine: number;
}

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Parts an MDX file at its front matter. */
export function parseFrontMatter(text: string): FrontMatter {
  const match = fence.exec(text);
  if (match?.index !== 0) {
    return { value: {}, fault: null, lineOf: () => 1, fenced: false, body: text, bodyLine: 1 };
  }
  const [whole, yaml = ''] = match;
  const located = parseLocated(yaml, 2);
  return {
    ...located,
    value: located.value ?? {},
    lineOf: (path) => (path.length === 0 ? 1 : located.lineOf(path)),
    fenced: true,
    body: text.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}

/** YAML's references to other values: nobody means one, an asterisk is emphasis in Markdown. */
function firstAlias(document: Document): { offset: number } | null {
  let found: { offset: number } | null = null;
  visit(document, {
    Alias: (_key, { range }) => {
      found = { offset: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
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
