import { describe, expect, it } from 'vitest';
import { contentAt, reportOf } from './content-at.ts';
import { event, library, project } from './project.ts';

const languages = ['nl', 'fr'];
const translation = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;

/** Ids under which translations are stored. */
async function stored(files: Readonly<Record<string, string>>, drafts = false): Promise<string[]> {
  const root = project({ 'sources/library.json': library, ...files });
  const { entries, mistakes } = await contentAt(root, { languages, drafts });
  expect(mistakes).toEqual([]);
  return entries.translations.map(({ id }) => id);
}

describe('translations', () => {
  it('are read language by language, for all that can be translated', async () => {
    const files = {
      'events/a.mdx': event('A'),
      'glossary/term.mdx': '---\nterm: Term\ndefinition: A word.\n---\n',
      'questions/when.mdx': '---\nquestion: When?\nlevel: recall\nevents: [a]\n---\n',
      'timelines/index.mdx': '---\ntitle: All\n---\n',
      'nl/events/a.mdx': translation('title: De A', 'Tekst.'),
      'nl/glossary/term.mdx': translation('term: Woord'),
      'nl/questions/when.mdx': translation('question: Wanneer?'),
      'nl/timelines/index.mdx': translation('title: Alles'),
      'fr/events/a.mdx': translation('title: L’A'),
    };
    expect(await stored(files)).toEqual(['nl/events/a', 'nl/timelines/index', 'nl/glossary/term', 'nl/questions/when', 'fr/events/a']);
  });

  it('have their fields apart from what they translate', async () => {
    const root = project({
      'sources/library.json': library,
      'events/a.mdx': event('A', 'image: { src: /a.png, alt: A hall }\n'),
      'nl/events/a.mdx': translation('title: De A\nimage: { alt: Een zaal }', 'Tekst.'),
    });
    const { entries, data } = await contentAt(root, { languages });
    const [entry] = entries.translations;
    expect(entry).toMatchObject({ file: 'content/nl/events/a.mdx', body: 'Tekst.' });
    expect(entry && data.get(entry)).toEqual({
      lang: 'nl',
      collection: 'events',
      id: 'a',
      fields: { title: 'De A', image: { alt: 'Een zaal' } },
    });
  });

  it('of rows of a table are files of their own', async () => {
    const table = 'id,title,date,summary,category,sources\na,A,1970,What happened.,law,roe\n';
    expect(await stored({ 'events/all.csv': table, 'fr/events/a.mdx': translation('title: L’A') })).toEqual(['fr/events/a']);
  });

  it('may be drafts, and of drafts: a build leaves both out', async () => {
    const files = {
      'events/a.mdx': event('A'),
      'events/b.mdx': event('B', 'draft: true\n'),
      'nl/events/a.mdx': translation('title: De A\ndraft: true'),
      'nl/events/b.mdx': translation('title: De B'),
    };
    expect(await stored(files)).toEqual([]);
    expect(await stored(files, true)).toEqual(['nl/events/a', 'nl/events/b']);
  });

  it('are left out where their names begin with _', async () => {
    expect(await stored({ 'events/a.mdx': event('A'), 'nl/events/_a.mdx': 'later', 'nl/_notes/b.mdx': 'later' })).toEqual([]);
  });

  it('may lie in the folder of a language whose name is near a collection’s', async () => {
    const root = project({ 'sources/library.json': library, 'events/a.mdx': event('A'), 'event/events/a.mdx': translation('title: A') });
    expect(await reportOf(root, { languages: ['event'] })).toBe('');
  });
});
