import { describe, expect, it } from 'vitest';
import { localSite } from '../../../src/options/local-site.ts';
import { parseOptions } from '../../../src/options/parse-options.ts';
import { articleData, eventData, glossaryData } from '../../../src/feeds/json-ld.ts';
import { entry, eventsOf } from '../events/entry.ts';

const parsed = parseOptions({ title: 'A site', publisher: 'R. Roe' });
const folders = { root: '/site/', base: '/', contentDir: '/site/content' };
const options = localSite({ ...parsed, ...folders, drafts: false, pageFiles: false, icon: null }, 'en');
const site = new URL('https://example.org');

function event(more: object = {}) {
  const said = { title: 'The approval', summary: 'It was approved.', href: '/events/a/', ...more };
  const [made] = eventsOf(entry('a', '1970-02-19', said));
  if (!made) throw new Error('no event');
  return made;
}

function about(more: object = {}): unknown {
  const data = eventData({ event: event(more), sources: [], reviewed: undefined, url: '/events/a/', site, options });
  return Reflect.get(data, 'about');
}

describe('structured data of an event', () => {
  it('is an article about it', () => {
    expect(eventData({ event: event(), sources: [], reviewed: '2026-11-24', url: '/events/a/', site, options })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'The approval',
      description: 'It was approved.',
      inLanguage: 'en',
      url: 'https://example.org/events/a/',
      dateModified: '2026-11-24',
      publisher: { '@type': 'Organization', name: 'R. Roe' },
      about: { '@type': 'Event', name: 'The approval', startDate: '1970-02-19' },
      citation: [],
    });
  });

  it('says a date that schema.org cannot say as what it covers', () => {
    expect(about({ date: '196X' })).toEqual({ '@type': 'Event', name: 'The approval', temporalCoverage: '196X' });
    expect(about({ date: '-0043' })).toMatchObject({ temporalCoverage: '-0043' });
    expect(about({ date: '1970-02' })).toMatchObject({ startDate: '1970-02' });
  });

  it('knows its place and people', () => {
    expect(about({ place: { name: 'Ghent', country: 'BE', lat: 51.05, lon: 3.72 }, people: ['R. Roe'] })).toMatchObject({
      location: {
        '@type': 'Place',
        name: 'Ghent',
        address: 'BE',
        geo: { '@type': 'GeoCoordinates', latitude: 51.05, longitude: 3.72 },
      },
      performer: [{ '@type': 'Person', name: 'R. Roe' }],
    });
  });

  it('cites its sources by DOI, or by address', () => {
    const sources = [
      { id: 'x', type: 'book', title: 'X', DOI: '10.1000/1', URL: 'https://example.org/x' },
      { id: 'y', type: 'book', title: 'Y', URL: 'https://example.org/y' },
      { id: 'z', type: 'book', title: 'Z' },
    ];
    expect(eventData({ event: event(), sources, reviewed: undefined, url: '/events/a/', site, options })).toMatchObject({
      citation: [
        { '@type': 'CreativeWork', name: 'X', url: 'https://doi.org/10.1000/1' },
        { '@type': 'CreativeWork', name: 'Y', url: 'https://example.org/y' },
        { '@type': 'CreativeWork', name: 'Z' },
      ],
    });
  });
});

describe('structured data of a page', () => {
  const page = { url: '/', options, title: 'What happened?', description: undefined, reviewed: undefined, image: '/og/index.png' };

  it('has whole addresses', () => {
    expect(articleData({ ...page, site })).toMatchObject({ url: 'https://example.org/', image: 'https://example.org/og/index.png' });
  });

  it('leaves addresses out where the site has none', () => {
    expect(Object.keys(articleData({ ...page, site: undefined }))).toEqual([
      '@context',
      '@type',
      'headline',
      'inLanguage',
      'publisher',
      'isPartOf',
    ]);
  });

  it('is a set of terms for the glossary', () => {
    const glossary = [{ id: 'remission', data: { term: 'Remission', definition: 'No symptoms left.' } }];
    expect(glossaryData({ glossary, url: '/glossary/', site, options })).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [
        {
          '@type': 'DefinedTerm',
          name: 'Remission',
          description: 'No symptoms left.',
          url: 'https://example.org/glossary/#remission',
        },
      ],
    });
  });
});
