import { describe, expect, it } from 'vitest';
import { bibTeX, citeForms } from '../../../src/content/cite-forms.ts';
import { pageSource } from '../../../src/content/page-source.ts';
import { referenceText } from '../../../src/content/reference.ts';

function forms(item: Parameters<typeof citeForms>[0], lang = 'en'): Record<string, string> {
  return Object.fromEntries(citeForms(item, lang).map(({ name, reference }) => [name, referenceText(reference)]));
}

/** An entry in BibTeX, whose fields are indented. */
function lines(first: string, ...rest: readonly string[]): string {
  return [first, ...rest.map((line) => (line === '}' ? line : `\t${line}`))].join('\n');
}

describe('the forms of', () => {
  it('an article in a journal', () => {
    const item = {
      id: 'berman-2000',
      type: 'article-journal',
      title: 'Antidepressant effects of ketamine in depressed patients',
      author: [
        { family: 'Berman', given: 'Robert M.' },
        { family: 'Cappiello', given: 'Angela' },
        { family: 'Krystal', given: 'John H.' },
      ],
      issued: { 'date-parts': [[2000, 2, 15]] },
      'container-title': 'Biological Psychiatry',
      volume: '47',
      issue: '4',
      page: '351–354',
      DOI: '10.1016/S0006-3223(99)00230-9',
    };
    expect(forms(item)).toEqual({
      APA: 'Berman, R. M., Cappiello, A., & Krystal, J. H. (2000). Antidepressant effects of ketamine in depressed patients. Biological Psychiatry, 47(4), 351–354. https://doi.org/10.1016/S0006-3223(99)00230-9',
      MLA: 'Berman, Robert M., et al. “Antidepressant Effects of Ketamine in Depressed Patients.” Biological Psychiatry, vol. 47, no. 4, Feb. 2000, pp. 351–54, https://doi.org/10.1016/S0006-3223(99)00230-9.',
      Chicago: 'Berman, Robert M., Angela Cappiello, and John H. Krystal. 2000. “Antidepressant Effects of Ketamine in Depressed Patients.” Biological Psychiatry 47 (4): 351–54. https://doi.org/10.1016/S0006-3223(99)00230-9.',
      BibTeX: lines(
        '@article{berman-2000,',
        'author = {Berman, Robert M. and Cappiello, Angela and Krystal, John H.},',
        'journal = {Biological Psychiatry},',
        'doi = {10.1016/S0006-3223(99)00230-9},',
        'number = {4},',
        'year = {2000},',
        'month = {feb 15},',
        'pages = {351--354},',
        'title = {Antidepressant effects of ketamine in depressed patients},',
        'volume = {47},',
        '}',
      ),
    });
  });

  it('a web page', () => {
    const item = {
      id: 'fda-2019',
      type: 'webpage',
      title: 'FDA approves new nasal spray medication',
      author: [{ literal: 'U.S. Food and Drug Administration' }],
      issued: { 'date-parts': [[2019, 3, 5]] },
      URL: 'https://www.fda.gov/news',
    };
    expect(forms(item)).toEqual({
      APA: 'U.S. Food and Drug Administration. (2019, March 5). FDA approves new nasal spray medication. https://www.fda.gov/news',
      MLA: 'U.S. Food and Drug Administration. FDA Approves New Nasal Spray Medication. 5 Mar. 2019, https://www.fda.gov/news.',
      Chicago: 'U.S. Food and Drug Administration. 2019. “FDA Approves New Nasal Spray Medication.” March 5. https://www.fda.gov/news.',
      BibTeX: lines(
        '@misc{fda-2019,',
        'author = {{U.S. Food and Drug Administration}},',
        'year = {2019},',
        'month = {mar 5},',
        'title = {FDA approves new nasal spray medication},',
        'url = {https://www.fda.gov/news},',
        'howpublished = {https://www.fda.gov/news},',
        '}',
      ),
    });
  });

  it('a patent', () => {
    const item = {
      id: 'us3254124',
      type: 'patent',
      title: 'Aminoketones and methods for their production',
      author: [{ family: 'Stevens', given: 'Calvin L.' }],
      issued: { 'date-parts': [[1966, 5, 31]] },
      number: 'US 3254124',
      genre: 'U.S. patent',
      URL: 'https://patents.google.com/patent/US3254124A/en',
    };
    expect(forms(item)).toEqual({
      APA: 'Stevens, C. L. (1966). Aminoketones and methods for their production (U.S. patent No. US 3254124). https://patents.google.com/patent/US3254124A/en',
      MLA: 'Stevens, Calvin L. Aminoketones and Methods for Their Production. U.S. patent US 3254124, 31 May 1966, https://patents.google.com/patent/US3254124A/en.',
      Chicago: 'Stevens, Calvin L. 1966. Aminoketones and methods for their production. U.S. patent US 3254124, issued May 31, 1966. https://patents.google.com/patent/US3254124A/en.',
      BibTeX: lines(
        '@misc{us3254124,',
        'author = {Stevens, Calvin L.},',
        'year = {1966},',
        'month = {may 31},',
        'number = {US 3254124},',
        'title = {Aminoketones and methods for their production},',
        'type = {U.{S}. patent},',
        'url = {https://patents.google.com/patent/US3254124A/en},',
        'howpublished = {https://patents.google.com/patent/US3254124A/en},',
        '}',
      ),
    });
  });

  it('a book', () => {
    const item = {
      id: 'lilly-1978',
      type: 'book',
      title: 'The Scientist: A Novel Autobiography',
      author: [{ family: 'Lilly', given: 'John C.' }],
      issued: { 'date-parts': [[1978]] },
      publisher: 'Lippincott',
      'publisher-place': 'Philadelphia',
    };
    expect(forms(item)).toEqual({
      APA: 'Lilly, J. C. (1978). The Scientist: A Novel Autobiography. Lippincott.',
      MLA: 'Lilly, John C. The Scientist: A Novel Autobiography. Lippincott, 1978.',
      Chicago: 'Lilly, John C. 1978. The Scientist: A Novel Autobiography. Lippincott.',
      BibTeX: lines(
        '@book{lilly-1978,',
        'address = {Philadelphia},',
        'author = {Lilly, John C.},',
        'year = {1978},',
        'publisher = {Lippincott},',
        'title = {The {Scientist}: A {Novel} {Autobiography}},',
        '}',
      ),
    });
  });

  it('a page of the site: who publishes it, when it was reviewed, where it is', () => {
    const options = { title: 'Can ketamine treat depression?', publisher: 'The Institute', lang: 'en-GB' };
    const page = { id: 'fda-approval', title: 'FDA approves ketamine for people', reviewed: '2026-11-24', url: '/events/fda-approval/' };
    expect(forms(pageSource({ ...page, site: new URL('https://example.org'), options }))).toEqual({
      APA: 'The Institute. (2026, November 24). FDA approves ketamine for people. Can Ketamine Treat Depression? https://example.org/events/fda-approval/',
      MLA: 'The Institute. “FDA Approves Ketamine for People.” Can Ketamine Treat Depression?, 24 Nov. 2026, https://example.org/events/fda-approval/.',
      Chicago: 'The Institute. 2026. “FDA Approves Ketamine for People.” Can Ketamine Treat Depression?, November 24. https://example.org/events/fda-approval/.',
      BibTeX: lines(
        '@misc{fda-approval,',
        'author = {{The Institute}},',
        'year = {2026},',
        'month = {nov 24},',
        'title = {FDA approves ketamine for people},',
        'url = {https://example.org/events/fda-approval/},',
        'howpublished = {https://example.org/events/fda-approval/},',
        '}',
      ),
    });
  });

  it('a page of which nothing is known but its title', () => {
    const page = { id: 'index', title: 'A history', reviewed: undefined, url: '/', site: undefined };
    expect(forms(pageSource({ ...page, options: { title: 'A history', publisher: undefined, lang: 'nl' } }))).toEqual({
      APA: 'A history. (n.d.).',
      MLA: 'A history.',
      Chicago: '“A history.” n.d.',
      BibTeX: '@misc{index,\n\ttitle = {A history},\n}',
    });
  });
});

