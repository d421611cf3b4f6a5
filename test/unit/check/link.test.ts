import { describe, expect, it } from 'vitest';
import { event, explainer, found, sources } from './checked.ts';

const files = {
  ...sources,
  'timelines/index.mdx': explainer('## A heading\n\nSo.'),
  'timelines/law.mdx': explainer('## Of law\n\nSo.'),
  'glossary/remission.mdx': '---\nterm: remission\ndefinition: Few symptoms.\n---\n',
};

type Site = Parameters<typeof found>[2];

/** The links of an event's text that lead nowhere. */
async function broken(body: string, site?: Site): Promise<string[]> {
  const all = await found('link', { ...files, 'events/approval.mdx': event(`\n${body}`) }, site);
  return all.map(([, what = '']) => /“(.*)”/.exec(what)?.[1] ?? '');
}

describe('a link that leads nowhere', () => {
  it('is reported with its line and the address that was meant', async () => {
    expect(await found('link', { ...files, 'events/approval.mdx': event('\nSee\n[the aproval](/events/aproval/).') })).toEqual([
      [
        'events/approval.mdx:11',
        'a link that leads nowhere: “/events/aproval/”',
        'an address of this site, or a file below public/',
        'write one that exists, such as /events/approval/',
      ],
    ]);
  });

  it('is reported with the heading that was meant', async () => {
    expect(await found('link', { ...files, 'events/approval.mdx': event('\n## What came after\n\n[See](#what-came-aftr).') })).toEqual([
      [
        'events/approval.mdx:12',
        'a link that leads nowhere: “#what-came-aftr”',
        'a fragment that is the id of a heading or an entry of that page',
        'write one that exists, such as what-came-after',
      ],
    ]);
  });

  it.each([
    '/nowhere/',
    '/events/none/',
    '/index/',
    '/none/timeline/',
    '/none.pdf',
    '/sources/#none',
    '/glossary/#none',
    '/#none',
    '/law/#a-heading',
    '../none/',
    './none/',
  ])('is %s', async (href) => {
    expect(await broken(`[See](${href}).`)).toEqual([href]);
  });

  it('may be a definition, an attribute, or a picture below public/', async () => {
    expect(await broken('[See][there] and <a href="/b/">here</a>.\n\n[there]: /a/\n\n![It](/c.png)')).toEqual(['/b/', '/a/', '/c.png']);
  });
});

describe('a link that leads somewhere', () => {
  it.each([
    '/',
    '/timeline/',
    '/law/',
    '/law/timeline/',
    '/events/approval/',
    '/events/approval',
    '/search/?q=law',
    '/sources/#roe',
    '/glossary/#remission',
    '/#a-heading',
    '/law/#of-law',
    '/#view=1956/1975&event=approval',
    '/og/index.png',
    '/events.csv',
    '/404.html',
    '/sitemap-index.xml',
    '../approval/',
    '../../law/',
    '#top',
    '#:~:text=so',
    'https://example.org/none/',
    '//example.org/none/',
    'mailto:a@example.org',
    'tel:1813',
  ])('is %s', async (href) => {
    expect(await broken(`[See](${href}).`)).toEqual([]);
  });

  it('may lead to a file below public/, or to a page of the site’s own', async () => {
    const site = { publicFiles: ['/leaflet.pdf'], ownRoutes: ['/about', '/blog/[slug]', '/docs/[...path]'] };
    expect(await broken('[a](/leaflet.pdf) [b](/about/) [c](/blog/x/) [d](/docs/a/b/) [e](/docs/)', site)).toEqual([]);
    expect(await broken('[a](/blog/) [b](/blog/x/y/)', site)).toEqual(['/blog/', '/blog/x/y/']);
  });

  it('may lead to an element with an id', async () => {
    expect(await broken('<div id="here">So.</div>\n\n[See](#here)')).toEqual([]);
  });
});

describe('the site', () => {
  it('with a base has its addresses below it', async () => {
    const all = await found('link', { ...files, 'events/approval.mdx': event('\n[a](/history/law/) [b](/law/) [c](../../law/)') }, { base: '/history/' });
    expect(all).toEqual([
      ['events/approval.mdx:10', 'a link that leads nowhere: “/law/”', 'addresses below the base of the site, /history/', 'write /history/law/'],
    ]);
  });

  it('is known by its own address too', async () => {
    expect(await broken('[a](https://annals.test/law/) [b](https://annals.test/none/)', { address: 'https://annals.test' })).toEqual([
      'https://annals.test/none/',
    ]);
  });

  it('that switches pages off has no links to them', async () => {
    expect(await broken('[a](/glossary/)', { options: { routes: { glossary: false } } })).toEqual(['/glossary/']);
  });
});
