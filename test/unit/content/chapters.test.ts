import { describe, expect, it } from 'vitest';
import { chapters } from '../../../src/content/chapters.ts';

describe('the chapters of an explainer', () => {
  it('begin at headings of the second level', () => {
    expect(chapters('## One\n\nA.\n\n### Detail\n\nB.\n\n## Two words\n\nC.\n', 'Title')).toEqual([
      { slug: 'one', title: 'One', text: 'A.\nDetail\nB.' },
      { slug: 'two-words', title: 'Two words', text: 'C.' },
    ]);
  });

  it('may be preceded by an introduction, which has the title of the page', () => {
    expect(chapters('Before.\n\n## One\n\nA.\n', 'Title')).toEqual([
      { slug: '', title: 'Title', text: 'Before.' },
      { slug: 'one', title: 'One', text: 'A.' },
    ]);
  });

  it('may begin inside of a component', () => {
    expect(chapters('<Scene view="1970">\n\n## One\n\nA.\n\n</Scene>\n\nB.\n', 'Title')).toEqual([
      { slug: 'one', title: 'One', text: 'A.\nB.' },
    ]);
  });

  it('of one name have ids of their own, as in the page', () => {
    expect(chapters('## One\n\nA.\n\n### One\n\nB.\n\n## One\n\nC.\n', 'Title').map(({ slug }) => slug)).toEqual([
      'one',
      'one-2',
    ]);
  });

  it('leave out code, and chapters without text', () => {
    expect(chapters("import x from './x.ts'\n\n## One\n\n{x}\n\n## Two\n\nB{x}.\n", 'Title')).toEqual([
      { slug: 'two', title: 'Two', text: 'B.' },
    ]);
  });

  it('of an empty body are none', () => {
    expect(chapters('', 'Title')).toEqual([]);
  });
});