it('a page without a date leaves the day of access to the reader', () => {
  const item = { id: 'a', type: 'webpage', title: 'A history', URL: 'https://example.org/' };
  expect(forms(item).APA).toBe('A history. (n.d.). https://example.org/');
});

it('a work is put into words anew when it has changed', () => {
  const book = { id: 'a', type: 'book' };
  expect(forms({ ...book, title: 'First' }).APA).toBe('First. (n.d.).');
  expect(forms({ ...book, title: 'Second' }).APA).toBe('Second. (n.d.).');
});

it('titles are words, whatever they hold', () => {
  const { APA, BibTeX } = forms({ id: 'a', type: 'book', title: 'If a < b & c: {e} 50% of <script>alert(1)</script>' });
  expect(APA).toBe('If a < b & c: {e} 50% of <script>alert(1)</script>. (n.d.).');
  expect(BibTeX).toBe(
    lines(
      '@book{a,',
      'title = {If a \\textless{} b \\& c: \\textbraceleft{}e\\textbraceright{} 50\\% of \\textless{}script\\textgreater{}alert(1)\\textless{}/script\\textgreater{}},',
      '}',
    ),
  );
});

it('a bibliography is one file of BibTeX, whose keys are those of the site as far as BibTeX has such', () => {
  const items = [{ id: 'roe-1970', type: 'book', title: 'One' }, { id: 'Roe, 1971 {b}', type: 'book', title: 'Two' }];
  expect(bibTeX(items)).toBe('@book{roe-1970,\n\ttitle = {One},\n}\n\n@book{Roe-1971-b,\n\ttitle = {Two},\n}\n');
});

