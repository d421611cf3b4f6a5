import { describe, expect, it } from 'vitest';
import { check, event, explainer, found, sources } from './checked.ts';

const cite = '<Cite id="roe" />';
const lines = async (rule: 'citation' | 'numberCitation', body: string) =>
  (await found(rule, { ...sources, 'timelines/index.mdx': explainer(body) })).map(([where, what]) => `${where?.split(':')[1]} ${what}`);

describe('a claim without a citation', () => {
  it('is reported with its line, what is allowed and how to mend it', async () => {
    expect(await found('citation', { ...sources, 'events/approval.mdx': event('\nIt was approved.') })).toEqual([
      [
        'events/approval.mdx:10',
        'a paragraph that cites no source: “It was approved.”',
        'at least one <Cite> in each paragraph, item, row and box that claims something',
        'cite its source with <Cite id="…" />; where nothing is claimed, put {/* no-claim */} before it, or {/* no-claim: chapter */} below the heading of a whole chapter',
      ],
    ]);
  });

  it('is found in paragraphs, items, rows, quotations and boxes, and inside of components', async () => {
    const body = `
## Claims

A paragraph.

- an item
- cited${cite}
  - an item below an item

| name | law |
| --- | --- |
| here | none |
| there | one${cite} |

> A quotation.

<Evidence design="A trial">

Two paragraphs.

The box cites once${cite}.

</Evidence>

<Evidence design="A trial">

A box.

</Evidence>

<Scene view="1956/1966">

In a scene.

</Scene>`;
    expect(await lines('citation', body)).toEqual([
      '8 a paragraph that cites no source: “A paragraph.”',
      '10 an item of a list that cites no source: “an item”',
      '12 an item of a list that cites no source: “an item below an item”',
      '16 a row of a table that cites no source: “here none”',
      '19 a quotation that cites no source: “A quotation.”',
      '29 an <Evidence> box that cites no source: “A box.”',
      '37 a paragraph that cites no source: “In a scene.”',
    ]);
  });

  it('is none where a question is asked, or a colon leads to what follows', async () => {
    expect(await lines('citation', '\nWhat is it?\n\nTwo reasons:\n\n“Is it so?”')).toEqual([]);
  });

  it('is none in a heading, in code, or in a component without words', async () => {
    expect(await lines('citation', '\n## A heading\n\n```\ncode\n```\n\n<CrisisLine />\n\n<Timeline />')).toEqual([]);
  });

  it('is none in the glossary and in questions', async () => {
    const files = {
      ...sources,
      'glossary/law.mdx': '---\nterm: law\ndefinition: A rule.\n---\nA rule of 1970.\n',
      'questions/why.mdx': '---\nquestion: Why?\nlevel: analysis\nevents: [approval]\n---\nOne says so.\n',
      'events/approval.mdx': event(`\nIt was${cite}.`),
    };
    expect((await check(files)).findings).toEqual([]);
  });
});

describe('the mark no-claim', () => {
  it('excuses the block after it, or around it', async () => {
    const body = '\n{/* no-claim */}\nA wish.\n\nA claim.\n\nAnother wish.{/* no-claim */}\n\nOne more claim.';
    expect(await lines('citation', body)).toEqual([
      '9 a paragraph that cites no source: “A claim.”',
      '13 a paragraph that cites no source: “One more claim.”',
    ]);
  });

  it('excuses a whole list that follows, and what stands in a component', async () => {
    expect(await lines('citation', '\n{/* no-claim */}\n\n- a\n- b\n\n{/* no-claim */}\n\n<Scene view="1956/1966">\n\nA wish.\n\n</Scene>')).toEqual([]);
  });

  it('with “: chapter” excuses the chapter, and no other', async () => {
    const body = '\n## Wishes\n\n{/* no-claim: chapter */}\n\nOne.\n\nAnother.\n\n### Still wishes\n\nA third.\n\n## Claims\n\nA claim.';
    expect(await lines('citation', body)).toEqual(['20 a paragraph that cites no source: “A claim.”']);
  });

  it('excuses no number', async () => {
    expect(await lines('numberCitation', '\n{/* no-claim */}\n\nIt helped 64 in 100 people.')).toEqual([
      '8 a paragraph with a number that cites no source: “It helped 64 in 100 people.”',
    ]);
  });
});

describe('a number without a citation', () => {
  it('is reported, and not a second time as a claim', async () => {
    const files = { ...sources, 'events/approval.mdx': event('\nIt was approved in 1970.') };
    expect(await found('numberCitation', files)).toEqual([
      [
        'events/approval.mdx:10',
        'a paragraph with a number that cites no source: “It was approved in 1970.”',
        'at least one <Cite> in each paragraph, item, row and box with a number',
        'say where the number is from, with <Cite id="…" /> behind it',
      ],
    ]);
    expect(await found('citation', files)).toEqual([]);
  });

  it('may be written in other digits', async () => {
    expect(await lines('numberCitation', '\nسنة ١٩٧٠')).toHaveLength(1);
  });

  it('may stand in an attribute of a box', async () => {
    const box = (attribute: string) => lines('numberCitation', `\n<Evidence ${attribute}>\n\nIt helped.\n\n</Evidence>`);
    const report = ['6 an <Evidence> box with a number that cites no source: “It helped.”'];
    expect(await box('duration="2 weeks"')).toEqual(report);
    expect(await box('people={18}')).toEqual(report);
    expect(await box('people={counted} design="A trial"')).toEqual([]);
  });
});

describe('the caption of a figure', () => {
  const figure = (caption: string) => `\n<Figure src="/a.png" alt="A seal" credit="A. Nonymous">\n\n${caption}\n\n</Figure>`;
  const own = "import Figure from './Figure.astro';\n";

  it('claims nothing but its numbers', async () => {
    expect(await lines('citation', own + figure('The seal of the office.'))).toEqual([]);
    expect(await lines('numberCitation', own + figure('The seal in 1970.'))).toEqual(['7 a caption with a number that cites no source: “The seal in 1970.”']);
    expect(await lines('numberCitation', own + figure(`The seal in 1970${cite}.`))).toEqual([]);
  });
});
