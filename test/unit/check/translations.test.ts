import { describe, expect, it } from 'vitest';
import { check, crisisFile, event, explainer, sources } from './checked.ts';

const files = {
  ...sources,
  ...crisisFile,
  'timelines/index.mdx': explainer('\n## A heading\n\nSo it was<Cite id="roe" />.'),
  'events/approval.mdx': event('\nSo it was<Cite id="roe" />.'),
  'glossary/law.mdx': '---\nterm: law\ndefinition: A rule.\n---\n',
};
const site = { options: { lang: 'en', languages: ['nl', 'ar'] } };

describe('a translation', () => {
  it('is held to the rules in its own language', async () => {
    const nl = {
      'nl/timelines/index.mdx': '---\ntitle: Een wondermiddel?\n---\n\n## Een kop\n\nGedachten aan zelfdoding.\n\nIn 1970.\n',
      'ar/events/approval.mdx': '---\ntitle: دواء سحري\n---\n',
    };
    const { findings } = await check({ ...files, ...nl }, site);
    expect(findings.map(({ file, line, rule, found }) => `${file}:${line} ${rule} ${found}`)).toEqual([
      'content/ar/events/approval.mdx:2 phrase “دواء سحري” in title',
      'content/nl/timelines/index.mdx:2 phrase “wondermiddel” in title',
      'content/nl/timelines/index.mdx:7 citation a paragraph that cites no source: “Gedachten aan zelfdoding.”',
      'content/nl/timelines/index.mdx:7 crisisLine a passage about suicide, “zelfdoding”, and no <CrisisLine /> in this chapter',
      'content/nl/timelines/index.mdx:9 numberCitation a paragraph with a number that cites no source: “In 1970.”',
    ]);
  });

  it('has an ease of its own, with the words of its own language', async () => {
    const nl = {
      'nl/timelines/index.mdx': '---\ntitle: Hoe kwam het zo?\n---\nZie <EventLink id="approval" /> en <Term id="law" /><Cite id="roe" />.\n',
      'nl/events/approval.mdx': '---\ntitle: De lange weg naar de goedkeuring\n---\n',
    };
    const { readings, findings } = await check({ ...files, ...nl }, site);
    expect(findings).toEqual([]);
    // Zie De lange weg naar de goedkeuring en law.
    expect(readings.filter(({ file }) => file.includes('/nl/')).map(({ title, words, level }) => [title, words, level?.formula])).toEqual([
      ['Hoe kwam het zo?', 9, 'Flesch–Douma'],
    ]);
  });

  it('links to pages of its own language, or of another', async () => {
    const nl = {
      'nl/timelines/index.mdx':
        '---\ntitle: Hoe?\n---\n\n## Een kop\n\n[a](/nl/events/approval/) [b](/nl/#een-kop) [c](/#a-heading) [d](#een-kop) [e](/nl/glossary/#law) [f](/fr/) [g](/nl/#a-heading) [h](/nl/sources/#none) [i](events/approval/)<Cite id="roe" />\n',
    };
    const { findings } = await check({ ...files, ...nl }, site);
    expect(findings.map(({ found }) => found)).toEqual([
      'a link that leads nowhere: “/fr/”',
      'a link that leads nowhere: “/nl/#a-heading”',
      'a link that leads nowhere: “/nl/sources/#none”',
    ]);
  });

  it('may be what alone cites a source', async () => {
    const more = {
      'sources/more.json': '[{ "id": "doe", "type": "book", "title": "Een boek" }]',
      'nl/events/approval.mdx': '---\ntitle: Goedgekeurd\n---\nZo was het<Cite id="doe" />.\n',
    };
    expect((await check({ ...files, ...more }, site)).findings).toEqual([]);
  });
});