describe('in another language', () => {
  const chapter = {
    id: 'a',
    type: 'chapter',
    title: 'A chapter',
    author: [{ family: 'Roe', given: 'Ann' }, { family: 'Poe', given: 'Bo' }],
    editor: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[1978]] },
    'container-title': 'The Book',
    page: '3-9',
    edition: 2,
    publisher: 'Press',
  };
  const page = { id: 'b', type: 'webpage', title: 'A page', author: [{ literal: 'FDA' }], issued: { 'date-parts': [[2019, 3, 5]] } };
  const patent = { id: 'c', type: 'patent', title: 'A wheel', author: [{ family: 'Roe', given: 'Ann' }], issued: { 'date-parts': [[1966, 5, 1]] }, number: 'BE 1' };
  const words = (item: Parameters<typeof citeForms>[0], lang: string) => {
    const { APA, MLA, Chicago } = forms(item, lang);
    return [APA, MLA, Chicago].map((text) => text?.replace(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-'));
  };

  it.each([
    ['nl-BE', [
      'Roe, A., & Poe, B. (1978). A chapter. In J. Doe (Red.), The Book (2de dr., pp. 3-9). Press.',
      'Roe, Ann, en Bo Poe. “A chapter”. The Book, onder redactie van Jane Doe, 2de dr., Press, 1978, pp. 3-9.',
      'Roe, Ann, en Bo Poe. 1978. “A chapter”. In The Book, 2de dr., onder redactie van Jane Doe. Press.',
    ]],
    ['fr', [
      'Roe, A., & Poe, B. (1978). A chapter. In J. Doe (Éd.), The Book (2e éd., p. 3-9). Press.',
      'Roe, Ann, et Bo Poe. « A chapter ». The Book, édité par Jane Doe, 2e éd., Press, 1978, p. 3-9.',
      'Roe, Ann, et Bo Poe. 1978. « A chapter ». In The Book, 2e éd., édité par Jane Doe. Press.',
    ]],
    ['de', [
      'Roe, A., & Poe, B. (1978). A chapter. In J. Doe (Hrsg.), The Book (2. Aufl., S. 3–9). Press.',
      'Roe, Ann, und Bo Poe. „A chapter“. The Book, herausgegeben von Jane Doe, 2. Aufl., Press, 1978, S. 3–9.',
      'Roe, Ann, und Bo Poe. 1978. „A chapter“. In The Book, 2. Aufl., herausgegeben von Jane Doe. Press.',
    ]],
    ['es', [
      'Roe, A., & Poe, B. (1978). A chapter. En J. Doe (Ed.), The Book (2.a ed., pp. 3-9). Press.',
      'Roe, Ann, y Bo Poe. «A chapter». The Book, editado por Jane Doe, 2.a ed., Press, 1978, pp. 3-9.',
      'Roe, Ann, y Bo Poe. 1978. «A chapter». En The Book, 2.a ed., editado por Jane Doe. Press.',
    ]],
    ['ar', [
      'Roe, A., & Poe, B. (1978). A chapter. في J. Doe (تحقيق), The Book (2 ط, ص 3–9). Press.',
      'Roe, Ann, و Bo Poe. "A chapter". The Book, تحقيق Jane Doe, 2 ط, Press, 1978, ص 3–9.',
      'Roe, Ann, و Bo Poe. 1978. "A chapter". في The Book, 2 ط, تحقيق Jane Doe. Press.',
    ]],
  ])('a chapter has the words of %s', (lang, expected) => {
    expect(words(chapter, lang)).toEqual(expected);
  });

  it.each([
    ['nl', ['(2019, 5 maart)', '5 maart 2019', '5 maart']],
    ['fr', ['(2019, 5 mars)', '5 mars 2019', '5 mars']],
    ['de', ['(2019, 5. März)', '5. März 2019', '5. März']],
    ['es', ['(2019, 5 de marzo)', '5 de marzo de 2019', '5 de marzo']],
    ['ar', ['(2019, 5 مارس)', '5 مارس، 2019', '5 مارس']],
  ])('a day stands before its month: %s', (lang, days) => {
    for (const [index, text] of words(page, lang).entries()) expect(text).toContain(days[index]);
  });

  it.each([
    ['nl', 'verleend 1 mei 1966'],
    ['fr', 'délivré 1 mai 1966'],
    ['de', 'erteilt 1. Mai 1966'],
    ['es', 'concedida 1 de mayo de 1966'],
    ['ar', 'صدرت 1 مايو، 1966'],
  ])('no word of the style itself stays English: %s', (lang, granted) => {
    expect(words(patent, lang)[2]).toContain(granted);
  });

  it.each(['nl', 'fr', 'de', 'es', 'ar'])('a page without a date leaves the day of access to the reader: %s', (lang) => {
    expect(forms({ id: 'a', type: 'webpage', title: 'A history', URL: 'https://example.org/' }, lang).APA).toMatch(/^A history\. \([^)]+\)\. https:\/\/example\.org\/$/);
  });

  it('that the processor does not speak, it is English', () => {
    expect(words(chapter, 'sv')).toEqual(words(chapter, 'en'));
  });
});
