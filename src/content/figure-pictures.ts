import { join, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Plugin } from 'vite';
import { parseBody } from './body-tree.ts';
import { parseFrontMatter } from './front-matter.ts';

/**
 * Lets `<Figure src="./wheels.jpg">` name a picture beside its MDX file, as
 * Markdown's pictures do: the path becomes an import, through which Astro makes
 * the picture smaller and knows its size.
 */
export function figurePictures(contentDir: string): Plugin {
  const folder = join(contentDir, sep).replaceAll('\\', '/');
  return {
    name: 'astro-annals:figure-pictures',
    transform: {
      // Before MDX is compiled, in whichever order a site names its integrations.
      order: 'pre',
      handler(code, id) {
        const [file = ''] = id.split('?');
        if (!file.endsWith('.mdx') || !file.replaceAll('\\', '/').startsWith(folder)) return null;
        const imported = withImports(code);
        return imported === code ? null : { code: imported, map: null };
      },
    },
  };
}

/** The text of an MDX file with pictures of its figures imported; lines keep their numbers. */
export function withImports(code: string): string {
  if (!code.includes('<Figure')) return code;
  const { body } = parseFrontMatter(code);
  const found: { readonly src: string; readonly start: number; readonly end: number }[] = [];
  let own = false;
  visit(parseBody(body), (node) => {
    if (node.type === 'mdxjsEsm') own ||= /\bFigure\b/.test(node.value);
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Figure') return;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'src') continue;
      const { value, position: { start, end } = {} } = attribute;
      // Written as a text, or as an expression that is one.
      const src = typeof value === 'string' ? value : /^\s*(["'])(.*)\1\s*$/.exec(value?.value ?? '')?.[2];
      if (!src || !/^\.{1,2}\//.test(src) || start?.offset === undefined || end?.offset === undefined) continue;
      found.push({ src, start: start.offset, end: end.offset });
    }
  });
  // A component of the file's own gets what the file says.
  if (own || found.length === 0) return code;
  let text = code.slice(0, code.length - body.length);
  let end = 0;
  for (const [index, each] of found.entries()) {
    text += `${body.slice(end, each.start)}src={annalsPicture${index}}`;
    end = each.end;
  }
  const imports = found.map(({ src }, index) => `import annalsPicture${index} from ${JSON.stringify(src)};\n`);
  return `${text}${body.slice(end)}\n\n${imports.join('')}`;
}
