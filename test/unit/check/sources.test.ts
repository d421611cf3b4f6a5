import { describe, expect, it } from 'vitest';
import { event, explainer, found, library } from './checked.ts';

const shelf = (entries: readonly object[]) => JSON.stringify(entries.map((each) => ({ type: 'book', title: 'A history', ...each })), null, 1);

describe('the sources of an event', () => {
  it('that nobody can look up are reported', async () => {
    const files = { 'sources/library.json': shelf([{ id: 'roe' }]), 'events/approval.mdx': event('') };
    expect(await found('identifier', files)).toEqual([
      [
        'events/approval.mdx:6',
        'sources that nobody can look up: roe',
        'at least one source with one of DOI, URL, ISBN, PMID, PMCID, number, call-number, archive_location',
        'add one of these to an entry of the bibliography, or name a source that has one',
      ],
    ]);
  });

  it.each([
    ['DOI', '10.1002/cpt196563279'],
    ['URL', 'https://example.org/'],
    ['ISBN', '978-0-300-10418-9'],
    ['PMID', '5852424'],
    ['number', 'BE 634208'],
    ['call-number', 'MS 12'],
  ])('can be looked up by a %s', async (name, value) => {
    const files = { 'sources/library.json': shelf([{ id: 'roe', [name]: value }]), 'events/approval.mdx': event('') };
    expect(await found('identifier', files)).toEqual([]);
  });

  it('may be several, of which one can be looked up', async () => {
    const files = {
      'sources/library.json': shelf([{ id: 'roe' }, { id: 'doe', DOI: '10.1/x' }]),
      'events/approval.mdx': event('').replace('[roe]', '[roe, doe]'),
    };
    expect(await found('identifier', files)).toEqual([]);
  });
});

describe('a source that nothing cites', () => {
  it('is reported where it stands', async () => {
    const files = {
      'sources/library.json': shelf([{ id: 'roe', ISBN: '1' }, { id: 'doe', title: 'Never read' }]),
      'events/approval.mdx': event(''),
    };
    expect(await found('orphanSource', files)).toEqual([
      [
        'sources/library.json:11',
        'a source that nothing cites: doe, “Never read”',
        'sources that an event names under sources, or a text cites',
        'cite it where it belongs with <Cite id="doe" />, or take it out of the bibliography',
      ],
    ]);
  });

  it('is cited by an explainer, a term or an event', async () => {
    const cited = { 'sources/library.json': library };
    expect(await found('orphanSource', { ...cited, 'timelines/index.mdx': explainer('So<Cite id="roe" />.') })).toEqual([]);
    expect(await found('orphanSource', { ...cited, 'glossary/law.mdx': '---\nterm: law\ndefinition: A rule.\n---\nSo<Cite id="roe" />.' })).toEqual([]);
    expect(await found('orphanSource', { ...cited, 'events/a.csv': 'title,date,summary,category,sources\nA,1970,S,law,roe\n' })).toEqual([]);
  });
});
