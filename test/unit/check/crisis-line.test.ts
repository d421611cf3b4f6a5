import { describe, expect, it } from 'vitest';
import { crisisFile, event, explainer, found, sources } from './checked.ts';

const passage = 'Some spoke of suicidal thoughts<Cite id="roe" />.';
const site = { ...sources, ...crisisFile };

describe('a chapter about suicide', () => {
  it('without a crisis line is reported, once, at the first word', async () => {
    const body = `\n## Before\n\nSo.\n\n## The trial\n\nIt began.\n\nMany\n${passage}\n\nMore about suicide.\n\n## After\n\n<CrisisLine />`;
    expect(await found('crisisLine', { ...site, 'timelines/index.mdx': explainer(body) })).toEqual([
      [
        'timelines/index.mdx:15',
        'a passage about suicide, “suicidal”, and no <CrisisLine /> in this chapter',
        'chapters about suicide that say whom readers can call',
        'put <CrisisLine /> at the end of the chapter',
      ],
    ]);
  });

  it('with one is right, also if a scene is around the text', async () => {
    const body = `\n## The trial\n\n<Scene view="1956/1966">\n\n${passage}\n\n</Scene>\n\n<CrisisLine />`;
    expect(await found('crisisLine', { ...site, 'timelines/index.mdx': explainer(body) })).toEqual([]);
  });

  it('in an event may have it anywhere in the text', async () => {
    expect(await found('crisisLine', { ...site, 'events/approval.mdx': event(`\n## One\n\n${passage}\n\n## Two\n\n<CrisisLine />`) })).toEqual([]);
    expect(await found('crisisLine', { ...site, 'events/approval.mdx': event(`\n${passage}`) })).toHaveLength(1);
  });

  it.each([
    ['en', 'He wanted to die.'],
    ['nl', 'Gedachten aan zelfdoding.'],
    ['fr', 'Des pensées suicidaires.'],
    ['de', 'Gedanken an Suizid.'],
    ['es', 'Ideas de suicidio.'],
    ['ar', 'أفكار عن الانتحار.'],
    ['en-GB', 'Self-harm.'],
    ['nl', 'Zij maakte een einde aan haar leven.'],
    ['es', 'Se quitó la vida.'],
    ['de', 'Er nahm sich das Leben.'],
  ])('is told from others in %s: %s', async (lang, text) => {
    expect(await found('crisisLine', { ...site, 'events/approval.mdx': event(text) }, { options: { lang } })).toHaveLength(1);
    expect(await found('crisisLine', { ...site, 'events/approval.mdx': event('1970.') }, { options: { lang } })).toEqual([]);
  });
});

describe('a site without crisis.json', () => {
  it('that speaks of suicide is reported once', async () => {
    const files = { ...sources, 'events/approval.mdx': event(`\n${passage}`), 'events/trial.mdx': event(`\n${passage}`) };
    expect(await found('crisisLine', files)).toEqual([
      [
        'events/approval.mdx:10',
        'a passage about suicide, “suicidal”, and in 1 more chapter, and no content/crisis.json',
        'texts about suicide on a site that says whom readers can call',
        'write content/crisis.json with the lines of your readers’ country; the README shows one',
      ],
    ]);
  });

  it('that does not needs none', async () => {
    expect(await found('crisisLine', { ...sources, 'timelines/index.mdx': explainer('Bicycles.') })).toEqual([]);
  });

  it('and a timeline that says that it is sensitive is reported', async () => {
    expect(await found('crisisLine', { ...sources, 'timelines/index.mdx': explainer('Bicycles.', 'sensitive: true') })).toEqual([
      [
        'timelines/index.mdx:3',
        'sensitive: true, and no content/crisis.json',
        'timelines that are sensitive on a site that says whom readers can call',
        'write content/crisis.json with the lines of your readers’ country, or take the field out',
      ],
    ]);
  });
});

describe('sensitive: false', () => {
  const fault = (why: string) => [
    'timelines/index.mdx:3',
    `sensitive: false, though suicide is spoken of in ${why}`,
    'false for timelines that nowhere speak of suicide',
    'take the field out: the crisis line then stands on top of the page',
  ];

  it('is reported where the text speaks of suicide', async () => {
    const files = { ...site, 'timelines/index.mdx': explainer(`${passage}\n\n<CrisisLine />`, 'sensitive: false') };
    expect(await found('crisisLine', files)).toEqual([fault('its text')]);
  });

  it('is reported where the front matter does', async () => {
    const files = { ...site, 'timelines/index.mdx': explainer('', 'sensitive: false\nanswer: It may prevent suicide.') };
    expect(await found('crisisLine', files)).toEqual([fault('its answer')]);
  });

  it('is reported where an event that the timeline shows does, and only there', async () => {
    const grave = { 'events/trial.mdx': event('').replace('What happened.', 'A suicide.') };
    const of = (query: string) => found('crisisLine', { ...site, ...grave, 'timelines/index.mdx': explainer('', `sensitive: false\nquery: "${query}"`) });
    expect(await of('category:law')).toEqual([fault('the event trial on it')]);
    expect(await found('crisisLine', { ...site, ...grave, 'events/a.mdx': event('').replace('law', 'art'), 'timelines/index.mdx': explainer('', 'sensitive: false\nquery: category:art') })).toEqual([]);
  });
});
