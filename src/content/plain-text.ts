import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseBody } from './references.ts';

/** The words of an MDX body, block by block, without what components write by themselves. */
export function plainText(body: string): string {
  return words(parseBody(body)).trim();
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
