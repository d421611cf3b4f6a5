import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** With tables, which a build need not know of: it would take half as long again for each body. */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * What an author may say of a block in a comment of the text, `{/* no-claim *\/}`:
 * that it claims nothing that a source could show, or that it quotes somebody.
 */
export type Mark = 'no-claim' | 'quote';

/** Something in a body, with its line in the file. */
export interface Written {
  readonly text: string;
  readonly line: number;
}

export interface Picture {
  /** `Markdown`, or the name of the component. */
  readonly by: string;
  /** What stands in its place; empty or missing if nothing does. */
  readonly alt: string | undefined;
  readonly credit: string | undefined;
  readonly src: string;
  readonly line: number;
}

/**
 * A part of a body that stands for itself: what claims something (a paragraph,
 * an item, a row of a table, a quotation, an Evidence box, the caption of a
 * Figure), a heading, or a component around others.
 */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row' | 'quotation' | 'box' | 'caption' | 'heading' | 'component';
  readonly line: number;
  /** What readers see, with the words that EventLink and Term write by themselves. */
  readonly text: string;
  /** Line of the file in which a character of the text stands. */
  readonly lineAt: (offset: number) => number;
  /** How many sources it cites. */
  readonly cites: number;
  readonly marks: ReadonlySet<Mark>;
  /** Texts and numbers in attributes of components. */
  readonly attributes: readonly (Written & { readonly name: string })[];
  /** Addresses of links and of `href`. */
  readonly links: readonly Written[];
  readonly pictures: readonly Picture[];
}

/** From one heading of the first or second level to the next. */
export interface BodyChapter {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
  /** Whether it has a CrisisLine. */
  readonly crisisLine: boolean;
}

export interface Body {
  readonly chapters: readonly BodyChapter[];
  /** Ids that a link may lead to: those of headings, and of elements that have one. */
  readonly anchors: ReadonlySet<string>;
}

/** Gives the words that a component without text of its own writes; empty for none. */
export type WordsOf = (component: string, id: string) => string;

/**
 * A body as the rules look at it.
 *
 * @param bodyLine Line of the file, from 1, on which the body begins.
 * @throws What the parser throws if the body is no MDX.
 */
export function readBody(body: string, bodyLine: number, wordsOf: WordsOf): Body {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const chapters: { title: string; line: number; blocks: Block[]; crisisLine: boolean; marks: Set<Mark> }[] = [];
  const begin = (title: string, line: number) => chapters.push({ title, line, blocks: [], crisisLine: false, marks: new Set() });
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) => bodyLine - 1 + (node.position?.start.line ?? 1);
  begin('', bodyLine);

  const add = (kind: Block['kind'], nodes: readonly Nodes[], marks: Iterable<Mark>, line: number) => {
    const pieces = nodes.flatMap((node) => [...piecesOf(node, lineOf, wordsOf)]);
    const block = gather(nodes, lineOf);
    const current = chapters.at(-1);
    for (const id of block.ids) anchors.add(id);
    if (!current) return;
    current.crisisLine ||= block.components.has('CrisisLine');
    current.blocks.push({
      kind,
      line,
      ...joined(pieces, line),
      cites: block.cites,
      marks: new Set([...current.marks, ...marks, ...block.marks]),
      attributes: block.attributes,
      links: block.links,
      pictures: block.pictures,
    });
  };

  const walk = (nodes: readonly Nodes[], around: readonly Mark[]) => {
    let before: Mark[] = [];
    for (const node of nodes) {
      const marks = [...around, ...before];
      if (node.type === 'mdxFlowExpression') {
        const { mark, whole } = markIn(node.value);
        if (mark && whole) chapters.at(-1)?.marks.add(mark);
        else if (mark) before.push(mark);
        continue;
      }
      before = [];
      switch (node.type) {
        case 'mdxjsEsm':
        case 'thematicBreak':
        case 'code':
          break;
        case 'heading': {
          const text = joined([...piecesOf(node, lineOf, wordsOf)], 0).text;
          anchors.add(slugger.slug(text));
          if (node.depth <= 2) begin(text, lineOf(node));
          add('heading', [node], marks, lineOf(node));
          break;
        }
        case 'list':
          walk(node.children, marks);
          break;
        case 'listItem': {
          const inner = node.children.filter(({ type }) => type === 'list');
          add('item', node.children.filter(({ type }) => type !== 'list'), marks, lineOf(node));
          walk(inner, marks);
          break;
        }
        case 'table':
          // The first row names the columns.
          for (const [index, row] of node.children.entries()) add(index === 0 ? 'heading' : 'row', row.children, marks, lineOf(row));
          break;
        case 'blockquote':
          add('quotation', node.children, marks, lineOf(node));
          break;
        case 'mdxJsxFlowElement':
          if (node.name === 'Evidence' || node.name === 'Figure') {
            add(node.name === 'Figure' ? 'caption' : 'box', [node], marks, lineOf(node));
          } else {
            add('component', [{ ...node, children: [] }], marks, lineOf(node));
            walk(node.children, marks);
          }
          break;
        default:
          add('paragraph', [node], marks, lineOf(node));
      }
    }
  };
  walk(parser.parse(body).children, []);
  return { chapters, anchors };
}

