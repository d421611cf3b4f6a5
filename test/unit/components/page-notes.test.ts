import { describe, expect, it } from 'vitest';
import { pageNotes } from '../../../src/components/page/page-notes.ts';

const cite = (id: string, rest = '') => `<a class="annals-cite" href="/sources/#${id}" data-cite="${id}"${rest}>[Roe, 1970]</a>`;
const references = '<template data-annals-references></template>';

describe('the citations of a page', () => {
  it('are numbered in the order of the page, a source by its first place', () => {
    const { before, sources } = pageNotes(`<p>One${cite('b')}, two${cite('a')}, three${cite('b')}.</p>`);
    expect(before).toBe(
      '<p>One<a class="annals-cite" id="cite:b" href="#ref:b" role="doc-noteref" aria-describedby="source:b" data-note="cite">[1]</a>' +
        ', two<a class="annals-cite" id="cite:a" href="#ref:a" role="doc-noteref" aria-describedby="source:a" data-note="cite">[2]</a>' +
        ', three<a class="annals-cite" id="cite:b:2" href="#ref:b" role="doc-noteref" aria-describedby="source:b" data-note="cite">[1]</a>.</p>',
    );
    expect(sources).toEqual([
      { id: 'b', places: 2 },
      { id: 'a', places: 1 },
    ]);
  });

  it('say where in the source', () => {
    expect(pageNotes(cite('a', ' data-locator="p. 12 &#38; &#34;note&#34;"')).before).toContain('>[1, p. 12 &#38; &#34;note&#34;]</a>');
  });

  it('have ids without spaces, whatever the keys of the bibliography are', () => {
    const { before, sources } = pageNotes(cite('Roe &#38; Doe 1970'));
    expect(before).toContain('id="cite:Roe_&#38;_Doe_1970" href="#ref:Roe_&#38;_Doe_1970"');
    expect(sources).toEqual([{ id: 'Roe & Doe 1970', places: 1 }]);
  });

  it('are followed by sources that belong to the page without being cited', () => {
    expect(pageNotes(cite('b'), ['a', 'b']).sources).toEqual([
      { id: 'b', places: 1 },
      { id: 'a', places: 0 },
    ]);
  });
});

describe('terms and event links', () => {
  const page = pageNotes('<a class="annals-term" href="/glossary/#ssri" data-term="ssri">[SSRIs]</a> <a class="annals-event-link" href="/events/a/" data-event-link="a" data-when="1970"><b>A</b></a>');

  it('name the note that explains them', () => {
    expect(page.before).toBe(
      '<a class="annals-term" href="/glossary/#ssri" data-term="ssri" aria-describedby="term:ssri" data-note="term">[SSRIs]</a>' +
        ' <a class="annals-event-link" href="/events/a/" data-event-link="a" data-when="1970" aria-describedby="event:a" data-note="event"><b>A</b></a>',
    );
  });

  it('are gathered, each once', () => {
    expect(page.terms).toEqual(['ssri']);
    expect(page.events).toEqual(['a']);
  });
});

describe('the references of a page', () => {
  it('stand where the page wants them', () => {
    const { before, after } = pageNotes(`<div><p>Text</p>${references}<p>More</p></div>`);
    expect([before, after]).toEqual(['<div><p>Text</p>', '<p>More</p></div>']);
  });

  it('stand at its end otherwise', () => {
    expect(pageNotes('<p>Text</p>')).toEqual({ before: '<p>Text</p>', after: '', sources: [], terms: [], events: [] });
  });
});
