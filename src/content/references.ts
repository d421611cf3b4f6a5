import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A component of the package's vocabulary, as it stands in a body. */
export interface Reference {
  readonly component: string;
  readonly attribute: string;
  /** Texts that the attribute holds; one for `id="a"`, several for `highlight={['a', 'b']}`. */
  readonly values: readonly string[];
  /** Line of the body, from 1. */
  readonly line: number;
}

const parser = unified().use(remarkParse).use(remarkMdx);
const mentioned = /<(?:EventLink|Scene|Cite|Term|Timeline)\b/;

/** The body of an MDX file as a tree. Throws what the parser throws, with its place. */
export function parseBody(body: string): Root {
  return parser.parse(body);
}

/**
 * All attributes with fixed values of `EventLink`, `Scene`, `Cite`, `Term` and
 * `Timeline` in a body. What is computed by an expression is checked when the
 * page is rendered.
 */
export function references(body: string): Reference[] {
  if (!mentioned.test(body)) return [];
  const found: Reference[] = [];
  visit(parseBody(body), ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!node.name || !mentioned.test(`<${node.name}`)) return;
    const line = node.position?.start.line ?? 1;
    for (const each of node.attributes) {
      if (each.type !== 'mdxJsxAttribute') continue;
      const value = each.value;
      const values = typeof value === 'string' ? [value] : value?.data?.estree ? literals(value.data.estree) : [];
      found.push({ component: node.name, attribute: each.name, values, line });
    }
  });
  return found;
}

/** The texts of `'a'` or `['a', 'b']`; nothing for any other expression. */
function literals(program: { readonly body: readonly unknown[] }): string[] {
  const [statement] = program.body;
  const expression = field(statement, 'expression');
  const elements = field(expression, 'elements');
  const parts = Array.isArray(elements) ? elements : [expression];
  return parts.map((part) => field(part, 'value')).filter((value) => typeof value === 'string');
}

function field(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}
