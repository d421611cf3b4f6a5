import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { words } from './plain-text.ts';
import { parseBody } from './body-tree.ts';

/** A part of an explainer, from one second-level heading to the next. */
export interface Chapter {
  /** The heading's id in the page; empty for what stands before the first. */
  readonly slug: string;
  readonly title: string;
  /** Plain text, without what components write by themselves. */
  readonly text: string;
}

/** Parts an explainer at its second-level headings, wherever they stand. */
export function chapters(body: string, title: string): Chapter[] {
  const slugger = new GithubSlugger();
  const parts: { slug: string; title: string; text: string[] }[] = [{ slug: '', title, text: [] }];
  const walk = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === 'heading') {
        const heading = toString(node);
        const slug = slugger.slug(heading);
        if (node.depth <= 2) parts.push({ slug, title: heading, text: [] });
        else parts.at(-1)?.text.push(heading);
      } else if (node.type === 'mdxJsxFlowElement') {
        walk(node.children);
      } else {
        parts.at(-1)?.text.push(words(node));
      }
    }
  };
  walk(parseBody(body).children);
  return parts.map(({ text, ...part }) => ({ ...part, text: text.filter((part) => part !== '').join('\n').trim() })).filter(({ text }) => text !== '');
}
