import { toString } from 'mdast-util-to-string';
import { parseBody } from './references.ts';

/** The words of an MDX body, block by block, without what components write by themselves. */
export function plainText(body: string): string {
  return parseBody(body)
    .children.filter(({ type }) => type !== 'mdxjsEsm')
    .map((node) => toString(node))
    .join('\n')
    .trim();
}
