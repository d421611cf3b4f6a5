import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { processValue } from '../process-value.ts';
import { parseBody } from './body-tree.ts';

/**
 * The words of the bodies that have been parsed since the content was last
 * read: the check parses each of them, and the search index need not do it
 * again.
 */
const known = (processValue<Map<string, string>>('body-texts').value ??= new Map());

/** The words of an MDX body, block by block, without what components write by themselves. */
export function plainText(body: string): string {
  return known.get(body) ?? textOf(parseBody(body));
}

export function rememberText(body: string, tree: Root): void {
  known.set(body, textOf(tree));
}

/** Called before the content is read anew. */
export function forgetTexts(): void {
  known.clear();
}

function textOf(tree: Root): string {
  return words(tree).trim();
}

/** What holds a line of text rather than blocks of it. */
const lines = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/** The words of a part of a body: blocks on lines of their own, no code of expressions or imports. */
export function words(node: Nodes): string {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return toString(node);
  const parts = node.children.map(words);
  return lines.has(node.type) ? parts.join('') : parts.filter((part) => part !== '').join('\n');
}
