import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx);

/** The body of an MDX file as a tree. Throws what the parser throws, with its place. */
export function parseBody(body: string): Root {
  return parser.parse(body);
}
