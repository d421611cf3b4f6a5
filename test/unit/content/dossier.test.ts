import { describe, expect, it } from 'vitest';
import { contentAt, reportOf } from './content-at.ts';
import { event, library, project } from './project.ts';

const timeline = '---\ntitle: Law\n---\n';

describe('content without mistakes', () => {
  it('is read collection by collection', async () => {
    const root = project({
      'events/a.mdx': event('A'),
      'sources/library.json': library,
      'timelines/index.mdx': timeline,
      'glossary/term.mdx': '---\nterm: Term\ndefinition: A word.\n---\n',
      'questions/when.mdx': '---\nquestion: When?\nlevel: recall\nevents: [a]\n---\n',
    });
    const { entries, mistakes } = await contentAt(root);
    expect(mistakes).toEqual([]);
    expect(Object.entries(entries).map(([name, list]) => [name, list.map(({ id }) => id)])).toEqual([
      ['events', ['a']],
      ['timelines', ['index']],
      ['sources', ['roe']],
      ['glossary', ['term']],
      ['questions', ['when']],
      ['translations', []],
    ]);
  });

  it('may be none at all', async () => {
    expect(await reportOf(project({}))).toBe('');
    expect(await reportOf(project({ 'README.md': '# Content' }))).toBe('');
  });

  it('may name what is there', async () => {
    const root = project({
      'events/a.mdx': event('A') + '<EventLink id="b" /> <Cite id="roe" /> <Term id="term" /> <CrisisLine />\n',
      'events/b.mdx': event('B') + "import Map from './Map.astro'\n\n<Map id=\"x\" />\n\n<Timeline id=\"law\" filter=\"category:law\" />\n",
      'sources/library.json': library,
      'glossary/term.mdx': '---\nterm: Term\ndefinition: A word.\n---\n',
      'timelines/law.mdx': timeline + '<Scene view="1956/1975" highlight={["a", "b"]}>\n\nText.\n\n</Scene>\n\n<EventLink id={computed} />\n',
    });
    expect(await reportOf(root)).toBe('');
  });
});

describe('a draft', () => {
  const root = () =>
    project({ 'events/a.mdx': event('A'), 'events/b.mdx': event('B', 'draft: true\ntags: [trial]\n'), 'sources/library.json': library });

  it('is left out of a build', async () => {
    expect((await contentAt(root())).entries.events.map(({ id }) => id)).toEqual(['a']);
  });

  it('is there in development', async () => {
    expect((await contentAt(root(), { drafts: true })).entries.events.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('may have mistakes in a build, which does not read on', async () => {
    const unfinished = project({ 'events/a.mdx': '---\ntitle: A\ndraft: true\n---\n' });
    expect(await reportOf(unfinished)).toBe('');
    expect(await reportOf(unfinished, { drafts: true })).toContain('4 mistakes');
  });

  it('does not make a timeline that shows nothing else', async () => {
    const site = project({ 'events/b.mdx': event('B', 'draft: true\n'), 'timelines/index.mdx': timeline, 'sources/library.json': library });
    expect(await reportOf(site)).toContain('content/timelines/index.mdx:2  query');
    expect(await reportOf(site, { drafts: true })).toBe('');
  });
});

describe('one slip is reported once', () => {
  it('where an event with a mistake is named elsewhere', async () => {
    const root = project({
      'events/a.mdx': event('A', 'importance: 9\n'),
      'events/b.mdx': event('B') + '<EventLink id="a" />\n',
      'timelines/index.mdx': '---\ntitle: Law\nquery: event:a\n---\n',
      'sources/library.json': library,
    });
    expect(await reportOf(root)).toMatch(/^1 mistake in the content:\n\ncontent\/events\/a.mdx:7 {2}importance\n/);
  });

  it('where the front matter of an event cannot be read', async () => {
    const root = project({
      'events/a.mdx': '---\ntitle: a: b\n---\n',
      'events/b.mdx': event('B') + '<EventLink id="a" />\n',
      'timelines/index.mdx': '---\ntitle: Law\nquery: event:a\n---\n',
      'sources/library.json': library,
    });
    expect(await reportOf(root)).toMatch(/^1 mistake in the content:\n\ncontent\/events\/a.mdx:2 {2}\(syntax\)\n/);
  });

  it('where the bibliography cannot be read', async () => {
    const root = project({ 'events/a.mdx': event('A'), 'sources/library.json': '[{' });
    expect(await reportOf(root)).toMatch(/^1 mistake in the content:\n\ncontent\/sources\/library.json:1 {2}\(syntax\)\n/);
  });
});