/** `no-claim` of a comment; `no-claim: chapter` holds for the whole chapter. */
function markIn(expression: string): { mark: Mark | null; whole: boolean } {
  const [, mark, whole] = /^\s*\/\*\s*(no-claim|quote)(\s*:\s*chapter)?\s*\*\/\s*$/.exec(expression) ?? [];
  return { mark: mark === 'no-claim' || mark === 'quote' ? mark : null, whole: whole !== undefined };
}

type LineOf = (node: { position?: { start: { line: number } } | undefined }) => number;

function* piecesOf(node: Nodes, lineOf: LineOf, wordsOf: WordsOf): Generator<Written> {
  if (node.type === 'text' || node.type === 'inlineCode') {
    yield { text: node.value, line: lineOf(node) };
  } else if (node.type === 'break') {
    yield { text: ' ', line: lineOf(node) };
  } else if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.children.length === 0) {
    const id = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')?.value;
    yield { text: typeof id === 'string' ? wordsOf(node.name ?? '', id) : '', line: lineOf(node) };
  } else if ('children' in node) {
    for (const child of node.children) yield* piecesOf(child, lineOf, wordsOf);
    if (blocks.has(node.type)) yield { text: ' ', line: lineOf(node) };
  }
}

/** What ends a line of text. */
const blocks = new Set<Nodes['type']>(['paragraph', 'heading', 'listItem', 'tableCell', 'tableRow']);

/** Pieces as one text without the line ends of the file, and where each of its characters stands. */
function joined(pieces: readonly Written[], line: number): Pick<Block, 'text' | 'lineAt'> {
  const starts: { at: number; line: number }[] = [];
  let text = '';
  for (const piece of pieces) {
    for (const [index, part] of piece.text.split('\n').entries()) {
      if (index > 0) text += ' ';
      starts.push({ at: text.length, line: piece.line + index });
      text += part;
    }
  }
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), lineAt: (offset) => starts.findLast(({ at }) => at <= offset + lead)?.line ?? line };
}

/** What is no text for readers: ids, addresses, queries, names of styles. */
const silent = new Set(['id', 'class', 'className', 'filter', 'view', 'src', 'href', 'lang', 'slot', 'highlight', 'event', 'source']);

function gather(nodes: readonly Nodes[], lineOf: LineOf) {
  const found = {
    cites: 0,
    ids: [] as string[],
    components: new Set<string>(),
    marks: new Set<Mark>(),
    attributes: [] as (Written & { name: string })[],
    links: [] as Written[],
    pictures: [] as Picture[],
  };
  const visit = (node: Nodes) => {
    const line = lineOf(node);
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const { mark } = markIn(node.value);
      if (mark) found.marks.add(mark);
    }
    if (node.type === 'link' || node.type === 'definition') found.links.push({ text: node.url, line });
    if (node.type === 'image') {
      found.pictures.push({ by: 'Markdown', alt: node.alt ?? undefined, credit: undefined, src: node.url, line });
    }
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') visitElement(node, line);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const visitElement = (node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>, line: number) => {
    const name = node.name ?? '';
    found.components.add(name);
    if (name === 'Cite') found.cites++;
    const given = new Map<string, string>();
    for (const each of node.attributes) {
      if (each.type !== 'mdxJsxAttribute') continue;
      const { value } = each;
      if (typeof value !== 'string') {
        // What is computed is there, though nobody can say here what it is.
        given.set(each.name, value ? `{${value.value}}` : '');
        if (value && /^\s*\d[\d._]*\s*$/.test(value.value)) found.attributes.push({ name: `<${name} ${each.name}>`, text: value.value.trim(), line: lineOf(each) });
        continue;
      }
      given.set(each.name, value);
      if (!silent.has(each.name)) found.attributes.push({ name: `<${name} ${each.name}>`, text: value, line: lineOf(each) });
    }
    const href = given.get('href');
    if (href !== undefined && !href.startsWith('{')) found.links.push({ text: href, line });
    const id = given.get('id');
    if (id !== undefined && /^\p{Ll}/u.test(name)) found.ids.push(id);
    if (/^(?:img|Image|Picture|Figure)$/.test(name) && given.has('src')) {
      found.pictures.push({ by: name, alt: given.get('alt'), credit: given.get('credit'), src: given.get('src') ?? '', line });
    }
  };
  for (const node of nodes) visit(node);
  return found;
}
