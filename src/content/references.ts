import { visit } from 'unist-util-visit';
import { processValue } from '../process-value.ts';
import { parseBody } from './body-tree.ts';
import { rememberText } from './plain-text.ts';

/** A component as it stands in a body. */
export interface Use {
  readonly component: string;
  /** Its attributes, but for those that a spread `{...rest}` gives. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly spread: boolean;
  /** Line of the body, from 1. */
  readonly line: number;
}

export interface Attribute {
  /** How it is written: `id="a"`, `id={'a'}`, `highlight={['a', 'b']}`, or something that is computed. */
  readonly form: 'text' | 'list' | 'computed';
  /** The texts it holds; none if it is computed. */
  readonly values: readonly string[];
}

/** Without one of these, a body is Markdown that cannot be wrong. */
const special = /[{<]|^(?:import|export)\b/m;

/** The components that cite, with the attribute that names the source. */
const citing: ReadonlyMap<string, string> = new Map([['Cite', 'id'], ['Outcome', 'source']]);

/** The sources that each body cites, which are asked for when the bodies have been checked. */
const cited = (processValue<Map<string, readonly string[]>>('cited').value ??= new Map());

/** Ids of the sources that a body cites, in the order of the text, each once; but for those that it computes. */
export function citedIn(body: string): readonly string[] {
  if (!/<(?:Cite|Outcome)\b/.test(body)) return [];
  if (!cited.has(body)) uses(body);
  return cited.get(body) ?? [];
}

/** Called before the content is read anew. */
export function forgetCited(): void {
  cited.clear();
}

/**
 * All components in a body that it does not import or declare itself. What
 * stands inside of expressions is checked when the page is rendered.
 */
export function uses(body: string): Use[] {
  if (!special.test(body)) return [];
  const found: Use[] = [];
  let own = '';
  const tree = parseBody(body);
  rememberText(body, tree);
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') own += `${node.value}\n`;
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const { name, attributes, position } = node;
    if (!name || !/^\p{Lu}/u.test(name)) return;
    const named = attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' ? [[each.name, attribute(each.value)] as const] : [],
    );
    found.push({
      component: name,
      attributes: new Map(named),
      spread: named.length < attributes.length,
      line: position?.start.line ?? 1,
    });
  });
  const foreign = found.filter(({ component }) => !new RegExp(`\\b${component.split('.')[0]}\\b`).test(own));
  const ids = foreign.flatMap(({ component, attributes }) => attributes.get(citing.get(component) ?? '')?.values ?? []);
  if (ids.length > 0) cited.set(body, [...new Set(ids)]);
  return foreign;
}

function attribute(value: string | null | undefined | { readonly data?: { readonly estree?: unknown } | undefined }): Attribute {
  if (typeof value === 'string') return { form: 'text', values: [value] };
  const [statement] = list(field(value?.data?.estree, 'body')) ?? [];
  const expression = field(statement, 'expression');
  const text = field(expression, 'value');
  if (typeof text === 'string') return { form: 'text', values: [text] };
  const elements = list(field(expression, 'elements'))?.map((each) => field(each, 'value'));
  if (!elements) return { form: 'computed', values: [] };
  return { form: 'list', values: elements.filter((each) => typeof each === 'string') };
}

function field(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}

function list(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}
